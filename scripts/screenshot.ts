// npm run screenshot: the pictures of the README, taken from the built site as a reader sees it, in the fonts of this machine.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const FOLDER = 'docs/pictures'

const pictures = [
  { name: 'home', path: '/', width: 1280, height: 900, theme: 'light' },
  { name: 'article', path: '/articles/change-a-users-role', width: 1280, height: 900, theme: 'light' },
  { name: 'wizard', path: '/fix/user-not-ringing?account_state=fine&status=active', width: 1280, height: 900, theme: 'dark' },
  { name: 'phone', path: '/articles/change-a-users-role', width: 390, height: 844, theme: 'dark' },
] as const

/** Starts the site on a free port, as `npm start` does, and resolves to its address when it answers. */
async function startSite(): Promise<{ site: ChildProcess; address: string }> {
  const site = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: site.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0]
    if (address !== undefined) return { site, address }
  }
  throw new Error('the site did not start: run npm start to see why')
}

async function take(browser: Browser, address: string, { name, path, width, height, theme }: (typeof pictures)[number]) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' })
  await page.goto(address + path, { waitUntil: 'networkidle' })
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  await page.close()
  console.log(`${FOLDER}/${name}.png`)
}

await mkdir(FOLDER, { recursive: true })
const { site, address } = await startSite()
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--disable-gpu'], chromiumSandbox: false })
try {
  for (const picture of pictures) await take(browser, address, picture)
} finally {
  await browser.close()
  site.kill()
}
