// Runs a check-up: every user of a file read, numbered and judged. Knows neither browser nor
// server: it takes bytes, or the sheets of a workbook, and says how far it is.
import { buildMapping, knownColumns } from '@/lib/checkup/columns/mapping'
import { decode, joined } from '@/lib/checkup/intake/decode'
import { readRecords } from '@/lib/checkup/intake/records'
import { RUNNING } from '@/lib/checkup/intake/running'
import { textOf, type Sheet, type Sheets } from '@/lib/checkup/intake/sheet'
import type { Policy } from '@/lib/policy/policy'
import type { Options, Outcome } from './check-up'
import { narrowed, refused, takeIn } from './take-in'

/** Reads a file of users and judges everybody. Never throws for what a file can hold. */
export async function checkUp(
  policy: Policy,
  bytes: AsyncIterable<Uint8Array>,
  options: Options,
): Promise<Outcome> {
  if (options.sheets) return checkSheets(policy, options.sheets, options)
  const counter = { bytes: 0 }
  const decoded = await decode(counting(bytes, counter))
  if (decoded.kind === 'sheets') {
    if (!options.readSheets) return { ...refused(NO_TEXT), hasSheets: true }
    const sheets = await options.readSheets(await all(decoded.bytes))
    return sheets.kind === 'refused'
      ? refused(sheets.refusal)
      : checkSheets(policy, sheets, options)
  }
  const { encoding } = decoded
  const { delimiter, batches } = await readRecords(decoded.text, {
    knownIn: (rows) => knownIn(policy, rows),
    delimiter: options.wishes?.delimiter,
  })
  return takeIn(
    policy,
    {
      format: encoding,
      sheets: [],
      sheet: null,
      delimiter,
      batches,
      remarks: [
        ...(delimiter === RUNNING ? [NO_COLUMNS] : []),
        ...(encoding.startsWith('UTF-')
          ? []
          : [
              `The file is not in UTF-8, so it was read as ${encoding}. If names look wrong, ` +
                'save it as “CSV UTF-8”.',
            ]),
      ],
      bytes: () => counter.bytes,
    },
    options,
  )
}

const NO_COLUMNS = 'There are no columns: each address or number was read as a person.'
const NO_TEXT =
  'This is not a text file with a list. Save the list as “CSV UTF-8”, and use that file.'

/** How many columns are known of some rows: by which a text is cut, and a sheet is chosen. */
const knownIn = (policy: Policy, rows: readonly (readonly string[])[]): number =>
  knownColumns(buildMapping(policy, narrowed(rows)))

/** The sheet that is asked for, or the one of which most columns are known. */
async function checkSheets(
  policy: Policy,
  { format, sheets }: Extract<Sheets, { kind: 'sheets' }>,
  options: Options,
): Promise<Outcome> {
  const name = options.wishes?.sheet
  const wished = sheets.find((one) => one.name === name)
  if (name !== undefined && !wished)
    return refused(
      `There is no sheet “${name}” in the file; there is ` +
        `${sheets.map((one) => `“${one.name}”`).join(', ')}.`,
    )
  const sheet = wished ?? (await likeliest(policy, sheets))
  if (!sheet)
    return refused(
      'The file is empty. Export the user list again, or paste its rows, with their header.',
    )
  const { batches } = await recordsOf(policy, sheet)
  return takeIn(
    policy,
    {
      format,
      sheets: sheets.map(({ name }) => name),
      sheet: sheet.name,
      delimiter: null,
      batches,
      remarks: [],
      bytes: () => 0,
    },
    options,
  )
}

async function likeliest(policy: Policy, sheets: readonly Sheet[]): Promise<Sheet | undefined> {
  let best: { readonly sheet: Sheet; readonly known: number } | undefined
  for (const sheet of sheets) {
    const { batches } = await recordsOf(policy, { ...sheet, csv: sheet.csv.slice(0, 64 * 1024) })
    const rows: (readonly string[])[] = []
    for await (const batch of batches) rows.push(...batch.rows)
    const known = knownIn(policy, rows.slice(0, 60)) - (sheet.isHidden ? 0.5 : 0)
    if (!best || known > best.known) best = { sheet, known }
  }
  return best?.sheet
}

const recordsOf = (policy: Policy, { csv }: Sheet) =>
  readRecords(textOf(csv), { knownIn: (rows) => knownIn(policy, rows), delimiter: ',' })

async function all(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return joined(parts)
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
