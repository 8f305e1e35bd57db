// What the command of the check-up is asked for: its arguments, and the columns named in them.
import { parseArgs } from 'node:util'
import { fieldsOf } from '@/lib/checkup/reading/fields'
import { ORDERS, type Order } from '@/lib/checkup/report/table'
import type { Account } from '@/lib/checkup/check-up'
import { didYouMean } from '@/lib/core/suggest'
import type { Policy } from '@/lib/policy/policy'
import { findByName, readFacts } from '@/lib/policy/read-names'

const USE = `Use: npm run checkup FILE [-- options], or - instead of a file for what is piped in.
  --json, --csv, --markdown   the table in another form
  --trouble                   only people with something to put right
  --order ${ORDERS.join('|')}
  --seats N                   Pro seats of the plan
  --account fine|suspended|kyc_pending, --sso yes|no, --preset ID
  --column "HEADER=FIELD"     what a column holds, where it is not recognised; - for nothing`

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
}

/**
 * Reads the arguments after the name of the command. Throws a UseError, and what parseArgs throws.
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
    },
  })
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
  }
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
