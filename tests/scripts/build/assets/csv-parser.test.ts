import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { parserAlone } from '@/scripts/build/assets/csv-parser'

const text = readFileSync(createRequire(import.meta.url).resolve('papaparse/papaparse.js'), 'utf8')
const root: Record<string, unknown> = { self: {} }
runInNewContext(parserAlone(text), root)
const alone = z
  .object({ Parser: z.custom<typeof Papa.Parser>((value) => typeof value === 'function') })
  .loose()
  .parse(root['Papa'])

/** What must be alike; a message is for people. */
const compared = z.object({
  data: z.array(z.array(z.string())),
  errors: z.array(
    z.object({
      type: z.string(),
      code: z.string(),
      row: z.number().optional(),
      index: z.number().optional(),
    }),
  ),
  meta: z.object({ cursor: z.number() }),
})

test('nothing that asks a network is left of Papa Parse', () => {
  const { parse, unparse, NetworkStreamer } = alone
  expect([parse, unparse, NetworkStreamer]).toEqual([undefined, undefined, undefined])
})

test('the parser that is left reads every text as the whole of Papa Parse does', () => {
  const sign = fc.constantFrom('"', '"', ',', ';', '\n', '\r', ' ', '#', 'a', 'é')
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 24 }).map((signs) => signs.join('')),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom(0, 2),
      fc.boolean(),
      (list, delimiter, preview, ignoreLast) => {
        const options = { delimiter, newline: '\n' as const, preview }
        const [left, whole] = [alone.Parser, Papa.Parser].map((Parser) =>
          compared.parse(new Parser(options).parse(list, 0, ignoreLast)),
        )
        expect(left).toEqual(whole)
      },
    ),
    { numRuns: 500 },
  )
})

test('a line of Papa Parse that is not there any more ends the build', () => {
  expect(() => parserAlone(text.replace('Papa.unparse = JsonToCsv;', ''))).toThrow(
    /Papa\\?\.unparse/,
  )
  expect(() => parserAlone(text.replace('isFunction(step)', 'isStep'))).toThrow(/isFunction/)
})
