// Advice to do what nobody may do: "give them a custom role, if available". No condition makes it
// possible.
import { rolesThatCan } from '@/lib/policy/grants'
import type { Policy } from '@/lib/policy/policy'
import { shownPlace, type PolicyPlaces } from '@/lib/policy/places'
import { namedAt } from './phrases'
import { wordsIn, type Word } from './words'

const denials = /\b(?:no|not|never|nobody|none|cannot|can't|without|instead of|neither|nor)\b/i
const openings = new Set([
  'then',
  'please',
  'instead',
  'otherwise',
  'simply',
  'or',
  'and',
  'also',
  'you',
  'should',
  'must',
  'best',
  'can',
  'could',
  'may',
  'to',
  'please',
  'at',
  'least',
  ',',
  ':',
])

/**
 * What a sentence tells people to do although the policy refuses it to every role. A sentence that
 * denies anything is left alone.
 */
export function impossibleAdvice(
  sentence: string,
  { policy, places }: { readonly policy: Policy; readonly places: PolicyPlaces },
): { readonly start: number; readonly message: string }[] {
  if (sentence.endsWith('?') || denials.test(sentence)) return []
  const words = wordsIn(sentence)
  const first = words.findIndex((word, at) => isAdvice(words, at) && isInvented(words, at, policy))
  const named = first < 0 ? undefined : namedAt(words, first, policy)
  if (!named) return []
  return [
    {
      start: words[first]?.start ?? 0,
      message:
        `"${sentence.trim()}" tells people to do what nobody may do: ` +
        `${shownPlace(places.permission(named.permission))} refuses ${named.permission} ` +
        'to every role. Say what they can do instead',
    },
  ]
}

/**
 * Whether the verb at a word is asked of the reader: it opens the sentence, or "you can", "you
 * should" do. "To create a role would be …" asks nothing.
 */
const isAdvice = (words: readonly Word[], at: number): boolean =>
  words.slice(0, at).every(({ text }) => openings.has(text)) && words[at - 1]?.text !== 'to'

function isInvented(words: readonly Word[], at: number, policy: Policy): boolean {
  const named = namedAt(words, at, policy)
  return (
    named !== undefined &&
    policy.permissions.some(({ id }) => id === named.permission) &&
    rolesThatCan(policy, named.permission).length === 0
  )
}
