// What whoever checks a file of users is told about the file, by row and column: what could not be
// read, and what is worth knowing. No diagnostic: the file is no content of ours, has no lines that
// editors open and no rule, and what is alike in many rows is one notice.
import { counted } from '@/lib/core/counted'

/**
 * `row` counts as spreadsheets do: the first line is 1. `stop`: what follows in the file was not
 * read.
 */
export interface Notice {
  readonly kind: 'stop' | 'value' | 'note'
  readonly row: number | null
  readonly column: string | null
  /** In how many rows. */
  readonly count: number
  readonly text: string
}

/** Where, what, and how often, as one sentence or two. */
export function noticeSentence({ row, column, count, text }: Notice): string {
  const place = [
    row === null ? '' : `Row ${count > 1 ? `${row} and ${counted(count - 1, 'other')}` : row}`,
    column === null ? '' : `column ${column}`,
  ]
    .filter(Boolean)
    .join(', ')
  return place === '' ? text : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${text}`
}

/** The most different notices that are kept; more of them say nothing new. */
const MOST_KEPT = 500

/** Collects notices, those of one kind as one. */
export class Notices {
  readonly #byKey = new Map<string, { -readonly [Key in keyof Notice]: Notice[Key] }>()
  #dropped = 0

  /** `key` tells kinds apart; the words are taken from the first of a kind. */
  add(key: string, notice: Omit<Notice, 'count'>): void {
    const found = this.#byKey.get(key)
    if (found) found.count++
    else if (this.#byKey.size < MOST_KEPT) this.#byKey.set(key, { ...notice, count: 1 })
    else this.#dropped++
  }

  /** What stopped the reading first, then in order of rows. */
  all(): readonly Notice[] {
    const rank = ({ kind }: Notice): number => (kind === 'stop' ? 0 : kind === 'value' ? 1 : 2)
    const list: readonly Notice[] = [...this.#byKey.values()].sort(
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
