// The end of the contact form: the mail to read, to open and to copy.
import { copy } from '@/components/document/clipboard'
import { markup, spoken } from '@/components/wizard/markup'
import { boundedMail } from '@/lib/site/mail'
import { holdsSecret, mailText, type ContactData, type ContactTopic } from './data'
import type { Draft } from './draft'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { NOTE_TITLE, noteLook } from '@/components/look/notes'

/**
 * `open` is whether the mail is unfolded, `status` is told what was copied, `clear` empties the
 * form.
 */
export interface MailControls {
  readonly open: boolean
  readonly status: HTMLElement
  readonly clear: HTMLElement
}

/** The mail of a topic: a warning of secrets, the text to read first, and what to do with it. */
export function mailView(
  topic: ContactTopic,
  draft: Draft,
  { supportAddress, never }: ContactData,
  { open, status, clear }: MailControls,
): readonly HTMLElement[] {
  const text = mailText(topic, draft)
  const { address, rest } = boundedMail(supportAddress, topic.subject, text)
  const copier = (label: string, copied: string, said: string) => {
    const button = markup('button', { type: 'button', class: QUIET_BUTTON }, label)
    button.addEventListener('click', () => void copy(copied, said, status))
    return button
  }
  const secret = markup(
    'div',
    { class: noteLook('warning'), role: 'alert' },
    markup('strong', { class: NOTE_TITLE }, 'This looks like a password or a code'),
    markup('p', {}, never),
  )
  const long = markup(
    'p',
    { class: noteLook('info') },
    'This is longer than email apps take over: the email has its beginning. Copy the rest, and ' +
      'paste it where the email says so.',
  )
  return [
    ...(holdsSecret(text) ? [secret] : []),
    markup(
      'details',
      { class: 'my-6', open: open ? '' : undefined },
      markup('summary', { class: 'min-h-11 py-2' }, 'Read the email first'),
      markup(
        'pre',
        { tabindex: '0', class: 'whitespace-pre-wrap' },
        ...spoken(`Subject: ${topic.subject}\n\n${text}`),
      ),
    ),
    ...(rest ? [long] : []),
    markup(
      'p',
      { class: ROW },
      markup('a', { class: BUTTON, href: address }, 'Open in my email app'),
      ...(rest ? [copier('Copy the rest', rest, 'The rest is copied.')] : []),
      copier(
        'Copy the message',
        `To: ${supportAddress}\nSubject: ${topic.subject}\n\n${text}`,
        'The message is copied. Paste it into an email.',
      ),
      clear,
    ),
  ]
}
