// Takes the pictures of a page: in every width and both themes, from one visit.
import type { BrowserContextOptions, Page } from 'playwright-core'
import { readPicture, type Picture } from './picture'

/** The widths of a phone, a tablet and a desk, in pixels. */
export const WIDTHS = [360, 768, 1280] as const
const themes = ['light', 'dark'] as const
const HEIGHT = 900
/** How much of a page is drawn for one shot, in pixels: Chromium draws no more than 16,384. */
const TALLEST_SHOT = 8000

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
      // Each shot lays the whole page out anew: parts of one are cut out of it.
      for (const parts of withinOneShot(await findParts(page))) {
        const clip = around(parts)
        const taken = await page.screenshot({ fullPage: true, animations: 'disabled', clip })
        const picture = await readPicture(taken)
        for (const part of parts)
          await look(`${part.name}${width}-${colorScheme}`, cutOut(picture, part, clip))
      }
    }
  }
}

/** Parts in the order of the page, as many in each list as one shot shows. */
function withinOneShot(parts: readonly Part[]): readonly (readonly Part[])[] {
  const shots: Part[][] = []
  for (const part of parts) {
    const shot = shots.at(-1)
    if (shot && around([...shot, part]).height <= TALLEST_SHOT) shot.push(part)
    else shots.push([part])
  }
  return shots
}

type Rectangle = Omit<Part, 'name'>

/** The smallest rectangle that holds all of some. */
function around(all: readonly Rectangle[]): Rectangle {
  const x = Math.min(...all.map((one) => one.x))
  const y = Math.min(...all.map((one) => one.y))
  const right = Math.max(...all.map((one) => one.x + one.width))
  const bottom = Math.max(...all.map((one) => one.y + one.height))
  return { x, y, width: right - x, height: bottom - y }
}

const PIXEL = 4

/** A rectangle of a picture, both given as they lie on the page. */
function cutOut(picture: Picture, part: Rectangle, shot: Rectangle): Picture {
  // What goes beyond the page is in no shot.
  const width = Math.min(part.width, shot.x + picture.width - part.x)
  const height = Math.min(part.height, shot.y + picture.height - part.y)
  const data = new Uint8Array(width * height * PIXEL)
  for (let row = 0; row < height; row += 1) {
    const from = ((part.y - shot.y + row) * picture.width + part.x - shot.x) * PIXEL
    data.set(picture.data.subarray(from, from + width * PIXEL), row * width * PIXEL)
  }
  return { data, width, height }
}

/** Runs in the page: until its fonts are there and two frames were drawn. */
async function settle(): Promise<void> {
  await document.fonts.ready
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
}
