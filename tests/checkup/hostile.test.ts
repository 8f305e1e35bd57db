import { describe, expect, test } from 'vitest'
import { MOST_IN_ROW } from '@/lib/checkup/intake/records'
import { noticeSentence } from '@/lib/checkup/reading/notice'
import { readSheets } from '@/lib/checkup/workbook/read-sheets'
import { ASHA, done, fieldsOf, HEADER, run, sentences } from './account'

const text = (written: string): Uint8Array => new TextEncoder().encode(written)
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const utf16 = (written: string, big: boolean, mark = true): Uint8Array => {
  const codes = [...(mark ? '\ufeff' : ''), ...written].map((sign) => sign.charCodeAt(0))
  return Uint8Array.from(
    codes.flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])),
  )
}
const joined = (...parts: Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))
const file = (...rows: string[]): string => [HEADER, ...rows].join('\n')
/** Asha with one cell replaced, by its position. */
const asha = (at: number, cell: string): string =>
  ASHA.split(',')
    .map((old, index) => (index === at ? cell : old))
    .join(',')

/** What is no list at all: a sentence says what it is, and what to do. */
const REFUSED: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['an empty file', '', /file is empty/],
  ['nothing but spaces and line ends', ' \r\n\r\n  \n', /file is empty/],
  ['nothing but a byte order mark', bytes(0xef, 0xbb, 0xbf), /file is empty/],
  [
    'an Excel workbook',
    joined(text('PK\u0003\u0004'), bytes(20, 0, 6, 0)),
    /spreadsheet.*CSV UTF-8/,
  ],
  [
    'an old Excel workbook',
    bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
    /older Excel file.*CSV UTF-8/,
  ],
  ['an empty ZIP file', text('PK\u0005\u0006'), /ZIP/],
  ['a PDF', text('%PDF-1.7\n%'), /PDF.*export the users as CSV/],
  ['a compressed file', bytes(0x1f, 0x8b, 8, 0, 0), /compressed.*Unpack/],
  ['a picture', joined(bytes(0x89), text('PNG\r\n')), /picture/],
  ['a photo', bytes(0xff, 0xd8, 0xff, 0xe0), /photo/],
  ['a formatted document', '{\\rtf1\\ansi Asha}', /RTF/],
  [
    'a web page named .xls with a head alone',
    '<html><table><tr><td>Name</td></tr></table></html>',
    /header and no person below it/,
  ],
  ['an XML spreadsheet without a sheet', '<?xml version="1.0"?><Workbook/>', /no table in it/],
  ['JSON', '[{"name":"Asha"}]', /JSON/],
  [
    'a program',
    bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0),
    /not a text file/,
  ],
  ['a database', text('SQLite format 3\u0000'), /database/],
  ['a header alone', HEADER, /^Row 2: the file has a header and no person below it/],
  ['a header and empty rows', `${HEADER}\n\n,,,,,,,,\n`, /no person below it/],
  [
    'columns that mean nothing',
    'foo,bar\n1,2\n3,4',
    /^Row 1, column foo: no column was recognised\. Found: “foo”, “bar”/,
  ],
]

