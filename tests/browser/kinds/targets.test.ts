// What a finger presses on a phone, on every kind of page: it does not move while the page comes,
// and is 44 pixels large each way, with everything unfolded. What stands within a sentence is as
// large as its words.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { KINDS } from './kinds'
import { useBrowser, type Visit } from '../visit'

const open = useBrowser()

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true }

const openOnPhone = (path: string): Promise<Visit> => open(path, PHONE)

/** What is smaller: its size, its name and its markup. */
const small = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const LEAST = 44
    for (const details of document.querySelectorAll('details')) details.open = true

    const isInSentence = (element: Element): boolean => {
      const around = element.parentElement?.closest('p, li, dd, td, th, div, label')
      if (!around || getComputedStyle(element).display !== 'inline') return false
      const texts = document.createTreeWalker(around, NodeFilter.SHOW_TEXT)
      while (texts.nextNode())
        if (
          !texts.currentNode.parentElement?.closest('a, button, .sr-only') &&
          /[\p{L}\p{N}]{2}/u.test(texts.currentNode.nodeValue ?? '')
        )
          return true
      return false
    }
    /** With what is laid over it to be pressed as well. */
    const sizeOf = (element: Element): { width: number; height: number } => {
      const pressed = element.matches('[type=radio], [type=checkbox], [type=file]')
        ? (element.closest('label') ?? element)
        : element
      const { width, height } = pressed.getBoundingClientRect()
      const over = ['::before', '::after']
        .map((part) => getComputedStyle(pressed, part))
        .filter(({ content, position }) => content !== 'none' && position === 'absolute')
      return {
        width: Math.max(width, ...over.map((part) => Number.parseFloat(part.width) || 0)),
        height: Math.max(height, ...over.map((part) => Number.parseFloat(part.height) || 0)),
      }
    }
    /** What only a screen reader has is not pressed. */
    const isClipped = (element: Element): boolean =>
      getComputedStyle(element).clipPath !== 'none' ||
      (element.parentElement !== null && isClipped(element.parentElement))
    const isReached = (element: HTMLElement): boolean => {
      const { right, width } = element.getBoundingClientRect()
      const isShown = element.checkVisibility({ visibilityProperty: true }) && !isClipped(element)
      return isShown && width > 0 && right > 0
    }
    const PRESSED = 'a[href], button, summary, select, textarea, input:not([type=hidden])'
    return [...document.querySelectorAll<HTMLElement>(PRESSED)]
      .filter((element) => isReached(element) && !isInSentence(element))
      .map((element) => ({ element, ...sizeOf(element) }))
      .filter(({ width, height }) => Math.min(width, height) < LEAST - 0.5)
      .map(
        ({ element, width, height }) =>
          `${Math.round(width)} x ${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`,
      )
  })

test.each(KINDS)(
  '%s: nothing moves on a phone, what is pressed is 44 pixels large',
  async (path) => {
    const { page, shift } = await openOnPhone(path)
    expect(await shift()).toBe(0)
    expect(await small(page)).toEqual([])
  },
)

test('what a check-up came to is pressed as well', async () => {
  const { page } = await openOnPhone('/check-up')
  await page.getByRole('button', { name: 'Try it with an example account' }).click()
  await page.getByRole('heading', { name: 'People', exact: true }).waitFor()
  expect(await small(page)).toEqual([])
})
