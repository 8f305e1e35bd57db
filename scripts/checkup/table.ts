// The table of the check-up as the command prints it: as text, CSV, Markdown or JSON.
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import { areasOf, reachWords, type AreaReach } from '@/lib/checkup/verdict/areas'
import type { CheckUp } from '@/lib/checkup/check-up'
import { csvRow, markdownHead, markdownRow } from '@/lib/checkup/report/export'
import { CSV_START } from '@/lib/core/csv/row'
import { fieldsOf } from '@/lib/checkup/columns/fields'
import { counted } from '@/lib/core/counted'
import { noticeSentence } from '@/lib/checkup/reading/notice'
import { LINE_HEADERS, lineOf, PHONE_AT } from '@/lib/checkup/report/line'
import { summarise } from '@/lib/checkup/report/summary'
import { rowsOf } from '@/lib/checkup/report/table'
import { EVERYONE } from '@/lib/checkup/report/view'
import { nameOf } from '@/lib/checkup/reading/users'
import type { Given } from './arguments'

/** Writes a piece of the output, and resolves when the next may come. */
export type Print = (text: string) => Promise<void>

/** Writes rows in handfuls, so that a hundred thousand of them neither wait nor pile up. */
async function printRows(
  print: Print,
  rows: Uint32Array,
  build: (at: number, index: number) => string,
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await print(
      [...rows.subarray(from, from + 500)].map((at, index) => build(at, from + index)).join(''),
    )
}

/** Prints everybody of a file that was checked up, or those with something to put right. */
export async function printTable(
  print: Print,
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
    return printRows(print, rows, (at) => csvRow(lineOf(policy, found, at), PHONE_AT))
  }
  if (form === 'markdown') {
    const { headline, points } = summarise(policy, found)
    await print(
      `# Check-up\n\n${headline}\n\n${points.map(({ text }) => `- ${text}\n`).join('')}\n` +
        `${markdownHead(LINE_HEADERS)}`,
    )
    return printRows(print, rows, (at) => markdownRow(lineOf(policy, found, at)))
  }
  if (form === 'json') {
    await print(
      `{"summary":${JSON.stringify(summarise(policy, found))},"findings":` +
        `${JSON.stringify(found.notices)},"policy":` +
        `${JSON.stringify({ version: policy.version, preset: found.account.preset })},"users":[`,
    )
    await printRows(
      print,
      rows,
      (at, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(userOf(policy, found, at))}`,
    )
    return print('\n]}\n')
  }
  await print(summaryText(policy, found))
  return printRows(print, rows, (at) => lineText(policy, found, at))
}

function userOf(policy: Policy, found: CheckUp, at: number) {
  const { users, states, verdict } = found
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
    areas: reachOf(policy, found, state),
  }
}

const reaches = new WeakMap<CheckUp, Map<number, readonly AreaReach[]>>()

/** Worked out once for all people of a state. */
function reachOf(policy: Policy, found: CheckUp, state: number): readonly AreaReach[] {
  const ofFile = memoize(reaches, found, () => new Map<number, readonly AreaReach[]>())
  return memoize(ofFile, state, () => areasOf(policy, found.account.preset, found.factsOf(state)))
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
    found.notices.length === 0
      ? []
      : ['About the file', ...found.notices.map((notice) => `  ${noticeSentence(notice)}`)],
    [readAs(found), ...columns],
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

/** From where the people were read, above the columns. */
function readAs({ layout: { format, sheet, sheets, headerRow } }: CheckUp): string {
  const others = sheets.filter((name) => name !== sheet)
  return (
    `Columns, read ${sheet === null ? `as ${format}` : `from "${sheet}" of ${format}`}, with ` +
    (headerRow === 0 ? 'no header' : `the header in row ${headerRow}`) +
    (others.length === 0 ? '' : `; other sheets (--sheet): ${others.join(', ')}`)
  )
}

function lineText(policy: Policy, found: CheckUp, at: number): string {
  const [row, name = '', , , , , , role, pro, signIn, ring, , fix, who] = lineOf(policy, found, at)
  const state = found.users.state(at)
  const areas = reachOf(policy, found, state)
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
  return (
    `${heading}\n${causes}` +
    (fix ? `      Fix: ${fix} (${who})\n` : '') +
    (areas.length > 0 ? `      May: ${areas.join(', ')}\n` : '')
  )
}
