// A check-up: every user of a file read, numbered and judged. Knows neither browser nor server: it
// takes bytes and says how far it is.
import type { Policy, PresetId } from '@/lib/policy/policy'
import type { Facts } from '@/lib/logic/fact'
import { comparable } from '@/lib/checkup/reading/contact'
import { decode } from '@/lib/checkup/intake/decode'
import { Departments } from '@/lib/checkup/reading/departments'
import { Hashes, duplicatesOf, type Duplicate, type Unique } from '@/lib/checkup/reading/duplicates'
import { Findings, type Finding } from '@/lib/checkup/reading/finding'
import { buildMapping, type Choices, type Mapping } from '@/lib/checkup/reading/mapping'
import { Reader, type RoleWords } from '@/lib/checkup/reading/reader'
import { readRecords, type Batch } from '@/lib/checkup/intake/records'
import { buildStates, type States } from '@/lib/checkup/reading/state'
import { Users } from '@/lib/checkup/reading/users'
import { buildJudge, type Verdict } from '@/lib/checkup/verdict/verdict'

/**
 * What people say about the account besides the file. `seats` is the number of Pro seats in the
 * plan.
 */
export interface Account {
  readonly facts: Facts
  readonly preset: PresetId
  readonly seats: number | null
}

export interface Progress {
  readonly bytes: number
  readonly users: number
}

export interface Options {
  readonly account: Account
  readonly supportAddress: string
  readonly choices?: Choices
  readonly told?: (progress: Progress) => void
}

/** Everything that was found. `verdict` is by position of the person. */
export interface CheckUp {
  readonly encoding: string
  readonly delimiter: string
  readonly mapping: Mapping
  /** The row of the header, as spreadsheets count; 0 for none. */
  readonly headerRow: number
  readonly users: Users
  readonly states: States
  readonly account: Account
  readonly findings: readonly Finding[]
  readonly departments: Departments
  readonly duplicates: readonly Duplicate[]
  readonly roleWords: RoleWords
  /** All facts known of a state: its own, and those of the account where the file says nothing. */
  readonly factsOf: (state: number) => Facts
  readonly verdict: (state: number) => Verdict
}

/** The check-up, or why there is none, and what was found on the way. */
export type Outcome =
  | { readonly kind: 'done'; readonly checkUp: CheckUp }
  | {
      readonly kind: 'refused'
      readonly findings: readonly Finding[]
      readonly mapping: Mapping | null
    }

/** The most people of one check-up. */
export const MOST_USERS = 500_000
/** The most columns that are looked at. */
const MOST_COLUMNS = 300
/** Rows that are seen before the columns are decided. */
const SAMPLE_ROWS = 50

const UNIQUE: readonly Unique[] = ['email', 'phone', 'extension']

/** Reads a file of users and judges everybody. Never throws for what a file can hold. */
export async function checkUp(
  policy: Policy,
  bytes: AsyncIterable<Uint8Array>,
  options: Options,
): Promise<Outcome> {
  const counter = { bytes: 0 }
  const decoded = await decode(counting(bytes, counter))
  if (!decoded.ok) return refused(decoded.fault)
  const { delimiter, batches } = await readRecords(decoded.text)
  const findings = new Findings()
  if (decoded.encoding === 'Windows-1252')
    findings.add('encoding', {
      kind: 'note',
      row: null,
      column: null,
      text:
        'The file is not in UTF-8, so it was read as Windows-1252. If names look wrong, ' +
        'save it as "CSV UTF-8".',
    })
  const source = batches[Symbol.asyncIterator]()
  const { head, faults, over } = await firstRows(source)
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
    findings.add('no header', {
      kind: 'note',
      row: head[0]?.row ?? 1,
      column: null,
      text:
        'the file has no header, so the columns were recognised by what stands in them. ' +
        'Check them below.',
    })
  if (mapping.columns.every(({ field }) => field === null))
    return refusedFor(unrecognised(mapping, head[Math.max(0, mapping.header)]?.row ?? 1), mapping)
  const headerRow = head[mapping.header]?.row ?? 0
  const intake = new Intake(policy, mapping, headerRow, findings)
  const report = (faulty: Batch['faults']): void => {
    for (const { row, cell, text, stops } of faulty)
      findings.add(`fault ${stops} ${text}`, {
        kind: stops ? 'stop' : 'value',
        row,
        column: mapping.columns[cell]?.header ?? `number ${cell + 1}`,
        text,
      })
  }
  report(faults)
  for (const { row, cells } of head.slice(mapping.header + 1)) intake.add(cells, row)
  for (let done = over; !done;) {
    const next = await source.next()
    done = next.done === true || intake.users.count >= MOST_USERS
    if (next.done) break
    report(next.value.faults)
    next.value.rows.forEach((cells, at) => intake.add(cells, next.value.first + at))
    options.told?.({ bytes: counter.bytes, users: intake.users.count })
  }
  if (intake.users.count === 0)
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
    checkUp: intake.finish(policy, options, { encoding: decoded.encoding, delimiter, headerRow }),
  }
}

