import { expect, test } from 'vitest'
import { kindOfFormat, numberText } from '@/lib/checkup/workbook/number-format'

test.each([
  ['1', 0, undefined, '1'],
  ['9.19810000201E+11', 0, undefined, '919810000201'],
  ['101', 164, '00000', '00101'],
  ['1', 9, undefined, '100%'],
  ['0', 164, '0.0%', '0%'],
  ['0.5', 10, undefined, '50%'],
  ['1', 7, undefined, '\u00a41'],
  ['0', 164, '$#,##0.00;[Red]-$#,##0.00', '$0'],
  ['1', 164, '[$\u20b9-4009] #,##0', '\u20b91'],
  ['1', 164, '"Rs." 0', '\u00a41'],
  ['0.375', 164, '[$-409]h:mm AM/PM', '09:00'],
  ['0.375', 18, undefined, '09:00'],
  ['0.9166666666', 164, 'hh:mm:ss AM/PM', '22:00'],
  ['9.5', 164, 'hh:mm:ss AM/PM', '9.5'],
  ['45000.375', 164, 'hh:mm', '09:00'],
  ['45000', 14, undefined, '2023-03-15'],
])('%s in the format %i %s is %s', (raw, id, code, text) => {
  expect(numberText(raw, kindOfFormat(id, code), false)).toBe(text)
})
