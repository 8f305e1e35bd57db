import { expect, test } from 'vitest'
import { chooseEncoding, compress, EFFORT } from '@/server/front/encoding'

const bodies = { identity: Buffer.from('a'), br: Buffer.from('b'), gzip: Buffer.from('c') }

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip;q=1', 'br'],
  ['br;q=0, gzip;q=0.0', 'identity'],
  ['deflate', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('Accept-Encoding %j gets %s', (header, encoding) => {
  expect(chooseEncoding(header, bodies)).toBe(encoding)
})

test('an encoding that was not made is not chosen', () => {
  expect(chooseEncoding('br, gzip', { identity: bodies.identity, gzip: bodies.gzip })).toBe('gzip')
  expect(chooseEncoding('br', { identity: bodies.identity })).toBe('identity')
})

test('what would not get smaller is left as it is', async () => {
  expect(await compress(Buffer.from('ab'), 'text/plain', EFFORT.file)).toEqual({
    identity: Buffer.from('ab'),
  })
  expect(await compress(Buffer.alloc(1000), 'image/png', EFFORT.file)).toEqual({
    identity: Buffer.alloc(1000),
  })
})

test.each([
  'text/html; charset=utf-8',
  'application/json',
  'application/speculationrules+json',
  'application/manifest+json',
  'image/svg+xml',
  'application/xml',
  'text/javascript',
])('%s is compressed', async (type) => {
  const made = await compress(Buffer.alloc(1000, 'a'), type, EFFORT.file)
  expect(Object.keys(made).sort()).toEqual(['br', 'gzip', 'identity'])
})
