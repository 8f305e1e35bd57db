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

interface Names {
  /** By their last stem every name and tag of every role and every term, the longest first. */
  readonly byLast: ReadonlyMap<string, readonly Name[]>
  /** The stems of the names of roles. */
  readonly ofRoles: ReadonlySet<string>
}
const names = new WeakMap<Policy, Names>()

const namesOf = (policy: Policy): Names =>
  memoize(names, policy, () => {
    const ofRoles = policy.roles.flatMap(({ id, label, plural, otherNames, aliases }) =>
      [label, plural, ...otherNames, ...aliases].map((name): Name => ({
        id,
        stems: stemsOf(name),
      })),
    )
    const ofTerms = policy.terms.map(({ label }): Name => ({
      id: undefined,
      stems: stemsOf(label),
    }))
    const byLast = new Map<string, Name[]>()
    for (const name of [...ofRoles, ...ofTerms].sort(
      (one, other) => other.stems.length - one.stems.length,
    ))
      memoize(byLast, name.stems.at(-1) ?? '', () => []).push(name)
    return { byLast, ofRoles: new Set(ofRoles.flatMap(({ stems }) => stems)) }
  })

/** Whether a word is one of a role's name. */
export const isInName = (words: readonly Word[], at: number, policy: Policy): boolean =>
  namesOf(policy).ofRoles.has(words[at]?.stem ?? '')

/** Whether a role's name ends before a word. */
export const endsInName = (words: readonly Word[], end: number, policy: Policy): boolean =>
  nameBefore(words, end, policy) !== undefined

/** The role whose name ends before a word, and where that begins. */
export function nameBefore(
  words: readonly Word[],
  end: number,
  policy: Policy,
): { readonly id: RoleId; readonly start: number } | undefined {
  const found = (namesOf(policy).byLast.get(words[end - 1]?.stem ?? '') ?? []).find(
    ({ stems }) =>
      stems.length <= end &&
      stems.every((stem, index) => words[end - stems.length + index]?.stem === stem),
  )
  return found?.id === undefined ? undefined : { id: found.id, start: end - found.stems.length }
}
