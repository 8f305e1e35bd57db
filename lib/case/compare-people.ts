// Two people compared: one whom a symptom concerns and one for whom all works, or who has it
// otherwise. Which of their facts differ, and which causes differ by them.
import type { Board } from './board'
import type { Case } from './case'

/** A fact that is not the same for both; undefined where nobody told it of one of them. */
export interface Difference {
  readonly fact: string
  readonly one: string | undefined
  readonly other: string | undefined
  /** The causes that are found of one alone, and rest on this fact. */
  readonly explains: readonly string[]
}

export interface Comparison {
  /** Those first that explain something, then those that are told of both. */
  readonly differing: readonly Difference[]
  /** Facts that are the same for both. */
  readonly same: readonly string[]
  readonly onlyOne: readonly string[]
  readonly onlyOther: readonly string[]
  readonly both: readonly string[]
}

interface Person {
  readonly answers: Case['answers']
  readonly board: Pick<Board, 'confirmed'>
}

/** Compares two people of one symptom, each with what is found of them. */
export function comparePeople(one: Person, other: Person): Comparison {
  const [left, right] = [new Map(one.answers), new Map(other.answers)]
  const facts = [...new Set([...left.keys(), ...right.keys()])]
  const found = [one, other].map(({ board }) => new Set(board.confirmed.map(({ cause }) => cause)))
  const [ofOne = new Set<string>(), ofOther = new Set<string>()] = found
  const apart = [...one.board.confirmed, ...other.board.confirmed].filter(
    ({ cause }) => ofOne.has(cause) !== ofOther.has(cause),
  )
  const differing = facts
    .filter((fact) => left.get(fact) !== right.get(fact))
    .map((fact): Difference => ({
      fact,
      one: left.get(fact),
      other: right.get(fact),
      explains: apart.flatMap(({ cause, by }) => (by.includes(fact) ? [cause] : [])),
    }))
  return {
    differing: differing.toSorted((first, second) => rank(first) - rank(second)),
    same: facts.filter((fact) => left.get(fact) === right.get(fact)),
    onlyOne: [...ofOne].filter((cause) => !ofOther.has(cause)),
    onlyOther: [...ofOther].filter((cause) => !ofOne.has(cause)),
    both: [...ofOne].filter((cause) => ofOther.has(cause)),
  }
}

const rank = ({ explains, one, other }: Difference): number =>
  explains.length > 0 ? 0 : one !== undefined && other !== undefined ? 1 : 2
