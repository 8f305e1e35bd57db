// A column of a fact: what each of its cells says, and what the column as a whole says of signs and
// figures that mean one thing in one list and another in the next.
import { flaggedText, readFlag, sidesOf, type Flag } from '@/lib/checkup/cells/flag'
import { isFailedFormula, plain } from '@/lib/checkup/cells/plain'
import { DITTO, OPEN } from '@/lib/checkup/vocabulary/doubts'
import { legendOf } from '@/lib/checkup/columns/head-words'
import type { Facts } from '@/lib/logic/fact'
import { sideOfWord, type Field } from '@/lib/checkup/columns/fields'
import { isBlank, wordOf } from './words'

/** What a cell says; empty where it says nothing. Null: it is not read. */
export type Said = Facts | null

const NOTHING: Facts = {}
/** 1 or 0 alone: 1 %, -1 and #1 are other things. */
const FIGURE = /^[\s(]*[01](?:[.,]0*)?[\s)]*$/

export class FactColumn {
  /** The signs and sides that stand in the first rows. */
  readonly #beside: ReadonlySet<string>
  /** What its head says of its cells: "(0 = Active)". */
  readonly #legend: ReadonlyMap<string, string>
  /** Other whole numbers than 0 and 1 stand in it, so that these are counts as well. */
  readonly #isCounted: boolean

  constructor(
    private readonly field: Field,
    private readonly isInverted: boolean,
    sample: readonly string[],
    header = '',
  ) {
    this.#legend = legendOf(header)
    const word = (cell: string): Flag | undefined => sideOfWord(wordOf(cell))
    this.#beside = sidesOf(sample, word)
    this.#isCounted = sample.some((cell) => /^(?:\d{2,}|[2-9])$/.test(wordOf(cell)))
  }

  read(cell: string): Said {
    const { field } = this
    if (OPEN.test(cell) || DITTO.test(cell)) return null
    const flag = readFlag(cell, this.#beside)
    if (flag !== undefined) return this.#side(flag)
    const flagged = flaggedText(cell)
    if (flagged) return this.#agreed(flagged.flag, field.values.get(wordOf(flagged.text)))
    const word = wordOf(cell)
    const meant = this.#legend.get(word)
    if (meant !== undefined) return field.values.get(meant) ?? null
    // A head that explains some signs and not this one.
    const isSign = word.length === 1 || sideOfWord(word) !== undefined
    if (this.#legend.size > 0 && isSign) return null
    if (/^[01]$/.test(word) && (this.#isCounted || !FIGURE.test(plain(cell)))) return null
    const side = sideOfWord(word)
    if (this.isInverted && side !== undefined) return this.#side(side)
    const facts = field.values.get(word)
    if (facts) return facts
    if (isFailedFormula(plain(cell))) return null
    return isBlank(word) && !/[^\p{L}\p{N}\p{P}\p{Z}\s]/u.test(cell) ? NOTHING : null
  }

  #side(flag: Flag): Said {
    const { sides, id } = this.field
    if (!sides) return null
    return { [id]: (flag === 'yes') === this.isInverted ? sides.no : sides.yes }
  }

  /** A word beside a tick or a cross: read where the two do not contradict each other. */
  #agreed(flag: Flag, facts: Facts | undefined): Said {
    const { sides, id } = this.field
    if (!facts) return null
    const isNo = facts[id] !== undefined && facts[id] === sides?.no
    return isNo === (flag === 'no') ? facts : null
  }
}
