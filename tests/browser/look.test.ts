import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { articles, categories } from '@/lib/articles/collection'
import { useBrowser } from './visit'

const open = useBrowser()

const kinds = [
  '/',
  `/categories/${categories()[0]?.id}`,
  articles()[0]!.url,
  '/fix',
  '/fix/user-not-ringing',
  '/roles',
  '/contact',
  '/search?q=otp',
  '/nowhere',
]
const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme'])
const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

describe.each(kinds)('%s', (path) => {
  test('prints its content without what is for the screen', async () => {
    const { page } = await open(path)
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .locator(
          'header, footer, form[role=search], button, nav[aria-label=Main], ' +
            'nav[aria-label=Breadcrumbs], nav[aria-labelledby=on-this-page]',
        )
        .evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).length),
    ).toBe(0)
    expect(await page.locator('h1').first().isVisible()).toBe(true)
  })
})

test(
  'the theme follows the system until one is chosen, and the choice is in the next page ' +
    'as it is sent',
  async () => {
    const { page } = await open('/contact', { colorScheme: 'dark' })
    const dark = await paper(page)
    await page.getByRole('button', { name: 'Theme: automatic. Change to light' }).click()
    expect(await themeOf(page)).toBe('light')
    expect(await paper(page)).not.toBe(dark)

    const next = await page.goto('/')
    expect(await next?.text()).toMatch(/<html[^>]* data-theme="light"/)
    await page.getByRole('button', { name: 'Theme: light. Change to dark' }).click()
    expect(await paper(page)).toBe(dark)

    await page.getByRole('button', { name: 'Theme: dark. Change to automatic' }).click()
    expect(await (await page.reload())?.text()).not.toMatch(/<html[^>]* data-theme=/)
    expect(await page.context().cookies()).toEqual([])
  },
)

test('a theme that was chosen in one tab holds in the others, and behind Back', async () => {
  const { page } = await open('/contact')
  const other = await page.context().newPage()
  await other.goto('/')
  await other.goto('/roles')
  await page.getByRole('button', { name: 'Theme: automatic. Change to light' }).click()
  await other.bringToFront()
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => themeOf(other)).toBe('light')
  await page.getByRole('button', { name: 'Theme: light. Change to dark' }).click()
  await other.goBack()
  await expect.poll(() => themeOf(other)).toBe('dark')
  await other.getByRole('button', { name: 'Theme: dark. Change to automatic' }).waitFor()
})

test('closed parts of a page are open on paper', async () => {
  const { page } = await open('/contact', { javaScriptEnabled: false })
  const item = page.locator('details li').first()
  expect(await item.evaluate((part) => part.checkVisibility())).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(
    await item.evaluate(
      (part) =>
        part.checkVisibility({ contentVisibilityAuto: true }) &&
        part.getBoundingClientRect().height > 0,
    ),
  ).toBe(true)
})

/** Whether the rules that hold for this reader turn pages with a transition. */
const turnsPages = (page: Page) =>
  page.evaluate(() => {
    const holding = (rules: CSSRuleList): CSSRule[] =>
      [...rules].flatMap((rule) =>
        rule instanceof CSSMediaRule
          ? matchMedia(rule.conditionText).matches
            ? holding(rule.cssRules)
            : []
          : [rule],
      )
    return [...document.styleSheets]
      .flatMap((sheet) => holding(sheet.cssRules))
      .some((rule) => rule.cssText.startsWith('@view-transition'))
  })

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('with motion set to %s, pages turning is %s', async (reducedMotion, turning) => {
  const { page } = await open('/', { reducedMotion })
  expect(await turnsPages(page)).toBe(turning)
})

test('Hindi has room above and below its lines, and no space between its letters', async () => {
  // Nothing here answers it, so it stands on the page.
  const { page } = await open(`/search?${new URLSearchParams({ q: 'आज मौसम कैसा है' })}`)
  const set = await page
    .locator('[lang=hi]')
    .first()
    .evaluate((words) => {
      const { lineHeight, fontSize, letterSpacing } = getComputedStyle(words)
      return { lines: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), letterSpacing }
    })
  expect(set.lines).toBeGreaterThanOrEqual(1.7)
  expect(['normal', '0px']).toContain(set.letterSpacing)
})
