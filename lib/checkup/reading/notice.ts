// What whoever checks a file of users is told about the file, by row and column: what could not be
// read, and what is worth knowing. No diagnostic: the file is no content of ours, has no lines that
// editors open and no rule, and what is alike in many rows is one notice.
import { counted } from '@/lib/core/counted'
import { MOST_TOLD } from '@/lib/core/input-error'

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

/** The most examples of a kind that are told. */
const MOST_EXAMPLES = 4

interface Kept {
  readonly notice: { -readonly [Key in keyof Notice]: Notice[Key] }
  /** Different cells that the notice is about. */
  readonly examples: Set<string>
}

/** Where notices go. */
export interface NoticeSink {
  readonly add: (
    kind: Notice['kind'],
    key: string,
    word: () => Omit<Notice, 'count' | 'kind'>,
    example?: string,
  ) => void
}

/** Collects notices, those of one kind as one. */
export class Notices implements NoticeSink {
  readonly #byKey = new Map<string, Kept>()
  #values = 0
  #dropped = 0

  /**
   * `key` tells notices apart; the words are those of the first, and only made for it. Of values
   * that cannot be read the first are told, each of another kind, and of the rest how many there
   * are; of what else there is to say each is told. `example` is the cell, where different ones
   * make one notice.
   */
  add(
    kind: Notice['kind'],
    key: string,
    word: () => Omit<Notice, 'count' | 'kind'>,
    example = '',
  ): void {
    const found = this.#byKey.get(key)
    if (found) {
      found.notice.count++
      if (example !== '' && found.examples.size <= MOST_EXAMPLES) found.examples.add(example)
    } else if (kind === 'value' && this.#values >= MOST_TOLD) this.#dropped++
    else {
      if (kind === 'value') this.#values++
      this.#byKey.set(key, { notice: { kind, ...word(), count: 1 }, examples: new Set([example]) })
    }
  }

  /** What stopped the reading first, then in order of rows. */
  all(): readonly Notice[] {
    const rank = ({ kind }: Notice): number => (kind === 'stop' ? 0 : kind === 'value' ? 1 : 2)
    const list: readonly Notice[] = [...this.#byKey.values()]
      .map(withExamples)
      .sort((one, other) => rank(one) - rank(other) || (one.row ?? 0) - (other.row ?? 0))
    return this.#dropped === 0
      ? list
      : [
          ...list,
          {
            kind: 'note',
            row: null,
            column: null,
            count: 1,
            text: `And ${counted(this.#dropped, 'more value')} that could not be read.`,
          },
        ]
  }
}

/** The other cells that one notice is about, after its words. */
function withExamples({ notice, examples }: Kept): Notice {
  const others = [...examples].slice(1)
  if (others.length === 0) return notice
  const told = others.slice(0, MOST_EXAMPLES - 1).map((cell) => `“${cell}”`)
  const more = others.length > told.length ? ' and more' : ''
  return { ...notice, text: `${notice.text} Also: ${told.join(', ')}${more}.` }
}
