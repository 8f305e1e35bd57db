import { describe, expect, test } from 'vitest'
import { articles } from '@/lib/articles/collection'
import { useBrowser } from './visit'

const open = useBrowser()
const KIB = 1024

/** What one article weighs above the budget: a drawn list, a screen to try, and its program. */
const TOTAL: Readonly<Record<string, number>> = {
  '/articles/is-this-person-a-user-or-a-pro-user': 14.8,
}

describe.each(articles().map(({ url }) => url))('%s', (path) => {
  test('keeps the budget of an article, without a finding of axe', async () => {
    const { page, requests, bytes, axe } = await open(path)
    const { total, script } = await bytes()
    expect(requests.length).toBeLessThanOrEqual(4)
    expect(total / KIB).toBeLessThanOrEqual(TOTAL[path] ?? 14)
    expect(script / KIB).toBeLessThanOrEqual(2.5)
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(
      400,
    )
    expect(await axe()).toEqual([])
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
