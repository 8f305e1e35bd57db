// The pictures of docs/pictures, taken from the built site as a reader sees it: one of every kind of page. `npm run pictures` runs it.
import { mkdir } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { launchChromium } from '@/tests/browser/chromium'
import { startSite } from '@/tests/browser/site'

const FOLDER = 'docs/pictures'
const desktop = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

const pictures = [
  { name: 'home', path: '/', ...desktop, theme: 'light' },
  { name: 'category', path: '/categories/getting-calls-to-ring', ...desktop, theme: 'light' },
  { name: 'article', path: '/articles/change-a-users-role', ...desktop, theme: 'light' },
  { name: 'matrix', path: '/articles/whatsapp-access-by-role#templates', ...desktop, theme: 'light' },
  { name: 'search', path: '/search?q=agent+phone+not+ringing', ...desktop, theme: 'light' },
  { name: 'search-answer', path: '/search?q=can+a+manager+delete+templates', ...desktop, theme: 'dark' },
  { name: 'wizard', path: '/fix/user-not-ringing?account_state=fine&status=active', ...desktop, theme: 'dark' },
  { name: 'diagnosis', path: '/fix/user-not-ringing?account_state=fine&status=inactive', ...desktop, theme: 'light' },
  { name: 'roles', path: '/roles#users', ...desktop, theme: 'light' },
  { name: 'permission', path: '/roles/whatsapp.templates.delete', ...desktop, theme: 'light' },
  { name: 'contact', path: '/contact?topic=calls', ...desktop, theme: 'light' },
  { name: 'changes', path: '/changes', ...desktop, theme: 'light' },
  { name: 'not-found', path: '/nowhere', ...desktop, theme: 'light' },
  { name: 'desk', path: '/desk/diagnose/user-not-ringing?account_state=fine&status=inactive', ...desktop, theme: 'light' },
  { name: 'phone', path: '/articles/change-a-users-role', ...phone, theme: 'dark' },
  { name: 'phone-home', path: '/', ...phone, theme: 'light' },
  { name: 'phone-wizard', path: '/fix/user-not-ringing?account_state=fine&status=active', ...phone, theme: 'light' },
  { name: 'phone-roles', path: '/roles/whatsapp.templates.delete', ...phone, theme: 'dark' },
] as const

async function take(browser: Browser, address: string, { name, path, width, height, theme }: (typeof pictures)[number]) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' })
  await page.goto(address + path, { waitUntil: 'networkidle' })
  await sharp(await page.screenshot()).png({ palette: true, colours: 64, dither: 0, effort: 10 }).toFile(`${FOLDER}/${name}.png`)
  await page.close()
  console.log(`${FOLDER}/${name}.png`)
}

await mkdir(FOLDER, { recursive: true })
const site = await startSite()
const browser = await launchChromium()
try {
  for (const picture of pictures) await take(browser, site.origin, picture)
} finally {
  await browser.close()
  await site.stop()
}
