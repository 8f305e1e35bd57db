import { LONGEST_MAIL_ADDRESS } from '@/lib/site/mail'
import type { Conclusion } from '@/lib/wizard/machine/conclude'
import { causeLine, transcriptText } from '@/lib/wizard/transcript'
import { answerLabel, type Course, type Place } from './course'
import { headlineOf } from './diagnosis-view'

/** The transcript of a place, as plain text with its full address. */
export function transcriptOf(course: Course, place: Place, conclusion: Conclusion): string {
  const { data } = course
  const causes = conclusion.confirmed.flatMap((id) => data.causes[id] ?? []).map(causeLine)
  return transcriptText({
    title: data.wizard.title,
    policy: data.policy,
    address: addressOf(course, place),
    answers: place.given.map((given) => ({
      question: given.step.question,
      answer: answerLabel(given),
    })),
    ...(place.ahead.length > 0
      ? { more: [{ title: 'Not checked yet', lines: place.ahead.map(({ question }) => question) }] }
      : {}),
    diagnosis: causes.length > 0 ? causes : [headlineOf(conclusion, data)],
  })
}

/** The full address of a place, to be given to others. */
export function addressOf(course: Course, place: Place): string {
  return location.origin + course.address(place.given)
}

const REST = '[Please paste the rest here]'

/**
 * Opens WhatsApp with a text, for the reader to choose whom to send it to. Last lines for which an
 * address has no room are left to be pasted: all of it can be copied beside it.
 */
export function whatsAppAddress(text: string): string {
  const lines = text.split('\n')
  let address = whatsAppOf(text)
  while (address.length > LONGEST_MAIL_ADDRESS && lines.pop() !== undefined)
    address = whatsAppOf([...lines, REST].join('\n'))
  return address
}

const whatsAppOf = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`
