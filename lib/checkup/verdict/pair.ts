// Two people of a file: why one rings or signs in and the other does not. Only the differences that
// matter are told.
import { compare } from '@/lib/access/compare'
import type { Policy, PresetId } from '@/lib/policy/policy'
import { SIGN_IN } from '@/lib/policy/sign-in'
import type { Facts } from '@/lib/logic/fact'
import { areasOf } from './areas'
import { RING } from '@/lib/checkup/columns/fields'
import { factWords, valueWords } from '@/lib/checkup/report/wording'

/** What is compared; `sentence` says how the two stand to each other. */
export interface PairPart {
  readonly title: string
  readonly sentence: string
  /** A fact, and what each of the two has; empty words where it is not known. */
  readonly differences: readonly { readonly fact: string; readonly a: string; readonly b: string }[]
}

const SUBJECTS = [
  {
    permission: RING,
    title: 'Getting calls',
    yes: 'gets calls as far as the file tells',
    no: 'gets none',
    same: 'Nothing in the file makes a difference between them for calls.',
  },
  {
    permission: SIGN_IN,
    title: 'Signing in',
    yes: 'can sign in as far as the file tells',
    no: 'cannot',
    same: 'Nothing in the file makes a difference between them for signing in.',
  },
] as const

/** Compares two people. `names` are how they are called. */
export function comparePeople(
  policy: Policy,
  preset: PresetId,
  [a, b]: readonly [Facts, Facts],
  [nameA, nameB]: readonly [string, string],
): readonly PairPart[] {
  const value = (fact: string, id: string | null): string =>
    id === null ? '' : valueWords(policy, fact, id)
  const parts = SUBJECTS.map(({ permission, title, yes, no, same }): PairPart => {
    const found = compare(policy, { facts: a, preset }, { facts: b, preset }, permission)
    const says = (name: string, decision: string, known: boolean): string =>
      `${name} ${decision === 'deny' ? no : known ? yes : `${yes}, with something still open`}`
    const sentence = found.same
      ? same
      : `${says(nameA, found.a.decision, true)}; ${says(nameB, found.b.decision, true)}.`
    return {
      title,
      sentence,
      differences: found.differences.map((row) => ({
        fact: factWords(policy, row.fact),
        a: value(row.fact, row.a),
        b: value(row.fact, row.b),
      })),
    }
  })
  return [...parts, mayPart(policy, preset, [a, b], [nameA, nameB])]
}

/** Areas in which one may do more. */
function mayPart(
  policy: Policy,
  preset: PresetId,
  [a, b]: readonly [Facts, Facts],
  [nameA, nameB]: readonly [string, string],
): PairPart {
  const [one, other] = [areasOf(policy, preset, a), areasOf(policy, preset, b)]
  const title = 'What they may do'
  if (one.length === 0 || other.length === 0)
    return {
      title,
      sentence: `The role of ${one.length === 0 ? nameA : nameB} is not known.`,
      differences: [],
    }
  const words = ({ may, of }: { readonly may: number; readonly of: number }): string =>
    `${may} of ${of}`
  const differences = one.flatMap((area, at) => {
    const twin = other[at]
    return twin && twin.may !== area.may
      ? [{ fact: area.label, a: words(area), b: words(twin) }]
      : []
  })
  return {
    title,
    sentence:
      differences.length === 0
        ? 'Both may do the same.'
        : 'How many things each may do, where it differs:',
    differences,
  }
}
