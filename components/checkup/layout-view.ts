import type { CutRow, Layout, Wishes } from '@/lib/checkup/check-up'
import { markup } from '@/components/wizard/markup'
import { HINT } from '@/components/look/text'
import { chooser } from './controls'
import { PREVIEW, ROW } from './look'
import type { FirstPeople } from './messages'

/** What parts the cells of a row, as it is told. */
export const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  '  ': 'several spaces',
  '\n': 'nothing',
}

/** Which chooser was used last, so that it is found again after the file is read anew. */
export type Wish = keyof Wishes

const LABELS: Readonly<Record<Wish, string>> = {
  sheet: 'Sheet',
  delimiter: 'Between the cells',
  headerRow: 'Row of the header',
}

/**
 * How the file was cut: sheet, separator and header, each to be chosen anew, with the first rows as
 * they were cut and the first people as they were read. A choice counts at once.
 */
export function layoutView(
  layout: Layout,
  wishes: Wishes,
  people: FirstPeople | null,
  choose: (wishes: Wishes, wish: Wish) => void,
): readonly HTMLElement[] {
  const { sheets, sheet, delimiter, headerRow, rows } = layout
  const field = (
    wish: Wish,
    choices: readonly { readonly value: string; readonly label: string }[],
    chosen: string,
    read: (value: string) => Wishes,
  ): HTMLElement => {
    const { field: label, select } = chooser(LABELS[wish], choices, chosen, (value) =>
      choose(read(value), wish),
    )
    select.dataset['wish'] = wish
    return label
  }
  const { headerRow: _, ...others } = wishes
  const delimiters = { ...DELIMITER_WORDS, ...(delimiter === null ? {} : named(delimiter)) }
  const fields = [
    ...(sheet === null || sheets.length < 2
      ? []
      : [
          field(
            'sheet',
            sheets.map((name) => ({ value: name, label: name })),
            sheet,
            (name) => ({ sheet: name }),
          ),
        ]),
    ...(delimiter === null
      ? []
      : [
          field(
            'delimiter',
            Object.entries(delimiters).map(([value, label]) => ({ value, label })),
            delimiter,
            (sign) => ({ ...others, delimiter: sign }),
          ),
        ]),
    field(
      'headerRow',
      [
        { value: '0', label: 'No header' },
        ...rows.map(({ row, cells }) => ({ value: `${row}`, label: rowLabel(row, cells) })),
      ],
      `${headerRow}`,
      (row) => ({ ...others, headerRow: Number(row) }),
    ),
  ]
  return [
    markup('h3', {}, 'How the list was read'),
    markup('p', { class: ROW }, ...fields),
    table(
      'The first rows as they are cut into cells',
      rows.slice(0, Math.max(6, rows.findIndex(({ row }) => row === headerRow) + 4)),
      headerRow,
    ),
    ...(people && people.heads.length > 0
      ? [table('The first people as they are read', people.people, 0, people.heads)]
      : []),
  ]
}

const named = (delimiter: string): Readonly<Record<string, string>> =>
  Object.hasOwn(DELIMITER_WORDS, delimiter) ? {} : { [delimiter]: delimiter }

/** "3: Name, Email, Phone". */
function rowLabel(row: number, cells: readonly string[]): string {
  const words = cells.filter((cell) => cell.trim() !== '').join(', ')
  return `${row}: ${words.length > 40 ? `${words.slice(0, 38)}…` : words || 'empty'}`
}

/** Rows with their numbers, in a frame that scrolls; the header's stands out. */
function table(
  title: string,
  rows: readonly CutRow[],
  headerRow: number,
  heads: readonly string[] = [],
): HTMLElement {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), heads.length)
  const body = rows.map(({ row, cells }) =>
    markup(
      'tr',
      row === headerRow ? { 'data-head': '' } : {},
      markup('th', { scope: 'row' }, `${row}`),
      ...Array.from({ length: width }, (_, at) => markup('td', {}, cells[at] ?? '')),
    ),
  )
  const head = markup(
    'thead',
    {},
    markup(
      'tr',
      {},
      markup('th', { scope: 'col' }, 'Row'),
      ...heads.map((name) => markup('th', { scope: 'col' }, name)),
    ),
  )
  return markup(
    'div',
    { class: PREVIEW, tabindex: '0', role: 'region', 'aria-label': title },
    markup(
      'table',
      {},
      markup('caption', { class: `${HINT} text-start` }, title),
      ...(heads.length > 0 ? [head] : []),
      markup('tbody', {}, ...body),
    ),
  )
}
