// Opens pages of the built site in Chromium, and holds that nothing went wrong on them: no error in
// the console, nothing blocked by the policy, no request elsewhere.
import type { BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterEach, expect, inject } from 'vitest'
import { runAxe, runAxeInBothThemes } from './axe'
import { sharedChromium } from './chromium'

/**
 * How long a page may take over one thing, in milliseconds: shorter than a test may, so that a
 * failure names what was waited for.
 */
export const PATIENCE = 30_000

/** A page that was opened, every request it made, and how to look at it with axe. */
export interface Visit {
  readonly page: Page
  readonly requests: readonly Request[]
  /**
   * Rules of axe that the page breaks, each with the elements: of all its rules, or of those that
   * are named.
   */
  readonly axe: (...rules: readonly string[]) => Promise<readonly string[]>
  /** The same in both themes, of a page that was opened in the light one. */
  readonly axeInBothThemes: () => Promise<readonly string[]>
  /** How far what was painted has moved until now: the sum of layout shifts. */
  readonly shift: () => Promise<number>
  /** Bytes as sent, headers included: of everything and of scripts alone. */
  readonly bytes: () => Promise<{ readonly total: number; readonly script: number }>
}

/** How a page is opened: as Playwright has it, and which requests fail on the way. */
export type Opening = BrowserContextOptions & { readonly failing?: RegExp }

/** Opens an address of the site. */
export type OpenPage = (path: string, options?: Opening) => Promise<Visit>

/**
 * Opens pages, each in a context of its own, for the tests of a file. Every page is closed after
 * its test, and the test fails if a page had an error, a blocked resource or a request to another
 * site.
 */
export function useBrowser(): OpenPage {
  const origin = inject('origin')
  const watched: Watched[] = []
  afterEach(async () => {
    const faults = watched.splice(0)
    for (const { close } of faults) await close()
    expect(faults.flatMap((each) => each.faults)).toEqual([])
  })
  return async (path, { failing, ...options } = {}) => {
    const browser = await sharedChromium()
    const context = await browser.newContext({ baseURL: origin, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const requests: Request[] = []
    const faults: string[] = []
    watched.push({ faults, close: () => context.close() })
    page.on('request', (request) => requests.push(request))
    watch(page, origin, faults, failing)
    if (failing) await page.route(failing, (route) => route.abort())
    if (options.javaScriptEnabled !== false) await page.addInitScript(tellViolations)
    await page.goto(path)
    await settle(page, requests, options.javaScriptEnabled !== false)
    return {
      page,
      requests,
      axe: (...rules) => runAxe(page, rules),
      axeInBothThemes: () => runAxeInBothThemes(page),
      shift: () => page.evaluate(shiftOf),
      bytes: () => bytesOf(requests),
    }
  }
}

/** Waits until every request has ended, what came has run, and none was made by it. */
async function settle(page: Page, requests: readonly Request[], runs: boolean): Promise<void> {
  for (let made = -1; made !== requests.length;) {
    made = requests.length
    await Promise.all(
      requests.map((request) =>
        request.response().then(
          (response) => response?.finished(),
          () => {},
        ),
      ),
    )
    if (runs) await page.evaluate(idle)
  }
}

/**
 * Runs in the page: until two frames were drawn, which tells observers what is in sight, and
 * nothing is left to do, since a task of the background comes after all others.
 */
async function idle(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => requestIdleCallback(resolve))
  await scheduler.postTask(() => {}, { priority: 'background' })
}

interface Watched {
  readonly faults: string[]
  readonly close: () => Promise<void>
}

function watch(page: Page, origin: string, faults: string[], failing?: RegExp): void {
  const at = (): string => page.url().replace(origin, '')
  page.on('pageerror', (error) => {
    // Who goes on before a page has turned leaves the turning unfinished: Chromium tells it as an
    // error, and it is none.
    if (!/^Transition was skipped/.test(error.message)) faults.push(`${at()}: ${error.message}`)
  })
  page.on('request', (request) => {
    if (!/^(?:data|blob|about):/.test(request.url()) && !request.url().startsWith(origin))
      faults.push(`${at()}: a request to ${request.url()}`)
  })
  page.on('console', (message) => {
    // Chromium reports the status of the page itself as an error; a test that opens a missing page
    // means to.
    const isMeant =
      message.text().startsWith('Failed to load resource') &&
      (message.location().url === page.url() || failing?.test(message.location().url))
    if (['error', 'warning'].includes(message.type()) && !isMeant)
      faults.push(`${at()}: ${message.text()}`)
  })
}

/** Runs in the page. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`blocked by the policy: ${event.violatedDirective} ${event.blockedURI}`),
  )
}

/** Runs in the page: shifts are told after the frame that they are in. */
async function shiftOf(): Promise<number> {
  let sum = 0
  const add = (shifts: PerformanceEntryList): void => {
    for (const { value } of shifts as unknown as { value: number }[]) sum += value
  }
  const observer = new PerformanceObserver((list) => add(list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: true })
  for (let frames = 0; frames < 3; frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve))
  add(observer.takeRecords())
  return sum
}

async function bytesOf(requests: readonly Request[]): Promise<{ total: number; script: number }> {
  const sizes = await Promise.all(
    requests.map(async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      return {
        isScript: request.resourceType() === 'script',
        bytes: responseBodySize + responseHeadersSize,
      }
    }),
  )
  const sum = (list: readonly { readonly bytes: number }[]): number =>
    list.reduce((total, { bytes }) => total + bytes, 0)
  return { total: sum(sizes), script: sum(sizes.filter(({ isScript }) => isScript)) }
}