/** What can be read in part: a sentence names row and column. */
const TOLD: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    'an unknown status',
    file(asha(5, 'Actve')),
    /^Row 2, column Status: “Actve” is not a known Status, .* nearest is “Active”/,
  ],
  [
    'an unknown role in many rows',
    file(asha(3, 'Boss'), asha(3, 'boss'), asha(3, 'BOSS ')),
    /^Row 2 and 2 others, column Role: “Boss”/,
  ],
  [
    'a formula as a value',
    file(asha(4, '=1+1')),
    /^Row 2, column Panel Access: “=1\+1” is not a known Panel Access/,
  ],
  [
    'a quotation mark that is never closed',
    file(ASHA, `"${asha(0, 'Binod')}`, ASHA),
    /^Row 3, column Name: a quotation mark .* never closed/,
  ],
  [
    'a quotation mark that swallows a huge file',
    `${file(ASHA)}\nBinod,"${'x\n'.repeat(MOST_IN_ROW)}`,
    /^Row 3, column Email: a quotation mark .* never closed/,
  ],
  [
    'a row without an end',
    `${file(ASHA)}\n${'x'.repeat(MOST_IN_ROW + 100_000)}`,
    /^Row 3, column Name: this row has more than 1,048,576 characters/,
  ],
  [
    'a stray quotation mark',
    file(ASHA, asha(0, '"Bi"nod"')),
    /^Row 3, column Name: a quotation mark/,
  ],
  [
    'a row that is too long',
    file(ASHA, `${ASHA},Support,x`),
    /^Row 3, column Departments: the row has 11 cells/,
  ],
  [
    'a row that is too short',
    file(ASHA, 'Binod,b@example.com'),
    /^Row 3, column Phone: the row ends before this column/,
  ],
  ['a NUL in a cell', file(asha(0, 'As\u0000ha')), /^Row 2, column Name: .*NUL/],
  [
    'a huge cell',
    file(asha(0, 'x'.repeat(40_000))),
    /^Row 2, column Name: the cell has 40,000 characters/,
  ],
  [
    'a shortened phone number',
    file(asha(2, '9.19813E+11')),
    /^Row 2, column Phone: the spreadsheet shortened/,
  ],
  [
    'a phone that is none',
    file(asha(2, 'ask Binod')),
    /^Row 2, column Phone: “ask Binod” is not a phone number/,
  ],
  [
    'an email that is none',
    file(asha(1, 'asha at example')),
    /^Row 2, column Email: “asha at example” is not an email address/,
  ],
  [
    'a header that is there twice',
    'Name,Status,Status\nAsha,Active,Inactive',
    /^Row 1, column Status: the column “Status” holds the same already/,
  ],
  [
    'two columns of one kind',
    'Name,Pro,Panel Access\nAsha,On,Off',
    /^Row 1, column Panel Access: the column “Pro” holds the same already/,
  ],
  [
    'a file without a header',
    'Asha Rao,asha@example.com,Active\nBinod Kumar,binod@example.com,Inactive',
    /^Row 1: the file has no header/,
  ],
  [
    'a broken character',
    joined(text(`${HEADER}\n${`${ASHA}\n`.repeat(1200)}Bi`), bytes(0xff), text(asha(0, 'nod'))),
    /^Row 1202, column Name: .* not in the encoding/,
  ],
  [
    'a value with control characters',
    file(asha(5, '\u001b[31mred')),
    /^Row 2, column Status: “\[31mred” is not a known Status/,
  ],
  [
    'Windows-1252',
    joined(text(`${HEADER}\n`), bytes(0x4a, 0x6f, 0x73, 0xe9), text(ASHA.slice(4))),
    /read as Windows-1252/,
  ],
  [
    'a value with a comma that is not quoted',
    file(asha(0, 'Rao, Asha')),
    /^Row 2, column Departments: the row has 10 cells/,
  ],
]

describe('files that are no list', () => {
  test.each(REFUSED)('%s is refused in a sentence', async (_, given, told) => {
    const outcome = await run(given, { readSheets })
    if (outcome.kind !== 'refused') throw new Error('the file was read')
    expect(outcome.notices.map(noticeSentence).join('\n')).toMatch(told)
  })
})

describe('files with faults', () => {
  test.each(TOLD)('%s is told by row and column', async (_, given, told) => {
    expect((await sentences(given)).some((sentence) => told.test(sentence))).toBe(true)
  })

  test('there are forty of both kinds', () => {
    expect(REFUSED.length + TOLD.length).toBe(40)
  })
})

describe('files that are only written another way', () => {
  const plain = `${HEADER}\r\n${ASHA}\r\n`
  test.each([
    ['UTF-16 with a mark', utf16(plain, false)],
    ['UTF-16, the other order', utf16(plain, true)],
    ['UTF-16 without a mark', utf16(plain, false, false)],
    ['UTF-16, the other order, without a mark', utf16(plain, true, false)],
    ['UTF-8 with a mark', text(`\ufeff${plain}`)],
    ['semicolons', text(plain.replaceAll(',', ';'))],
    ['tabs', text(plain.replaceAll(',', '\t'))],
    ['bars', text(plain.replaceAll(',', '|'))],
    ['a line that names the separator', text(`sep=;\r\n${plain.replaceAll(',', ';')}`)],
    ['carriage returns alone', text(plain.replaceAll('\r\n', '\r'))],
    ['mixed line ends', text(`${HEADER}\n${ASHA}\r\n\r\n`)],
    ['quotation marks everywhere', text(plain.replaceAll(/[^,\r\n]+/g, '"$&"'))],
    ['no line end at the end', text(plain.trim())],
  ])('%s', async (_, given) => {
    const found = await done(given)
    expect([found.users.count, found.users.texts(0).name, found.notices]).toEqual([1, 'Asha', []])
    expect(fieldsOf(found)).toEqual(fieldsOf(await done(plain)))
  })

  test(
    'a quoted name with a line end, a comma and ' + 'doubled quotation marks is one name',
    async () => {
      const found = await done(file(asha(0, '"Asha ""the\nfirst"", Rao"'), ASHA))
      expect([found.users.texts(0).name, found.users.row(1), found.notices]).toEqual([
        'Asha "the first", Rao',
        3,
        [],
      ])
    },
  )

  test('what can be read before a fault is judged all the same', async () => {
    expect((await done(file(ASHA, ASHA, '"Binod,x'))).users.count).toBe(3)
  })
})
