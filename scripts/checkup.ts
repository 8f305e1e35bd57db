// The check-up as a command: npm run checkup FILE (or - for what comes in). Reads the file where it
// is, sends nothing, and prints the same table as the page /check-up: as text, or with --json,
// --csv or --markdown.
import { createReadStream } from 'node:fs'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { loadPolicyFolder } from '@/lib/policy/folder'
import { memoize } from '@/lib/core/memoize'
import { findByName, readFacts } from '@/lib/policy/read-names'
import type { Policy } from '@/lib/policy/policy'
import { areasOf, reachWords, type AreaReach } from '@/lib/checkup/verdict/areas'
import { checkUp, type Account, type CheckUp } from '@/lib/checkup/check-up'
import { csvRow, CSV_START, markdownHead, markdownRow } from '@/lib/checkup/report/export'
import { fieldsOf } from '@/lib/checkup/reading/fields'
import { counted, findingSentence, type Finding } from '@/lib/checkup/reading/finding'
import { LINE_HEADERS, lineOf } from '@/lib/checkup/report/line'
import { summarise } from '@/lib/checkup/report/summary'
import { EVERYONE, ORDERS, rowsOf, type Order } from '@/lib/checkup/report/table'
import { nameOf } from '@/lib/checkup/reading/users'
import { loadSite } from '@/lib/site/load'
import type { Facts } from '@/lib/logic/fact'
import { nearest } from '@/lib/core/suggest'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const USE = `Use: npm run checkup FILE [-- options], or - instead of a file for what is piped in.
  --json, --csv, --markdown   the table in another form
  --trouble                   only people with something to put right
  --order ${ORDERS.join('|')}
  --seats N                   Pro seats of the plan
  --account fine|suspended|kyc_pending, --sso yes|no, --preset ID
  --column "HEADER=FIELD"     what a column holds, where it is not recognised; - for nothing`

/** Said to the person who typed the command; not a fault of ours. */
class UseError extends Error {}

interface Given {
  readonly file: string
  readonly form: 'text' | 'json' | 'csv' | 'markdown'
  readonly isTrouble: boolean
  readonly order: Order
  readonly account: Account
  readonly columns: readonly string[]
}

function readArguments(policy: Policy): Given {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      markdown: { type: 'boolean' },
      trouble: { type: 'boolean' },
      order: { type: 'string' },
      seats: { type: 'string' },
      account: { type: 'string' },
      sso: { type: 'string' },
      preset: { type: 'string' },
      column: { type: 'string', multiple: true },
    },
  })
  const [file] = positionals
  if (file === undefined) throw new UseError(USE)
  const order = ORDERS.find((id) => id === (values.order ?? 'row'))
  if (order === undefined)
    throw new UseError(`There is no order "${values.order}"; there is ${ORDERS.join(', ')}.`)
  const { facts, problems } = readFacts(policy, { account_state: values.account, sso: values.sso })
  if (problems[0]) throw new UseError(problems[0].message)
  const preset =
    values.preset === undefined ? policy.defaultPreset : findByName(policy.presets, values.preset)
  if (preset === undefined)
    throw new UseError(
      `There is no preset "${values.preset}"; did you mean "${nearest(
        values.preset ?? '',
        policy.presets.map(({ id }) => id),
      )}"?`,
    )
  const seats = values.seats === undefined ? null : Number(values.seats)
  if (seats !== null && !(Number.isInteger(seats) && seats >= 0))
    throw new UseError(`--seats takes a whole number, not "${values.seats}".`)
  return {
    file,
    form: values.json ? 'json' : values.csv ? 'csv' : values.markdown ? 'markdown' : 'text',
    isTrouble: values.trouble ?? false,
    order,
    account: { facts, preset, seats },
    columns: values.column ?? [],
  }
}

