// The names of roles in a sentence, other names and plurals too. Who a statement is about is read
// from them elsewhere.
import { memoize } from '@/lib/core/memoize'
import type { Policy, RoleId } from '@/lib/policy/policy'
import { wordsIn, type Word } from './words'

interface Name {
  /** The role; undefined of a term that only ends as one: "Account Manager", "Sticky agent". */
  readonly id: RoleId | undefined
  readonly stems: readonly string[]
}

const stemsOf = (name: string): string[] => wordsIn(name).map(({ stem }) => stem)

const names = new WeakMap<Policy, readonly Name[]>()

/** Every name and tag of every role and every term, the longest first. */
const namesOf = (policy: Policy): readonly Name[] =>
  memoize(names, policy, () =>
    [
      ...policy.roles.flatMap(({ id, label, plural, otherNames, aliases }) =>
        [label, plural, ...otherNames, ...aliases].map((name) => ({ id, stems: stemsOf(name) })),
      ),
      ...policy.terms.map(({ label }) => ({ id: undefined, stems: stemsOf(label) })),
    ].sort((one, other) => other.stems.length - one.stems.length),
  )

/** Whether a word is one of a role's name. */
export const isInName = (words: readonly Word[], at: number, policy: Policy): boolean =>
  namesOf(policy).some(({ id, stems }) => id && stems.includes(words[at]?.stem ?? ''))

/** Whether a role's name ends before a word. */
export const endsInName = (words: readonly Word[], end: number, policy: Policy): boolean =>
  nameBefore(words, end, policy) !== undefined

/** The role whose name ends before a word, and where that begins. */
export function nameBefore(
  words: readonly Word[],
  end: number,
  policy: Policy,
): { readonly id: RoleId; readonly start: number } | undefined {
  const found = namesOf(policy).find(
    ({ stems }) =>
      stems.length <= end &&
      stems.every((stem, index) => words[end - stems.length + index]?.stem === stem),
  )
  return found?.id === undefined ? undefined : { id: found.id, start: end - found.stems.length }
}
