// Takes the pictures of a page: in every width and both themes, from one visit.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { readPicture, type Picture } from './picture'

/** The widths of a phone, a tablet and a desk, in pixels. */
export const WIDTHS = [360, 768, 1280] as const
const themes = ['light', 'dark'] as const
const HEIGHT = 900

/** How a page is opened for its picture: nothing moves. */
export const STILL: BrowserContextOptions = {
  reducedMotion: 'reduce',
  viewport: { width: WIDTHS[0], height: HEIGHT },
}

/** A named part of a page, in pixels from its top left. */
export interface Part {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Calls `look` with a picture of each part that `findParts` finds on the page, under a name such as
 * "header-360-light".
 */
export async function eachPicture(
  page: Page,
  findParts: (page: Page) => Promise<readonly Part[]>,
  look: (name: string, picture: Picture) => Promise<void>,
  widths: readonly number[] = WIDTHS,
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT })
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate(settle)
      for (const { name, ...clip } of await findParts(page)) {
        const taken = await page.screenshot({ fullPage: true, animations: 'disabled', clip })
        await look(`${name}${width}-${colorScheme}`, await readPicture(taken))
      }
    }
  }
}

/** Runs in the page: until its fonts are there and two frames were drawn. */
async function settle(): Promise<void> {
  await document.fonts.ready
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
}
