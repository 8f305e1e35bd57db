// What was found wrong with a file, or worth knowing about it, by row and column. The same fault in
// many rows is one finding.

/**
 * `row` counts as spreadsheets do: the first line is 1. `stop`: what follows in the file was not
 * read.
 */
export interface Finding {
  readonly kind: 'stop' | 'value' | 'note'
  readonly row: number | null
  readonly column: string | null
  /** In how many rows. */
  readonly count: number
  readonly text: string
}

/** Where, what, and how often, as one sentence or two. */
export function findingSentence({ row, column, count, text }: Finding): string {
  const place = [
    row === null ? '' : `Row ${count > 1 ? `${row} and ${counted(count - 1, 'other')}` : row}`,
    column === null ? '' : `column ${column}`,
  ]
    .filter(Boolean)
    .join(', ')
  return place === '' ? text : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${text}`
}

/** "1 person", "3 people". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** The most different findings that are kept; more of them say nothing new. */
const MOST_KEPT = 500

/** Collects findings, those of one kind as one. */
export class Findings {
  readonly #byKey = new Map<string, { -readonly [Key in keyof Finding]: Finding[Key] }>()
  #dropped = 0

  /** `key` tells kinds of faults apart; the words are taken from the first of a kind. */
  add(key: string, finding: Omit<Finding, 'count'>): void {
    const found = this.#byKey.get(key)
    if (found) found.count++
    else if (this.#byKey.size < MOST_KEPT) this.#byKey.set(key, { ...finding, count: 1 })
    else this.#dropped++
  }

  /** What stopped the reading first, then in order of rows. */
  all(): readonly Finding[] {
    const rank = ({ kind }: Finding): number => (kind === 'stop' ? 0 : kind === 'value' ? 1 : 2)
    const list: readonly Finding[] = [...this.#byKey.values()].sort(
      (one, other) => rank(one) - rank(other) || (one.row ?? 0) - (other.row ?? 0),
    )
    return this.#dropped === 0
      ? list
      : [
          ...list,
          {
            kind: 'note',
            row: null,
            column: null,
            count: 1,
            text: `There are ${counted(this.#dropped, 'more fault')} of other kinds.`,
          },
        ]
  }
}