/** Columns given by their header; every part of a file that is looked at is read by position. */
function choicesFor(
  policy: Policy,
  given: readonly string[],
  headers: readonly string[],
): Readonly<Record<number, string | null>> {
  return Object.fromEntries(
    given.map((pair) => {
      const [header = '', name = ''] = pair.split(/=(?=[^=]*$)/)
      const at = headers.findIndex((one) => one.toLowerCase() === header.trim().toLowerCase())
      if (at < 0)
        throw new UseError(
          `The file has no column "${header}"; did you mean "${nearest(header, headers)}"?`,
        )
      const field =
        name === '-'
          ? null
          : findByName(
              fieldsOf(policy).map(({ id, label }) => ({ id, aliases: [label] })),
              name,
            )
      if (field === undefined)
        throw new UseError(
          `There is no field "${name}"; there is ${fieldsOf(policy)
            .map(({ id }) => id)
            .join(', ')}.`,
        )
      return [at, field] as const
    }),
  )
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Writes rows in handfuls, so that a hundred thousand of them neither wait nor pile up. */
async function printRows(
  rows: Uint32Array,
  build: (at: number, index: number) => string,
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await print(
      [...rows.subarray(from, from + 500)].map((at, index) => build(at, from + index)).join(''),
    )
}

async function printTable(
  policy: Policy,
  found: CheckUp,
  { form, isTrouble, order }: Given,
): Promise<void> {
  const rows = rowsOf(policy, found, {
    ...EVERYONE,
    order,
    select: { kind: isTrouble ? 'trouble' : 'everyone' },
  })
  if (form === 'csv') {
    await print(CSV_START + csvRow(LINE_HEADERS))
    return printRows(rows, (at) => csvRow(lineOf(policy, found, at)))
  }
  if (form === 'markdown') {
    const { headline, points } = summarise(policy, found)
    await print(
      `# Check-up\n\n${headline}\n\n${points.map(({ text }) => `- ${text}\n`).join('')}\n${markdownHead(LINE_HEADERS)}`,
    )
    return printRows(rows, (at) => markdownRow(lineOf(policy, found, at)))
  }
  if (form === 'json') {
    await print(
      `{"summary":${JSON.stringify(summarise(policy, found))},"findings":${JSON.stringify(found.findings)},"policy":${JSON.stringify({ version: policy.version, preset: found.account.preset })},"users":[`,
    )
    await printRows(
      rows,
      (at, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(userOf(policy, found, at))}`,
    )
    return print('\n]}\n')
  }
  await print(summaryText(policy, found))
  return printRows(rows, (at) => lineText(policy, found, at))
}

function userOf(policy: Policy, { users, states, verdict, factsOf, account }: CheckUp, at: number) {
  const state = users.state(at)
  const { pro, ring, signIn, causes, trouble } = verdict(state)
  return {
    row: users.row(at),
    ...users.texts(at),
    facts: states.factsOf(state),
    pro,
    ring,
    signIn,
    causes,
    trouble,
    areas: reachOf(policy, account.preset, state, factsOf(state)),
  }
}

const reaches = new Map<number, readonly AreaReach[]>()

/** Worked out once for all people of a state. */
function reachOf(
  policy: Policy,
  preset: string,
  state: number,
  facts: Facts,
): readonly AreaReach[] {
  return memoize(reaches, state, () => areasOf(policy, preset, facts))
}

function summaryText(policy: Policy, found: CheckUp): string {
  const { headline, points, causes } = summarise(policy, found)
  const columns = found.mapping.columns.map(
    ({ header, field }) =>
      `  ${header} -> ${fieldsOf(policy).find(({ id }) => id === field)?.label ?? 'not used'}`,
  )
  const parts = [
    [headline],
    points.map(({ weight, text }) => `${weight === 'warning' ? '!' : '-'} ${text}`),
    causes.length === 0
      ? []
      : [
          'Causes',
          ...causes.map(({ people, text }) => `  ${counted(people, 'person', 'people')}: ${text}`),
        ],
    found.findings.length === 0
      ? []
      : ['About the file', ...found.findings.map((finding) => `  ${findingSentence(finding)}`)],
    ['Columns', ...columns],
    [
      'What a file cannot tell: call-receiving hours, the call flow, whether the ' +
        'phone is switched on or busy, and whether the account is suspended.',
      'People',
    ],
  ]
  return `${parts
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function lineText(policy: Policy, found: CheckUp, at: number): string {
  const [row, name = '', , , , , role, pro, signIn, ring, , fix, who] = lineOf(policy, found, at)
  const state = found.users.state(at)
  const areas = reachOf(policy, found.account.preset, state, found.factsOf(state))
    .filter(({ may }) => may > 0)
    .map((area) => `${area.label} ${reachWords(area)}`)
  const causes = found
    .verdict(state)
    .causes.map(({ text }) => `      ${text}\n`)
    .join('')
  const heading = [
    `${row}`.padStart(6),
    nameOf({ ...found.users.texts(at), name }, Number(row)),
    role || 'role not known',
    pro,
    `signs in: ${signIn}`,
    `rings: ${ring}`,
  ].join('  ')
  return `${heading}\n${causes}${fix ? `      Fix: ${fix} (${who})\n` : ''}${areas.length > 0 ? `      May: ${areas.join(', ')}\n` : ''}`
}

function refusal(findings: readonly Finding[]): string {
  return findings.map(findingSentence).join('\n')
}

async function main(): Promise<number> {
  const policy = await loadPolicyFolder('content/policy')
  const given = readArguments(policy)
  const { supportAddress } = loadSite(readSourceFiles('content/site', ['.yaml']))
  const source = (): AsyncIterable<Uint8Array> =>
    given.file === '-' ? process.stdin : createReadStream(given.file)
  const options = { account: given.account, supportAddress }
  if (given.columns.length === 0)
    return told(policy, given, await checkUp(policy, source(), options))
  if (given.file === '-')
    throw new UseError('--column needs a file: what is piped in can be read only once.')
  const first = await checkUp(policy, source(), options)
  const columns = (first.kind === 'done' ? first.checkUp.mapping : first.mapping)?.columns ?? []
  const choices = choicesFor(
    policy,
    given.columns,
    columns.map(({ header }) => header),
  )
  return told(policy, given, await checkUp(policy, source(), { ...options, choices }))
}

async function told(
  policy: Policy,
  given: Given,
  outcome: Awaited<ReturnType<typeof checkUp>>,
): Promise<number> {
  if (outcome.kind === 'done') {
    await printTable(policy, outcome.checkUp, given)
    return 0
  }
  console.error(refusal(outcome.findings))
  return 1
}

/** What the system says of a file, as a sentence. */
function plain(error: Error & { readonly code?: unknown; readonly path?: unknown }): string {
  const says: Readonly<Record<string, string>> = {
    ENOENT: 'There is no such file',
    EISDIR: 'This is a folder, not a file',
    EACCES: 'This file may not be read',
  }
  const known = says[String(error.code)]
  return known === undefined
    ? error.message
    : `${known}: ${typeof error.path === 'string' ? error.path : (process.argv[2] ?? '')}`
}

/** A reader that has seen enough (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
)

try {
  process.exitCode = await main()
} catch (error) {
  const isTheirs = error instanceof UseError || (error instanceof Error && 'code' in error)
  if (!isTheirs) throw error
  console.error(plain(error))
  process.exitCode = 1
}