/** Takes in one person after the other. */
class Intake {
  readonly users = new Users()
  readonly #states: States
  readonly #reader: Reader
  readonly #departments = new Departments()
  readonly #hashes = { email: new Hashes(), phone: new Hashes(), extension: new Hashes() }

  constructor(
    policy: Policy,
    private readonly mapping: Mapping,
    headerRow: number,
    private readonly findings: Findings,
  ) {
    this.#states = buildStates(policy)
    this.#reader = new Reader(policy, mapping, headerRow, this.#states, findings)
  }

  add(cells: readonly string[], row: number): void {
    if (cells.every((cell) => cell === '') || (cells.length === 1 && cells[0]?.trim() === ''))
      return
    if (this.users.count >= MOST_USERS) {
      this.findings.add('most', {
        kind: 'stop',
        row,
        column: null,
        text:
          `a check-up has room for ${MOST_USERS.toLocaleString('en')} people; from this ` +
          'row on nothing was read. Check the rest as a file of its own.',
      })
      return
    }
    const { state, texts, departments } = this.#reader.read(cells, row)
    for (const field of UNIQUE) this.#hashes[field].add(comparable(field, texts[field]))
    this.#departments.add(departments, state)
    this.users.add(row, state, texts)
  }

  finish(
    policy: Policy,
    { account, supportAddress }: Options,
    read: Pick<CheckUp, 'encoding' | 'delimiter' | 'headerRow'>,
  ): CheckUp {
    const { judge } = buildJudge(policy, { preset: account.preset }, supportAddress)
    const states = this.#states
    const verdicts = new Map<number, Verdict>()
    const factsOf = (state: number): Facts => ({ ...account.facts, ...states.factsOf(state) })
    const verdict = (state: number): Verdict => {
      const kept = verdicts.get(state)
      if (kept) return kept
      const built = judge(factsOf(state))
      verdicts.set(state, built)
      return built
    }
    const duplicates = UNIQUE.flatMap((field) =>
      duplicatesOf(field, this.#hashes[field], this.users),
    )
    return {
      ...read,
      mapping: this.mapping,
      users: this.users,
      states,
      account,
      findings: this.findings.all(),
      departments: this.#departments,
      duplicates,
      roleWords: this.#reader.roleWords,
      factsOf,
      verdict,
    }
  }
}

interface Row {
  readonly row: number
  readonly cells: readonly string[]
}

/** Enough rows to tell header and columns. `over`: the file has no more. */
async function firstRows(source: AsyncIterator<Batch>): Promise<{
  readonly head: readonly Row[]
  readonly faults: Batch['faults']
  readonly over: boolean
}> {
  const head: Row[] = []
  const faults: Batch['faults'][number][] = []
  while (head.length < SAMPLE_ROWS) {
    const next = await source.next()
    if (next.done) return { head, faults, over: true }
    const { first, rows, faults: found } = next.value
    rows.forEach((cells, at) => head.push({ row: first + at, cells }))
    faults.push(...found)
  }
  return { head, faults, over: false }
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
const refusedFor = (finding: Finding, mapping: Mapping | null): Outcome => ({
  kind: 'refused',
  findings: [finding],
  mapping,
})

function unrecognised({ columns }: Mapping, row: number): Finding {
  const names = columns
    .slice(0, 8)
    .map(({ header }) => `"${header.slice(0, 40)}"`)
    .join(', ')
  return {
    kind: 'stop',
    row,
    column: columns[0]?.header ?? null,
    count: 1,
    text: `no column was recognised. Found: ${names}${columns.length > 8 ? ` and ${columns.length - 8} more` : ''}. Say below what the columns hold, or use the template.`,
  }
}
