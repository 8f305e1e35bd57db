// Pages of a site that a test started itself, in Chromium: none breaks the policy or axe's rules, or
// is wider than its screen.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchChromium } from '../../browser/chromium'

/** A page, and a look at it. */
export interface StaffPage {
  readonly page: Page
  readonly look: () => Promise<void>
}

/** Opens pages, each with cookies of its own; gone after each test. */
export function useStaffPages(): (options?: BrowserContextOptions) => Promise<StaffPage> {
  let browser: Browser | undefined
  const contexts: BrowserContext[] = []
  const violations: string[] = []
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
    expect(violations.splice(0)).toEqual([])
  })
  return async (options = {}) => {
    if (!browser) throw new Error('pages are opened inside tests')
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      ...options,
    })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => violations.push(error.message))
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text())
    })
    const look = async (): Promise<void> => {
      const wide = await page
        .locator('html')
        .evaluate((root) => root.scrollWidth - root.clientWidth)
      expect(wide, `${page.url()} is wider than its screen`).toBeLessThanOrEqual(0)
      // Axe is a script; where there is none the same page was looked at with it.
      if (options.javaScriptEnabled === false) return
      const { violations: found } = await new AxeBuilder({ page }).analyze()
      expect(
        found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([])
    }
    return { page, look }
  }
}
