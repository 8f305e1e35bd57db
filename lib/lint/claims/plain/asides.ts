// What is put in between commas behind a subject: "Every role, from Call Agent up to Owner, can".
import type { Policy } from '@/lib/policy/policy'
import { subjectBefore } from '../subject'
import { verbAt } from '../verbs'
import type { Word } from '../words'

const turning = new Set(['not', 'and', 'or', 'but', 'who', 'which', 'that', 'never', 'unlike'])

/** A sentence without what stands between its subject and its verb in commas. */
export function withoutAsides(words: readonly Word[], policy: Policy): readonly Word[] {
  for (let at = 2; at < words.length; at++) {
    if (words[at - 1]?.text !== ',' || !verbAt(words, at)) continue
    const open = words.findLastIndex(({ text }, index) => index < at - 1 && text === ',')
    if (open < 1 || at - open > 9) continue
    const inner = words.slice(open + 1, at - 1)
    const subject = subjectBefore(words.slice(0, open), open, policy)
    if (!subject || subject.kind === 'you' || inner.some(({ text }) => turning.has(text))) continue
    return [...words.slice(0, open), ...words.slice(at)]
  }
  return words
}
