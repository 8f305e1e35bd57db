// What is sent to style a page: a rule for every name in its markup, and little else.
import { brotliCompressSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { hasRule } from '../look/stylesheet'
import { MARKERS } from '../look/class-lists'

/**
 * Pages under each root layout, and the most bytes that their stylesheet may have, as it is and
 * compressed. As it is, that is what the rules written by hand had; compressed, 3 % more.
 */
const pages = [
  { path: '/', most: 26_013, compressed: 6_100 },
  { path: '/articles/edit-a-user', most: 26_013, compressed: 6_100 },
  { path: '/fix/user-not-ringing', most: 26_013, compressed: 6_100 },
  { path: '/roles', most: 26_013, compressed: 6_100 },
  { path: '/check-up', most: 34_500, compressed: 7_900 },
  { path: '/desk/diagnose/user-not-ringing', most: 35_722, compressed: 7_476 },
] as const

test.each(pages)('$path: each name has a rule, in a small stylesheet', async (page) => {
  const html = await (await fetch(inject('origin') + page.path)).text()
  const [, css = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? []
  const names = new Set(
    [...html.replace(css, '').matchAll(/ class="([^"]*)"/g)].flatMap(([, list = '']) =>
      list
        .replaceAll('&amp;', '&')
        .replaceAll('&gt;', '>')
        .replaceAll('&#x27;', "'")
        .split(' ')
        .filter(Boolean),
    ),
  )
  expect(names.size).toBeGreaterThan(50)
  expect([...names].filter((name) => !MARKERS.includes(name) && !hasRule(css, name))).toEqual([])
  expect(Buffer.byteLength(css)).toBeLessThanOrEqual(page.most)
  expect(brotliCompressSync(css).length).toBeLessThanOrEqual(page.compressed)
})
