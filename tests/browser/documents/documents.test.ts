// Every document of the site is counted from what is sent; the few in which everything stands that
// stands in any are looked at in a browser. `npm run test:pages` looks at all of them, in both
// themes.
import { describe, expect, inject, test } from 'vitest'
import { useBrowser } from '../visit'
import { coverOf, type Row } from './cover'
import { featuresOf } from './features'
import { IN_COMPONENTS, IN_CONTENT } from './planted'
import { readDocuments } from './sent'

const open = useBrowser()
const KIB = 1024

/** What one article weighs above the budget: a drawn list, a screen to try, and its program. */
const TOTAL: Readonly<Record<string, number>> = {
  '/articles/is-this-person-a-user-or-a-pro-user': 14.8,
}

const documents = await readDocuments(inject('origin'))
const articles = documents.filter(({ address }) => address.startsWith('/articles/'))
const isAll = process.env['SIGNPOST_TEST_PAGES'] === 'all'
const rows = documents.map(({ address, html }): Row => [address, featuresOf(html)])
const chosen = coverOf(rows)
const none: ReadonlySet<string> = new Set()
const looked = documents.filter(({ address }) => isAll || chosen.includes(address))

test.each(articles)('$address keeps the budget of an article', (article) => {
  const { address, requests, bytes, elements } = article
  expect(requests.length).toBeLessThanOrEqual(4)
  expect(bytes.total / KIB).toBeLessThanOrEqual(TOTAL[address] ?? 14)
  expect(bytes.script / KIB).toBeLessThanOrEqual(2.5)
  expect(elements).toBeLessThanOrEqual(400)
})

describe.each(looked)('$address', (row) => {
  test('is without a finding of axe, and an article asks for what was counted', async () => {
    const { page, requests, bytes, axe, axeInBothThemes } = await open(row.address)
    if (articles.includes(row)) {
      const asked = requests.map((request) => request.url().replace(inject('origin'), ''))
      expect(asked.toSorted()).toEqual(row.requests.toSorted())
      expect(await bytes()).toEqual(row.bytes)
      expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(row.elements)
    }
    expect(await (isAll ? axeInBothThemes() : axe())).toEqual([])
  })
})

test('a wizard page keeps its budget of script, engine and rules included', async () => {
  const { bytes } = await open('/fix/user-not-ringing')
  expect((await bytes()).script / KIB).toBeLessThanOrEqual(20)
})

test('nothing moves after the first paint', async () => {
  const { shift } = await open('/articles/ring-checklist')
  expect(await shift()).toBe(0)
})

describe('the documents that are chosen', () => {
  const [spare] = articles.filter(({ address }) => !chosen.includes(address))

  test('everything that stands in any document stands in one that is chosen', () => {
    const covered = new Set(
      rows.flatMap(([address, features]) => (chosen.includes(address) ? [...features] : [])),
    )
    expect(
      rows.flatMap(([, features]) => [...features].filter((one) => !covered.has(one))),
    ).toEqual([])
    expect(coverOf(rows.toReversed())).toEqual(chosen)
  })

  test('an article with nothing of its own adds none', () => {
    const more = articles.map(({ address, html }): Row => [`${address}-2`, featuresOf(html)])
    expect(coverOf([...rows, ...more])).toHaveLength(chosen.length)
  })

  test.each(Object.keys(IN_CONTENT))('an article in which alone %s is wrong is chosen', (rule) => {
    if (!spare) throw new Error('every article is chosen')
    const changed = IN_CONTENT[rule]?.(spare.html) ?? ''
    const others = rows.filter(([address]) => address !== spare.address)
    expect(coverOf([...others, [spare.address, featuresOf(changed)]])).toContain(spare.address)
  })

  test('axe finds all of that in it', async () => {
    if (!spare) throw new Error('every article is chosen')
    const { page, axe } = await open(spare.address, { bypassCSP: true })
    const all = Object.values(IN_CONTENT).reduce((html, change) => change(html), spare.html)
    await page.setContent(all)
    const found = (await axe()).map((line) => line.split(':')[0])
    expect(Object.keys(IN_CONTENT).filter((rule) => !found.includes(rule))).toEqual([])
  })

  test.each(Object.entries(IN_COMPONENTS))(
    'where a component breaks %s, axe finds it in a document that is chosen',
    async (rule, change) => {
      const changed = documents.filter(({ html }) => change(html) !== html)
      const features = new Map(changed.map((row) => [row, featuresOf(change(row.html))]))
      const now = coverOf(
        documents.map((row, at): Row => [row.address, features.get(row) ?? rows[at]?.[1] ?? none]),
      )
      const found: string[] = []
      for (const { address, html } of changed.filter((row) => now.includes(row.address))) {
        const { page, axe } = await open(address, { bypassCSP: true })
        await page.setContent(change(html))
        found.push(...(await axe(rule)))
        // In the first it may be on a page that hides the component.
        if (found.length > 0) break
      }
      expect(found.join(' ')).toContain(rule)
    },
  )
})
