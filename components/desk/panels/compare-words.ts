// Two people compared, in words: what the panel shows, and what the transcript says of it.
import type { Board } from '@/lib/case/board'
import type { Case } from '@/lib/case/case'
import { comparePeople, type Comparison } from '@/lib/case/compare-people'
import { causeLine } from '@/lib/wizard/transcript'
import { valueOf, wordsOf } from '@/components/desk/words'
import type { DeskData } from '@/components/desk/data'

/** A person with what is found of them. */
export interface Found {
  readonly case: Case
  readonly board: Board
}

/** The person whom the case at hand is compared with. */
export interface OtherPerson extends Found {
  readonly label: string
}

export const comparisonOf = (one: Found, other: Found): Comparison =>
  comparePeople(
    { answers: one.case.answers, board: one.board },
    { answers: other.case.answers, board: other.board },
  )

/** How much differs. */
export function differingWords({ differing, same }: Comparison): string {
  const all = differing.length + same.length
  if (all === 0) return 'nothing is known of either'
  if (differing.length === 0) return `nothing differs in ${all} ${all === 1 ? 'fact' : 'facts'}`
  const known = differing.filter(({ one, other }) => one !== undefined && other !== undefined)
  const told =
    known.length === differing.length
      ? ''
      : `, ${differing.length - known.length} told of one alone`
  return `${known.length} of ${all} ${all === 1 ? 'fact differs' : 'facts differ'}${told}`
}

export const factWords = (data: DeskData, fact: string): string =>
  data.facts.find(({ id }) => id === fact)?.label ?? fact

export const valueWords = (data: DeskData, fact: string, value: string | undefined): string =>
  value === undefined
    ? 'not told'
    : (valueOf(
        data.facts.find(({ id }) => id === fact),
        value,
      )?.label ?? value)

/** Causes by their headlines, as they are worded for a case. */
const causeWords = (data: DeskData, ids: readonly string[], of: Case): string =>
  ids.map((cause) => wordsOf(data, of, { cause }).headline).join(' ')

/** What a fact explains; what is merely possible is said to be so. */
export const explainedWords = (data: DeskData, ids: readonly string[], of: Case): string =>
  ids.map((cause) => causeLine(wordsOf(data, of, { cause }))).join(' ')

/**
 * Which causes are found of one, of the other and of both, and which are merely possible; a line
 * each that has some.
 */
export function foundLines(
  data: DeskData,
  { onlyOne, onlyOther, both }: Comparison,
  people: { readonly one: Case; readonly other: OtherPerson },
): readonly string[] {
  const { one, other } = people
  const rows = [
    ['of this person alone', onlyOne, one],
    [`of ${other.label} alone`, onlyOther, other.case],
    ['of both', both, one],
  ] as const
  const found = ([true, false] as const).flatMap((isCertain) =>
    rows.flatMap(([whose, ids, of]) => {
      const causes = ids.filter((cause) => wordsOf(data, of, { cause }).certain === isCertain)
      const names = causeWords(data, causes, of)
      return names === '' ? [] : [`${isCertain ? 'Found' : 'Possible'} ${whose}: ${names}`]
    }),
  )
  return found.length > 0 ? found : ['No cause is confirmed of either so far.']
}

/** A part of the transcript: what differs, and what explains it. */
export function comparedPart(
  data: DeskData,
  one: Found,
  other: OtherPerson,
): { readonly title: string; readonly lines: readonly string[] } {
  const compared = comparisonOf(one, other)
  return {
    title: `Compared with ${other.label}`,
    lines: [
      `In all, ${differingWords(compared)}.`,
      ...compared.differing.map(({ fact, one: value, other: otherwise, explains }) => {
        const causes = explainedWords(data, explains, one.case)
        const said = [value, otherwise].map((each) => valueWords(data, fact, each))
        return (
          `Differs: ${factWords(data, fact)}, ${said[0]} for this person, ` +
          `${said[1]} for ${other.label}${causes === '' ? '' : `. It explains: ${causes}`}`
        )
      }),
      ...foundLines(data, compared, { one: one.case, other }),
    ],
  }
}
