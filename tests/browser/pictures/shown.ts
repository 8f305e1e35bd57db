// The pictures of docs/pictures, taken from the built site as a reader sees it. They are few: each
// that is taken anew stays in the history. `npm run pictures` runs it.
import { mkdir, rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { launchChromium } from '@/tests/browser/chromium'
import { startSite } from '@/tests/browser/site'

const FOLDER = 'docs/pictures'
const desktop = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

/** `act` is what is done on the page before. */
interface Picture {
  readonly name: string
  readonly path: string
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'dark'
  readonly act?: (page: Page) => Promise<unknown>
}

const pictures: readonly Picture[] = [
  { name: 'home', path: '/', ...desktop, theme: 'light' },
  { name: 'article', path: '/articles/change-a-users-role', ...desktop, theme: 'light' },
  { name: 'search', path: '/search?q=can+a+manager+delete+templates', ...desktop, theme: 'light' },
  {
    name: 'guided-fix',
    path: '/fix/user-not-ringing?account_state=fine&status=inactive',
    ...desktop,
    theme: 'dark',
  },
  { name: 'roles', path: '/roles#users', ...desktop, theme: 'light' },
  { name: 'check-up', path: '/check-up', ...desktop, theme: 'light', act: checkUpExample },
  {
    name: 'desk',
    path: '/desk/diagnose/user-not-ringing?account_state=fine&status=inactive',
    ...desktop,
    theme: 'light',
  },
  { name: 'phone', path: '/articles/change-a-users-role', ...phone, theme: 'dark' },
]

async function checkUpExample(page: Page) {
  await page.getByRole('button', { name: 'Try it with an example account' }).click()
  await page.getByRole('table', { name: 'People and what was found' }).waitFor()
}

async function take(
  browser: Browser,
  address: string,
  { name, path, width, height, theme, act }: Picture,
) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  await page.goto(address + path, { waitUntil: 'networkidle' })
  await act?.(page)
  const withPalette = await sharp(await page.screenshot())
    .png({ palette: true, colours: 64, dither: 0, effort: 10 })
    .toBuffer()
  await sharp(withPalette).webp({ lossless: true, effort: 6 }).toFile(`${FOLDER}/${name}.webp`)
  await page.close()
  console.log(`${FOLDER}/${name}.webp`)
}

await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
const site = await startSite()
const browser = await launchChromium()
try {
  for (const picture of pictures) await take(browser, site.origin, picture)
} finally {
  await browser.close()
  await site.stop()
}
