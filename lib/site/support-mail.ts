// The mail to support: the headings of a topic, ready to be filled in.
import { plainText, type Wording } from '@/lib/policy/wording'
import type { SupportTopic } from './schema'
import { fittingStart, LONGEST_MAIL_ADDRESS, mailAddress } from './mail'

/** How every mail begins; a question comes right after it. */
const GREETING = 'Hello Support,'

/**
 * A mailto address with the topic's subject and, for each thing to send, its heading with room
 * below.
 */
export function supportMail(topic: SupportTopic, wording: Wording): string {
  const headings = topic.send.map((item) => `${item.label} (${plainText(item.text, wording)}):`)
  return mailAddress(
    wording.supportAddress,
    topic.subject,
    [GREETING, ...headings].join('\n\n\n') + '\n\n\n',
  )
}

/**
 * The address of such a mail with a question below its greeting: as much of it as the address can
 * hold.
 */
export function withQuestion(mail: string, question: string): string {
  const greeting = encodeURIComponent(GREETING)
  const at = mail.indexOf(`body=${greeting}`)
  if (at < 0) return mail
  const end = at + `body=${greeting}`.length
  const gap = encodeURIComponent('\r\n\r\n')
  const room = LONGEST_MAIL_ADDRESS - mail.length - gap.length
  const said = encodeURIComponent(fittingStart(question, room).replaceAll('\n', '\r\n'))
  return mail.slice(0, end) + gap + said + mail.slice(end)
}
