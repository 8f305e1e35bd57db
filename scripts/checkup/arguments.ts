// What the command of the check-up is asked for: its arguments, and the columns named in them.
import { parseArgs } from 'node:util'
import { fieldsOf } from '@/lib/checkup/columns/fields'
import { ORDERS, type Order } from '@/lib/checkup/report/view'
import type { Account, Wishes } from '@/lib/checkup/check-up'
import { ALIGNED } from '@/lib/checkup/intake/records'
import { RUNNING } from '@/lib/checkup/intake/running'
import { didYouMean } from '@/lib/core/suggest'
import type { Policy } from '@/lib/policy/policy'
import { findByName, readFacts } from '@/lib/policy/read-names'

const USE = `Use: npm run checkup FILE [-- options], or - instead of a file for what is piped in.
FILE is a list of users: CSV, tabs, semicolons or bars, .xlsx, .ods, a table in HTML or Markdown.
  --json, --csv, --markdown   the table in another form
  --trouble                   only people with something to put right
  --order ${ORDERS.join('|')}
  --seats N                   Pro seats of the plan
  --account fine|suspended|kyc_pending, --sso yes|no, --preset ID
How the file is read, where it is not found out:
  --sheet NAME                the sheet of a workbook, or the table of a web page
  --delimiter SIGN            what parts the cells: comma, semicolon, tab, bar, spaces, nothing,
                              or a sign
  --header N                  the row of the header, as spreadsheets count; 0 for none
  --column "HEADER=FIELD"     what a column holds; - for nothing
  --help                      this`

/** The names of what parts cells, besides the sign itself. */
const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  bar: '|',
  pipe: '|',
  spaces: ALIGNED,
  nothing: RUNNING,
}

/** Said to the person who typed the command; not a fault of ours. */
export class UseError extends Error {}

/** One call of the command. */
export interface Given {
  readonly file: string
  readonly form: 'text' | 'json' | 'csv' | 'markdown'
  readonly isTrouble: boolean
  readonly order: Order
  readonly account: Account
  readonly columns: readonly string[]
  readonly wishes: Wishes
}

/** What is printed where somebody asks for help. */
export class HelpAsked extends Error {
  constructor() {
    super(USE)
  }
}

/**
 * Reads the arguments after the name of the command. Throws HelpAsked, a UseError, and what
 * parseArgs throws.
 */
export function readArguments(policy: Policy, args: readonly string[]): Given {
  const { values, positionals } = parseArgs({
    args: [...args],
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
      sheet: { type: 'string' },
      delimiter: { type: 'string' },
      header: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) throw new HelpAsked()
  const [file] = positionals
  if (file === undefined) throw new UseError(USE)
  const order = ORDERS.find((id) => id === (values.order ?? 'row'))
  if (order === undefined)
    throw new UseError(`There is no order "${values.order}"; there is ${ORDERS.join(', ')}.`)
  const { facts, errors } = readFacts(policy, { account_state: values.account, sso: values.sso })
  if (errors[0]) throw new UseError(errors[0].message)
  const preset =
    values.preset === undefined ? policy.defaultPreset : findByName(policy.presets, values.preset)
  if (preset === undefined)
    throw new UseError(
      `There is no preset "${values.preset}"` +
        didYouMean(
          values.preset ?? '',
          policy.presets.map(({ id }) => id),
        ),
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
    wishes: {
      ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
      ...(values.delimiter === undefined ? {} : { delimiter: delimiterOf(values.delimiter) }),
      ...(values.header === undefined ? {} : { headerRow: rowOf(values.header) }),
    },
  }
}

function delimiterOf(given: string): string {
  const sign = Object.hasOwn(DELIMITER_NAMES, given.toLowerCase())
    ? (DELIMITER_NAMES[given.toLowerCase()] ?? given)
    : given
  if (sign !== ALIGNED && sign.length !== 1)
    throw new UseError(
      `--delimiter takes one sign, or ${Object.keys(DELIMITER_NAMES)
        .filter((name) => name.length > 2)
        .join(', ')}; not "${given}".`,
    )
  return sign
}

function rowOf(given: string): number {
  const row = Number(given)
  if (given.trim() === '' || !Number.isInteger(row) || row < 0)
    throw new UseError(`--header takes the number of a row, or 0 for none, not "${given}".`)
  return row
}

/**
 * Columns given by their header; every part of a file that is looked at is read by position. Throws
 * a UseError where there is no such column or field.
 */
export function choicesFor(
  policy: Policy,
  given: readonly string[],
  headers: readonly string[],
): Readonly<Record<number, string | null>> {
  return Object.fromEntries(
    given.map((pair) => {
      const [header = '', name = ''] = pair.split(/=(?=[^=]*$)/)
      const at = headers.findIndex((one) => one.toLowerCase() === header.trim().toLowerCase())
      if (at < 0)
        throw new UseError(`The file has no column "${header}"${didYouMean(header, headers)}`)
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
