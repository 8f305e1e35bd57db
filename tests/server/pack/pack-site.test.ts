import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EFFORT } from '@/server/front/encoding'
import { loadSite } from '@/server/front/packed'
import { createCompressor } from '@/server/pack/compressed'
import { packSite, type Packable } from '@/server/pack/pack-site'

const TEXT = Buffer.from('The answer is in the panel. '.repeat(50))
const FRAME = { redirects: {}, nextRoutes: [] }

let folder: string
const at = (...names: string[]): string => path.join(folder, ...names)
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const document = (address: string, body = TEXT): Packable => ({
  path: address,
  document: true,
  headers: { 'Content-Type': 'text/html' },
  body,
})

test('what is packed is what is loaded, in every encoding', async () => {
  const { compress } = createCompressor(at('kept'))
  await packSite(at('packed'), FRAME, [document('/a'), document('/b')], compress)
  const bodies = loadSite(at('packed')).answers.get('/b')?.bodies
  expect(bodies?.identity).toEqual(TEXT)
  expect(brotliDecompressSync(bodies?.br ?? '')).toEqual(TEXT)
  expect(gunzipSync(bodies?.gzip ?? '')).toEqual(TEXT)
})

test('what was compressed before is not compressed again', async () => {
  const first = createCompressor(at('kept'))
  const made = await first.compress('tag', TEXT, 'text/html', EFFORT.document)
  const file = readdirSync(at('kept')).find((name) => name.endsWith('.br')) ?? ''
  writeFileSync(at('kept', file), 'as it was left')
  const again = await createCompressor(at('kept')).compress(
    'tag',
    TEXT,
    'text/html',
    EFFORT.document,
  )
  expect(again.gzip).toEqual(made.gzip)
  expect(again.br?.toString()).toBe('as it was left')
})

test.each([
  ['other content', 'other', EFFORT.document],
  ['another effort', 'tag', EFFORT.file],
])('%s is compressed', async (_, tag, effort) => {
  const { compress } = createCompressor(at('kept'))
  await compress('tag', Buffer.from('b'.repeat(999)), 'text/html', EFFORT.document)
  const { br } = await compress(tag, TEXT, 'text/html', effort)
  expect(brotliDecompressSync(br ?? '')).toEqual(TEXT)
})

test('an encoding that would not be smaller stays absent', async () => {
  for (const body of [Buffer.from('ab'), Buffer.from('ab')])
    expect(
      await createCompressor(at('kept')).compress('tag', body, 'text/html', EFFORT.document),
    ).toEqual({ identity: body })
})

test('pictures leave nothing, and what was not asked for goes', async () => {
  const old = createCompressor(at('kept'))
  await old.compress('old', TEXT, 'text/html', EFFORT.document)
  const compressor = createCompressor(at('kept'))
  await compressor.compress('picture', TEXT, 'image/png', EFFORT.file)
  await compressor.compress('new', TEXT, 'text/html', EFFORT.document)
  compressor.forget()
  expect(readdirSync(at('kept')).map((name) => name.split('-')[0])).toEqual(['new', 'new'])
  expect(readFileSync(at('kept', 'new-10-9.gzip')).length).toBeGreaterThan(0)
})
