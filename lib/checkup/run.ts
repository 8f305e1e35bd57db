// Runs a check-up: every user of a file read, numbered and judged. Knows neither browser nor
// server: it takes bytes and says how far it is.
import type { Policy } from '@/lib/policy/policy'
import { decode } from '@/lib/checkup/intake/decode'
import { readRecords, type Batch } from '@/lib/checkup/intake/records'
import { Notices, type Notice } from '@/lib/checkup/reading/notice'
import { buildMapping, type Mapping } from '@/lib/checkup/reading/mapping'
import type { Options, Outcome } from './check-up'
import { Collector, MOST_USERS } from './collector'

/** The most columns that are looked at. */
const MOST_COLUMNS = 300
/** Rows that are seen before the columns are decided. */
const SAMPLE_ROWS = 50

/** Reads a file of users and judges everybody. Never throws for what a file can hold. */
export async function checkUp(
  policy: Policy,
  bytes: AsyncIterable<Uint8Array>,
  options: Options,
): Promise<Outcome> {
  const counter = { bytes: 0 }
  const decoded = await decode(counting(bytes, counter))
  if (!decoded.ok) return refused(decoded.refusal)
  const { delimiter, batches } = await readRecords(decoded.text)
  const notices = new Notices()
  if (decoded.encoding === 'Windows-1252')
    notices.add('note', 'encoding', () => ({
      row: null,
      column: null,
      text:
        'The file is not in UTF-8, so it was read as Windows-1252. If names look wrong, ' +
        'save it as "CSV UTF-8".',
    }))
  const source = batches[Symbol.asyncIterator]()
  const { head, errors, over } = await firstRows(source)
  const seen = head.map(({ cells }) => cells)
  if (!seen.some((cells) => cells.some((cell) => cell.trim() !== '')))
    return refused(
      'The file is empty. Export the user list again, or paste its rows, with their header.',
    )
  const mapping = buildMapping(
    policy,
    seen.map((cells) => cells.slice(0, MOST_COLUMNS)),
    options.choices,
  )
  if (mapping.header < 0)
    notices.add('note', 'no header', () => ({
      row: head[0]?.row ?? 1,
      column: null,
      text:
        'the file has no header, so the columns were recognised by what stands in them. ' +
        'Check them below.',
    }))
  if (mapping.columns.every(({ field }) => field === null))
    return refusedFor(unrecognised(mapping, head[Math.max(0, mapping.header)]?.row ?? 1), mapping)
  const headerRow = head[mapping.header]?.row ?? 0
  const people = new Collector(policy, mapping, headerRow, notices)
  const report = (errors: Batch['errors']): void => {
    for (const { row, cell, text, stops } of errors)
      notices.add(stops ? 'stop' : 'value', `record ${stops} ${text}`, () => ({
        row,
        column: mapping.columns[cell]?.header ?? `number ${cell + 1}`,
        text,
      }))
  }
  report(errors)
  for (const { row, cells } of head.slice(mapping.header + 1)) people.add(cells, row)
  for (let done = over; !done;) {
    const next = await source.next()
    done = next.done === true || people.users.count >= MOST_USERS
    if (next.done) break
    report(next.value.errors)
    next.value.rows.forEach((cells, at) => people.add(cells, next.value.first + at))
    options.told?.({ bytes: counter.bytes, users: people.users.count })
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
    )
  return {
    kind: 'done',
    checkUp: people.finish(policy, options, { encoding: decoded.encoding, delimiter, headerRow }),
  }
}

interface Row {
  readonly row: number
  readonly cells: readonly string[]
}

/** Enough rows to tell header and columns. `over`: the file has no more. */
async function firstRows(source: AsyncIterator<Batch>): Promise<{
  readonly head: readonly Row[]
  readonly errors: Batch['errors']
  readonly over: boolean
}> {
  const head: Row[] = []
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

async function* counting(
  bytes: AsyncIterable<Uint8Array>,
  counter: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    counter.bytes += chunk.length
    yield chunk
  }
}

const refused = (text: string): Outcome =>
  refusedFor({ kind: 'stop', row: null, column: null, count: 1, text }, null)
const refusedFor = (notice: Notice, mapping: Mapping | null): Outcome => ({
  kind: 'refused',
  notices: [notice],
  mapping,
})

function unrecognised({ columns }: Mapping, row: number): Notice {
  const names = columns
    .slice(0, 8)
    .map(({ header }) => `"${header.slice(0, 40)}"`)
    .join(', ')
  return {
    kind: 'stop',
    row,
    column: columns[0]?.header ?? null,
    count: 1,
    text:
      `no column was recognised. Found: ${names}` +
      (columns.length > 8 ? ` and ${columns.length - 8} more` : '') +
      '. Say below what the columns hold, or use the template.',
  }
}
