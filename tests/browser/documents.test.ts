import { describe, expect, test } from 'vitest'
import { articles } from '@/lib/articles/collection'
import { useBrowser } from './visit'

const open = useBrowser()
const KIB = 1024

describe.each(articles().map(({ url }) => url))('%s', (path) => {
  test('keeps the budget of an article, without a finding of axe', async () => {
    const { page, requests, bytes, axe } = await open(path)
    const { total, script } = await bytes()
    expect(requests.length).toBeLessThanOrEqual(4)
    expect(total / KIB).toBeLessThanOrEqual(14)
    expect(script / KIB).toBeLessThanOrEqual(2.5)
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(
      400,
    )
    expect(await axe()).toEqual([])
  })
})

test('a wizard page keeps its budget of script, engine and rules included', async () => {
  const { bytes } = await open('/fix/user-not-ringing')
  // The bar is 20: going on after a cause, and what cannot be together, are what is above it.
  expect((await bytes()).script / KIB).toBeLessThanOrEqual(20)
})

test('nothing moves after the first paint', async () => {
  const { page } = await open('/articles/ring-checklist')
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number }[])
            sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 500)
      }),
  )
  expect(shift).toBe(0)
})
