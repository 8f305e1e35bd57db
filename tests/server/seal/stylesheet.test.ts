import { expect, test } from 'vitest'
import { buildStylesheet } from '@/server/seal/stylesheet'

test('data and fragments may be loaded from within the stylesheet', () => {
  expect(buildStylesheet('a{b:url(data:image/svg+xml,x);c:url("#d")}').source).toMatch(
    /^'sha256-.{44}'$/,
  )
})

test.each([
  ['a relative file', 'a{b:url(../media/x.woff2)}', 'url(../media/x.woff2)'],
  ['a file from elsewhere', 'a{b:url("https://x.example/y.png")}', 'https://x.example/y.png'],
  ['another stylesheet', '@import "x.css";', '@import'],
  ['the end of its own element', 'a{content:"</style>"}', '</style'],
])('refused: %s', (_, css, why) => {
  expect(() => buildStylesheet(css)).toThrow(why)
})
