import { expect, test } from 'vitest'
import { withGeneratedPart } from '@/lib/core/generated-part'

const of = (text: string) =>
  withGeneratedPart(text, { name: 'sizes', command: 'npm run sizes', part: '| 1 |' })

test('only what stands between the comments is replaced, as often as one likes', () => {
  const once = of('# A\n<!-- sizes: npm run sizes -->\nold\n<!-- end of sizes -->\nrest\n')
  expect(once).toBe('# A\n<!-- sizes: npm run sizes -->\n\n| 1 |\n\n<!-- end of sizes -->\nrest\n')
  expect(of(once)).toBe(once)
})

test.each([
  ['no comment', '# A\n'],
  ['only the first', '<!-- sizes: npm run sizes -->\n'],
  ['the wrong order', '<!-- end of sizes -->\n<!-- sizes: npm run sizes -->\n'],
])('a text with %s is refused by naming both', (_, text) => {
  expect(() => of(text)).toThrow(
    '"<!-- sizes: npm run sizes -->" and a line "<!-- end of sizes -->"',
  )
})
