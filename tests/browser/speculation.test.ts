import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { useBrowser } from './visit'

const open = useBrowser()

const place = z.object({ href_matches: z.string() })
const rulesShape = z.object({
  prerender: z.tuple([
    z.object({
      where: z.object({
        and: z.array(
          z.union([
            place,
            z.object({ not: z.union([place, z.object({ selector_matches: z.string() })]) }),
          ]),
        ),
      }),
    }),
  ]),
})

/** The patterns that a link must match, and those that it must not. */
function readPatterns(): { readonly wanted: string[]; readonly unwanted: string[] } {
  const [{ where }] = rulesShape.parse(
    JSON.parse(readFileSync('public/speculation-rules.json', 'utf8')),
  ).prerender
  return {
    wanted: where.and.flatMap((clause) => ('href_matches' in clause ? [clause.href_matches] : [])),
    unwanted: where.and.flatMap((clause) =>
      'not' in clause && 'href_matches' in clause.not ? [clause.not.href_matches] : [],
    ),
  }
}

test.each([
  ['/', true],
  ['/articles/ring-checklist', true],
  ['/fix/user-not-ringing?status=active', true],
  ['/search', true],
  ['/search?q=otp', false],
  ['/api/search?q=otp', false],
  ['/articles/ring-checklist.md', false],
  ['/desk/diagnose', true],
  ['/sitemap.xml', false],
])('a link to %s may be rendered ahead: %s', async (path, expected) => {
  const { page } = await open('/')
  const isAhead = await page.evaluate(
    ({ address, wanted, unwanted }) => {
      const matches = (pattern: string): boolean =>
        new URLPattern(pattern, location.origin).test(new URL(address, location.origin))
      return wanted.every(matches) && !unwanted.some(matches)
    },
    { address: path, ...readPatterns() },
  )
  expect(isAhead).toBe(expected)
})
