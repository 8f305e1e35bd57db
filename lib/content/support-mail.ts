// The mail to support: the headings of a topic, ready to be filled in. It sends nothing; it is an address for the reader's own mail program.
import { plainText, type Wording } from '@/lib/access/wording'
import type { SupportTopic } from './house-shape'

/** A mailto address (RFC 6068) with the topic's subject and, for each thing to send, its heading with room below. */
export function supportMail(topic: SupportTopic, wording: Wording): string {
  const headings = topic.send.map((item) => `${item.label} (${plainText(item.text, wording)}):`)
  const body = ['Hello Support,', ...headings].join('\n\n\n') + '\n\n\n'
  return `mailto:${wording.supportAddress}?subject=${encodeURIComponent(topic.subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
}
