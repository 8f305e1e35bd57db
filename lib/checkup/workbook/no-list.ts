// Files that are no list, nor a workbook or a page with one: what each is, and what to do instead.
import { encodingOf } from '@/lib/checkup/intake/encoding'

const EXPORT =
  'Open it in your spreadsheet program, choose File, Save as or Download, then "CSV ' +
  'UTF-8", and use that file.'
const PICTURE =
  'This is a picture, not a CSV. Export the user list as CSV, or copy its rows and paste them.'
const DIF = `This is a DIF file, not a CSV. ${EXPORT}`
const SQL = 'This is SQL, not a CSV. Export the table of users as CSV.'
/** How files that are no list begin, and what they are. */
const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  ['PK\x05\x06', 'This is an empty ZIP file, not a CSV. Unpack or export it again.'],
  [
    '\xd0\xcf\x11\xe0',
    'This is an older Excel file (.xls), or a workbook with a password, not a CSV. ' +
      `${EXPORT} Excel can also save it as .xlsx, without a password, which is read as it is.`,
  ],
  ['\x09\x08', `This is a very old Excel file (.xls), not a CSV. ${EXPORT}`],
  [
    '%PDF',
    'This is a PDF. A list cannot be read from it: export the users as CSV where the PDF was made.',
  ],
  ['\x1f\x8b', 'This file is compressed (gzip). Unpack it first.'],
  ['Rar!', 'This file is compressed (RAR). Unpack it first.'],
  ['7z\xbc\xaf', 'This file is compressed (7-Zip). Unpack it first.'],
  ['\x89PNG', PICTURE],
  [
    '\xff\xd8\xff',
    'This is a photo, not a CSV. Export the user list as CSV, or copy its rows and paste them.',
  ],
  ['GIF8', PICTURE],
  ['RIFF', PICTURE],
  ['BM\xff', PICTURE],
  [
    '{\\rtf',
    'This is a formatted document (RTF), not a CSV. Save it as plain text with ' +
      'commas, or export the list as CSV.',
  ],
  ['SQLite format', 'This is a database, not a CSV. Export its table of users as CSV.'],
  ['ID;P', `This is a SYLK file, not a CSV. ${EXPORT}`],
  ['TABLE\r', DIF],
  ['TABLE\n', DIF],
  ['INSERT INTO', SQL],
  ['insert into', SQL],
  ['CREATE TABLE', SQL],
  ['MIME-Version:', `This is a web page saved as one file (MHT), not a CSV. ${EXPORT}`],
  ['BEGIN:VCAL', 'These are entries of a calendar, not a list of users.'],
  [
    'BEGIN:VCARD',
    'These are contact cards (vCard), not a CSV. Export the contacts as CSV where they are kept.',
  ],
]

const JSON_TEXT = /^\s*(?:\{\s*["}]|\[\s*[{\]])/

/** Why nothing can be read from a file that begins so; undefined where something may. */
export function refusalOf(first: Uint8Array): string | undefined {
  const start = String.fromCharCode(...first.subarray(0, 16))
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  if (known) return known[1]
  if (start.startsWith('PK')) return undefined
  const encoding = encodingOf(first)
  if (encoding === undefined)
    return `This is not a text file, so no list can be read from it. ${EXPORT}`
  const head = encoding.decoder().decode(first.subarray(0, 4096), { stream: true })
  return JSON_TEXT.test(head) ? 'This is JSON, not a CSV. Export the users as CSV.' : undefined
}
