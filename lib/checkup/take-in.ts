// Records of a file taken in: the columns found among the first rows, then one person after the
// other. Where the records come from is run.ts.
import { knownColumns, buildMapping, firstBelow, type Mapping } from '@/lib/checkup/columns/mapping'
import type { Batch } from '@/lib/checkup/intake/records'
import { Notices, type Notice } from '@/lib/checkup/reading/notice'
import type { Policy } from '@/lib/policy/policy'
import type { CutRow, Layout, Options, Outcome } from './check-up'
import { Collector, MOST_USERS } from './collector'

/** The most columns that are looked at. */
const MOST_COLUMNS = 300
/** Rows that are seen before the columns are decided. */
const SAMPLE_ROWS = 50
/** Rows that are shown as they were cut. */
const SHOWN_ROWS = 12

/** The rows in which columns are looked for. */
export const narrowed = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map((cells) => (cells.length > MOST_COLUMNS ? cells.slice(0, MOST_COLUMNS) : cells))

/** What is known of the records before their columns are. */
export type Source = Omit<Layout, 'headerRow' | 'rows'> & {
  readonly batches: AsyncIterable<Batch>
  /** What there is to say of the file. */
  readonly remarks: readonly string[]
  /** Bytes read so far. */
  readonly bytes: () => number
}

/** Reads records and judges everybody. */
export async function takeIn(policy: Policy, from: Source, options: Options): Promise<Outcome> {
  const notices = new Notices()
  for (const text of from.remarks)
    notices.add('note', text, () => ({ row: null, column: null, text }))
  const source = from.batches[Symbol.asyncIterator]()
  const { head, errors, over } = await firstRows(source)
  const seen = head.map(({ cells }) => cells)
  if (!seen.some((cells) => cells.some((cell) => cell.trim() !== '')))
    return refused(
      'The file is empty. Export the user list again, or paste its rows, with their header.',
    )
  const { headerRow: wished } = options.wishes ?? {}
  const mapping = buildMapping(
    policy,
    narrowed(seen),
    options.choices,
    wished === undefined ? undefined : head.findIndex(({ row }) => row === wished),
  )
  const headerRow = head[mapping.header]?.row ?? 0
  const { format, sheets, sheet, delimiter } = from
  const rows = head.slice(0, Math.max(SHOWN_ROWS, firstBelow(mapping) + 3))
  const layout: Layout = { format, sheets, sheet, delimiter, headerRow, rows: shown(rows) }
  const isChosen = Object.values(options.choices ?? {}).some((field) => field !== null)
  if (knownColumns(mapping) === 0 && !isChosen)
    return refusedFor(unrecognised(mapping, headerRow || (head[0]?.row ?? 1)), mapping, layout)
  if (mapping.header < 0)
    notices.add('note', 'no header', () => ({
      row: head[0]?.row ?? 1,
      column: null,
      text:
        'the file has no header, so the columns were recognised by what stands in them. ' +
        'Check them.',
    }))
  const below = head.slice(firstBelow(mapping))
  const people = new Collector(
    policy,
    mapping,
    headerRow,
    notices,
    below.map(({ cells }) => cells),
  )
  const report = (faults: Batch['errors']): void => {
    for (const { row, cell, text, stops } of faults)
      notices.add(stops ? 'stop' : 'value', `record ${stops} ${text}`, () => ({
        row,
        column: mapping.columns[cell]?.header ?? `number ${cell + 1}`,
        text,
      }))
  }
  report(errors)
  for (const { row, cells } of below) people.add(cells, row)
  for (let done = over; !done;) {
    const next = await source.next()
    done = next.done === true || people.users.count >= MOST_USERS
    if (next.done) break
    report(next.value.errors)
    next.value.rows.forEach((cells, at) => people.add(cells, next.value.first + at))
    options.told?.({ bytes: from.bytes(), users: people.users.count })
  }
  if (people.users.count === 0)
    return refusedFor(
      {
        kind: 'stop',
        row: (head.at(-1)?.row ?? 1) + 1,
        column: null,
        count: 1,
        text:
          'the file has a header and no person below it. Export the user list again, ' +
          'with its rows.',
      },
      mapping,
      layout,
    )
  return { kind: 'done', checkUp: people.finish(policy, options, layout) }
}

/** Enough rows to tell header and columns. `over`: the file has no more. */
async function firstRows(source: AsyncIterator<Batch>): Promise<{
  readonly head: readonly CutRow[]
  readonly errors: Batch['errors']
  readonly over: boolean
}> {
  const head: CutRow[] = []
  const errors: Batch['errors'][number][] = []
  while (head.length < SAMPLE_ROWS) {
    const next = await source.next()
    if (next.done) return { head, errors, over: true }
    const { first, rows, errors: found } = next.value
    rows.forEach((cells, at) => head.push({ row: first + at, cells }))
    errors.push(...found)
  }
  return { head, errors, over: false }
}

/** Rows short enough to be shown. */
const shown = (rows: readonly CutRow[]): readonly CutRow[] =>
  rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ row, cells }) => ({
      row,
      cells: cells.slice(0, 30).map((cell) => cell.slice(0, 60)),
    }))

export const refused = (text: string): Extract<Outcome, { kind: 'refused' }> =>
  refusedFor({ kind: 'stop', row: null, column: null, count: 1, text }, null, null)

const refusedFor = (
  notice: Notice,
  mapping: Mapping | null,
  layout: Layout | null,
): Extract<Outcome, { kind: 'refused' }> => ({
  kind: 'refused',
  notices: [notice],
  mapping,
  layout,
})

function unrecognised({ columns }: Mapping, row: number): Notice {
  const names = columns
    .slice(0, 8)
    .map(({ header }) => `“${header.slice(0, 40)}”`)
    .join(', ')
  return {
    kind: 'stop',
    row,
    column: columns[0]?.header ?? null,
    count: 1,
    text:
      `no column was recognised. Found: ${names}` +
      (columns.length > 8 ? ` and ${columns.length - 8} more` : '') +
      '. Say what the columns hold and which row is their header, or use the template.',
  }
}
