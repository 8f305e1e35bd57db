// The words behind a verb that say what one may do, as they are read: without what stands between,
// passives turned round, "them" as what it is. Which permission they name is predicate.ts.
import type { Policy } from '@/lib/policy/policy'
import { namedAt } from './phrases'
import { isAdverb } from './plain/modifiers'
import { pronouns } from './predicate'
import { heldWord, type Verb } from './verbs'
import type { Word } from './words'

/** Over the adverbs that may stand between "can" and what one can. */
export function withoutAdverbs(words: readonly Word[], from: number): number {
  const text = words[from]?.text ?? ''
  return adverbs.has(text) ? withoutAdverbs(words, from + 1) : from
}

/** Over "easily": a grant holds without it, a refusal may not. */
export const withoutManner = (words: readonly Word[], from: number): number =>
  isAdverb(words[from]) ? withoutManner(words, from + 1) : from

const adverbs = new Set(
  (
    'also always still only then even now both all each together themselves alone just either ' +
    'soon often simply again possibly ever actually'
  ).split(' '),
)

/** People are never "it". */
const isUser = (object: readonly Word[]): boolean =>
  object.length === 1 && object[0]?.text === 'user'

const lightVerbs = [
  'go ahead and',
  'go on and',
  'go and',
  'help you to',
  'help you',
  'help to',
  'choose to',
  'decide to',
  'start to',
  'proceed to',
  'do this and',
].map((text) => text.split(' '))

/** "Set up", "turned on". */
export const isParticle = (word: Word | undefined): boolean =>
  ['up', 'on', 'off', 'over'].includes(word?.text ?? '')

/**
 * The words that say what one may do: the verb, then the rest. A passive is turned round, "them"
 * becomes what was named before.
 */
export function predicateOf(
  words: readonly Word[],
  verb: Verb,
  object: readonly Word[],
  policy: Policy,
): readonly Word[] {
  let from = withoutAdverbs(words, verb.end)
  // "Can go ahead and delete", "can help you to delete".
  const light = lightVerbs.find((texts) =>
    texts.every((text, index) => words[from + index]?.text === text),
  )
  if (light) from = withoutAdverbs(words, from + light.length)
  const be = withoutManner(words, from)
  const done = withoutManner(words, be + 1)
  const participle = words[done]
  if (words[be]?.text === 'be' && participle && !namedAt(words, be, policy))
    return verb.may || done === from + 1
      ? [
          participle,
          ...words.slice(done + 1, done + 2).filter(isParticle),
          ...words.slice(0, verb.start),
        ]
      : []
  const rest = words.slice(from)
  const spoken = verb.means ? [heldWord(verb.means), ...rest] : rest
  return spoken.flatMap((word, index) =>
    index > 0 &&
    pronouns.has(word.text) &&
    object.length > 0 &&
    !(word.text === 'it' && isUser(object))
      ? object
      : [word],
  )
}
