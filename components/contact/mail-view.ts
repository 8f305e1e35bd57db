// The other way to Support: the same as a mail, to read, to open and to copy.
import { copy } from '@/components/document/clipboard'
import { markup, spoken } from '@/components/wizard/markup'
import { boundedMail } from '@/lib/site/mail'
import { mailText, type ContactData, type ContactTopic } from './data'
import type { Draft } from './draft'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { noteLook } from '@/components/look/notes'

/** The mail of a topic: the text to read first, and what to do with it; `status` is told of it. */
export function mailView(
  topic: ContactTopic,
  draft: Draft,
  { supportAddress }: ContactData,
  status: HTMLElement,
): readonly HTMLElement[] {
  const text = mailText(topic, draft)
  const { address, rest } = boundedMail(supportAddress, topic.subject, text)
  const copier = (label: string, copied: string, said: string) => {
    const button = markup('button', { type: 'button', class: QUIET_BUTTON }, label)
    button.addEventListener('click', () => void copy(copied, said, status))
    return button
  }
  const long = markup(
    'p',
    { class: noteLook('info') },
    'This is longer than email apps take over: the email has its beginning. Copy the rest, and ' +
      'paste it where the email says so.',
  )
  return [
    markup(
      'pre',
      { tabindex: '0', class: 'whitespace-pre-wrap' },
      ...spoken(`Subject: ${topic.subject}\n\n${text}`),
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
    ),
  ]
}
