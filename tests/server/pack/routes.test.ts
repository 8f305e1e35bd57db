import { expect, test } from 'vitest'
import { addressOf } from '@/server/pack/documents'
import { patternOf } from '@/server/pack/routes'
import { NOT_FOUND } from '@/server/front/packed'

test.each([
  ['/', '/', true],
  ['/', '/x', false],
  ['/api/search', '/api/search', true],
  ['/api/search', '/api/search/more', false],
  ['/api/[name]', '/api/search', true],
  ['/api/[name]', '/api/a/b', false],
  ['/api/[...rest]', '/api/a/b', true],
  ['/api/[...rest]', '/api', false],
  ['/desk/[[...view]]', '/desk', true],
  ['/desk/[[...view]]', '/desk/a/b', true],
  ['/feed.xml', '/feedxxml', false],
])('the route %s and the path %s: %s', (route, path, matches) => {
  expect(new RegExp(patternOf(route)).test(path)).toBe(matches)
})

test.each([
  ['app/index.html', '/'],
  ['app/articles/a.html', '/articles/a'],
  ['app/_not-found.html', NOT_FOUND],
])('%s is served at %s', (file, address) => {
  expect(addressOf(file)).toBe(address)
})
