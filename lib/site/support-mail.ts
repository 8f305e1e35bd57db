// The mail to support: the headings of a topic, ready to be filled in.
import { plainText, type Wording } from '@/lib/policy/wording'
import type { SupportTopic } from './schema'
import { mailAddress } from './mail'

/**
 * A mailto address with the topic's subject and, for each thing to send, its heading with room
 * below.
 */
export function supportMail(topic: SupportTopic, wording: Wording): string {
  const headings = topic.send.map((item) => `${item.label} (${plainText(item.text, wording)}):`)
  return mailAddress(
    wording.supportAddress,
    topic.subject,
    ['Hello Support,', ...headings].join('\n\n\n') + '\n\n\n',
  )
}
