import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { parserAlone } from '@/scripts/build/assets/csv-parser'

const text = readFileSync(createRequire(import.meta.url).resolve('papaparse/papaparse.js'), 'utf8')

test('what is left of Papa Parse has its parser, and nothing that asks a network', () => {
  const root: Record<string, unknown> = { self: {} }
  runInNewContext(parserAlone(text), root)
  const { Parser, parse, unparse, NetworkStreamer } = z
    .record(z.string(), z.unknown())
    .parse(root['Papa'])
  expect([parse, unparse, NetworkStreamer]).toEqual([undefined, undefined, undefined])
  expect(String(Parser)).toBe(String(Papa.Parser))
})

test('a line of Papa Parse that is not there any more ends the build', () => {
  expect(() => parserAlone(text.replace('Papa.unparse = JsonToCsv;', ''))).toThrow(
    /Papa\\?\.unparse/,
  )
})
