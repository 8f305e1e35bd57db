import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTarget } from '@/server/edge/target'

test.each([
  ['/', '/', '/', true],
  ['/a/b?c=d', '/a/b', '/a/b', true],
  ['/%61', '/a', '/a', false],
  ['/%E0%A4%95', '/क', '/%E0%A4%95', true],
  ['/%e0%a4%95', '/क', '/%E0%A4%95', false],
  ['/\xe0\xa4\x95', '/क', '/%E0%A4%95', true],
  ['/a/../b', '/b', '/b', false],
  ['/../../b', '/b', '/b', false],
  ['/a/%2e%2E/b/', '/b/', '/b/', false],
  ['/a/.', '/a/', '/a/', false],
  ['/a/..', '/', '/', false],
  ['/a%2fb', '/a%2Fb', '/a%2Fb', false],
  ['/50%-off', '/50%-off', '/50%25-off', false],
  ['/a%', '/a%', '/a%25', false],
  ['/a%2', '/a%2', '/a%252', false],
  ['/%%61', '/%a', '/%25a', false],
  ['/a%25', '/a%', '/a%25', true],
  ['/%%2e%2e/b', '/%../b', '/%25../b', false],
  ['/search?q=100%', '/search', '/search', true],
  ['/a%3Fb%23c', '/a?b#c', '/a%3Fb%23c', true],
  ['//evil.example/', '//evil.example/', '//evil.example/', true],
  ['http://any.example/a?b', '/a', '/a', true],
  ['HTTPS://any.example', '/', '/', true],
])('%j is %j, written %j', (url, path, canonical, isCanonical) => {
  expect(parseTarget(url)).toMatchObject({ path, canonical, isCanonical })
})

test.each([
  '',
  '*',
  'a',
  '?a',
  'ftp://a/b',
  '/%E9',
  '/%E0%A4%A',
  '/%%00',
  '/a%00b',
  '/a%0D%0Ab',
  '/a#b',
  '/?a#b',
])('%j is no address here', (url) => {
  expect(parseTarget(url)).toBeUndefined()
})

test('the canonical form of a path is its own, and means the same', () => {
  const piece = fc.constantFrom(
    'a',
    '/',
    '.',
    '%2f',
    '%2E',
    '%25',
    '%',
    '2',
    '?',
    '%3F',
    '\\',
    '~',
    'é',
    'ÿ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const read = parseTarget(`/${pieces.join('')}`)
      if (!read) return
      expect(parseTarget(read.canonical)).toEqual({ ...read, isCanonical: true, query: '' })
    }),
  )
})
