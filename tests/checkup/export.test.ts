import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readPhone } from '@/lib/checkup/cells/phone'
import { csvRow, markdownRow, phoneCell } from '@/lib/checkup/report/export'
import { harmless } from '@/lib/core/csv/row'
import { LINE_HEADERS, lineOf } from '@/lib/checkup/report/line'
import { policy } from '../builders'
import { done } from './account'

/**
 * What spreadsheets work out, also behind spaces, quotation marks and invisible signs: Excel,
 * LibreOffice, Google Sheets and DDE.
 */
const LIVE = /^[\s"'\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/

const dangerous = fc
  .tuple(
    fc.stringMatching(/^[ \t\r\n"'\u00a0\u200b\ufeff]{0,4}$/),
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '=cmd|', '＝', '@SUM'),
    fc.string({ maxLength: 20 }),
  )
  .map((parts) => parts.join(''))
const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), dangerous)
/** A cell as a spreadsheet reads it: an apostrophe at its beginning makes it text. */
const isText = (read: string): boolean => read.startsWith("'") || !LIVE.test(read)

describe('a CSV', () => {
  test('has no live formula in any cell, whatever stood in the file', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        const read = Papa.parse<string[]>(csvRow(cells).trimEnd(), {
          newline: '\r\n',
          delimiter: ',',
        })
        expect(read.errors).toEqual([])
        expect(read.data).toHaveLength(1)
        expect(read.data[0]?.every(isText)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps what was in a cell, with an apostrophe before what could be a formula', () => {
    fc.assert(
      fc.property(cell, (written) => {
        const [read = ''] =
          Papa.parse<string[]>(csvRow([written, 'x']).slice(0, -2), {
            newline: '\r\n',
            delimiter: ',',
          }).data[0] ?? []
        expect([written, `'${written}`]).toContain(read)
        expect(harmless(written)).toBe(read)
      }),
    )
  })

  test.each([
    '=1+1',
    ' =1+1',
    '"=1+1',
    "'=1+1",
    '\t=1+1',
    '+910000000201',
    '-1',
    '@SUM(A1)',
    '\r=1',
    '\u00a0=1',
    '＝1+1',
    '%0A=1',
    '|calc',
  ])('takes the life out of %j', (written) => {
    expect(harmless(written)).toBe(`'${written}`)
  })

  test.each(['Asha Rao', 'asha@example.com', '0000000201', 'a=b', 'Sales - North', ''])(
    'leaves %j as it is',
    (written) => {
      expect(harmless(written)).toBe(written)
    },
  )

  test('of people with formulas for names is harmless from end to end', async () => {
    const found = await done(
      'Name,Email,Departments,Status\n' +
        '"=HYPERLINK(""http://x"",""y"")",+1@example.com," @SUM(1)",Active\n\' ' +
        '=2,b@example.com,Sales,Inactive',
    )
    const text = [
      csvRow(LINE_HEADERS),
      ...[0, 1].map((at) => csvRow(lineOf(policy, found, at))),
    ].join('')
    const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
    expect(rows.flat().filter((read) => !isText(read))).toEqual([])
    expect(rows[1]?.[1]).toBe('\'=HYPERLINK("http://x","y")')
  })
})

describe('a phone number in a CSV', () => {
  test.each([
    ['+919810000201', '+91 98100 00201'],
    ['+91-98100-00201', '+91 98100 00201'],
    ['+91 98100 00201', '+91 98100 00201'],
    ['0091 98100 00201', '0091 98100 00201'],
    ['9810000201', '98100 00201'],
    ['09810000201', '098 1000 0201'],
    ['+442079460958', '+4420 7946 0958'],
    ['2233 445', '223 3445'],
    ['9.19E+11', '9.19E+11'],
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-98100', "'-98100"],
    ['@SUM(1)', "'@SUM(1)"],
  ])('%s is written %s', (phone, written) => {
    expect(phoneCell(phone)).toBe(written)
  })

  test('is neither a number nor a formula to a spreadsheet, and the same when it is read again', () => {
    const number = fc
      .tuple(
        fc.constantFrom('', '+', '+91', '0', '00', '+44 '),
        fc.stringMatching(/^[1-9][0-9 -]{6,12}[0-9]$/),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(number, (phone) => {
        const written = phoneCell(phone)
        const [before, after] = [readPhone(phone), readPhone(written)]
        if (before.kind !== 'phone') return
        expect(after).toEqual(before)
        // Digits and single spaces; the last group is no group of thousands.
        expect(written).toMatch(/^\+?\d+(?: \d+)+$/)
        expect(written).not.toMatch(/ \d{3}$/)
      }),
    )
  })
})

test('no name is markup in a Markdown table', () => {
  expect(markdownRow(['a|b', '<b>*x*</b>', 'line\nend', '[x](y)'])).toBe(
    '| a\\|b | \\<b\\>\\*x\\*\\</b\\> | line end | \\[x\\](y) |\n',
  )
})
