import { parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { markPlace } from '@/server/seal/place'

const LINKS =
  '<nav><a href="/categories" data-place="/categories /articles">Topics</a>' +
  '<a href="/fix" data-place="/fix">Fix</a></nav>'

function marked(address: string): string[] {
  const page = parseFragment(LINKS)
  markPlace(page, address)
  return serialize(page).match(/<a [^>]*>/g) ?? []
}

test('the link to the page itself is the page, one above it is where the page is', () => {
  expect(marked('/categories')).toEqual([
    '<a href="/categories" aria-current="page">',
    '<a href="/fix">',
  ])
  expect(marked('/categories/x')).toEqual([
    '<a href="/categories" aria-current="true">',
    '<a href="/fix">',
  ])
  expect(marked('/articles/fix')).toEqual([
    '<a href="/categories" aria-current="true">',
    '<a href="/fix">',
  ])
})

test('a name that only begins alike is another place', () => {
  expect(marked('/fixtures')).toEqual(['<a href="/categories">', '<a href="/fix">'])
  expect(marked('/')).toEqual(['<a href="/categories">', '<a href="/fix">'])
})
