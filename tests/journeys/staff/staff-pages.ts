// Pages of a site that a test started itself, in Chromium: none breaks the policy or axe's rules, or
// is wider than its screen.
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import { runAxe } from '../../browser/axe'
import { sharedChromium } from '../../browser/chromium'
import { PATIENCE } from '../../browser/visit'

/** A page, and a look at it. */
export interface StaffPage {
  readonly page: Page
  readonly look: () => Promise<void>
  readonly lookInBothThemes: () => Promise<void>
}

/** Opens pages, each with cookies of its own; gone after each test. */
export function useStaffPages(): (options?: BrowserContextOptions) => Promise<StaffPage> {
  const contexts: BrowserContext[] = []
  const violations: string[] = []
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
    expect(violations.splice(0)).toEqual([])
  })
  return async (options = {}) => {
    const browser = await sharedChromium()
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      ...options,
    })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
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
      expect(await runAxe(page)).toEqual([])
    }
    const lookInBothThemes = async (): Promise<void> => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        await look()
      }
    }
    return { page, look, lookInBothThemes }
  }
}
