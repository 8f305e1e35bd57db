// What axe finds on a page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const ofAxe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const AXE = readFileSync(ofAxe.resolve('axe-core/axe.min.js'), 'utf8')
/**
 * The rules that look at colours. Themes differ in nothing else: tests/browser/stylesheet.test.ts.
 */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
/** A program that does nothing. The builder sends one twice before each look; axe is half of it. */
const NOTHING = ' '

/**
 * Rules of axe that a page breaks, each with the elements: of all its rules, or of those that are
 * named.
 */
export async function runAxe(
  page: Page,
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await bringAxe(page)
  // The mode that opens no page of its own to put frames together: ours have none.
  const builder = new AxeBuilder({ page, axeSource: NOTHING })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
  const { violations } = await (
    rules.length > 0 ? builder.withRules([...rules]) : builder
  ).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}

/** As a script of its own: Chromium compiles one once for all pages of a process. */
async function bringAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: AXE })
  await session.detach()
}

/** Rules of axe that a page breaks in the light theme, and those of colour in the dark one. */
export async function runAxeInBothThemes(page: Page): Promise<readonly string[]> {
  const light = await runAxe(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await runAxe(page, OF_COLOUR)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map((line) => `in the dark theme ${line}`)]
}
