// Opens pages of the built site in Chromium, and holds that nothing went wrong on them: no error in
// the console, nothing blocked by the policy, no request elsewhere.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launchChromium } from './chromium'

/** A page that was opened, every request it made, and how to look at it with axe. */
export interface Visit {
  readonly page: Page
  readonly requests: readonly Request[]
  /**
   * Rules of axe that the page breaks, each with the elements: of all its rules, or of those that
   * are named.
   */
  readonly axe: (...rules: readonly string[]) => Promise<readonly string[]>
  /** How far what was painted has moved until now and soon after: the sum of layout shifts. */
  readonly shift: () => Promise<number>
  /** Bytes as sent, headers included: of everything and of scripts alone. */
  readonly bytes: () => Promise<{ readonly total: number; readonly script: number }>
}

/** How a page is opened: as Playwright has it, and which requests fail on the way. */
export type Opening = BrowserContextOptions & { readonly failing?: RegExp }

/** Opens an address of the site. */
export type OpenPage = (path: string, options?: Opening) => Promise<Visit>

/**
 * One browser for the tests of a file. Every page is closed after its test, and the test fails if a
 * page had an error, a blocked resource or a request to another site.
 */
export function useBrowser(): OpenPage {
  let browser: Browser | undefined
  const origin = inject('origin')
  const watched: Watched[] = []
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    const faults = watched.splice(0)
    for (const { close } of faults) await close()
    expect(faults.flatMap((each) => each.faults)).toEqual([])
  })
  return async (path, { failing, ...options } = {}) => {
    if (!browser) throw new Error('pages are opened inside tests')
    const context = await browser.newContext({ baseURL: origin, ...options })
    const page = await context.newPage()
    // Shorter than a test may take, so that a failure names what was waited for.
    page.setDefaultTimeout(10_000)
    const requests: Request[] = []
    const faults: string[] = []
    watched.push({ faults, close: () => context.close() })
    page.on('request', (request) => requests.push(request))
    watch(page, origin, faults, failing)
    if (failing) await page.route(failing, (route) => route.abort())
    if (options.javaScriptEnabled !== false) await page.addInitScript(tellViolations)
    await page.goto(path)
    await settle(page, requests)
    if (options.javaScriptEnabled !== false) await page.evaluate(idle)
    return {
      page,
      requests,
      axe: (...rules) => runAxe(page, rules),
      shift: () => page.evaluate(shiftOf),
      bytes: () => bytesOf(requests),
    }
  }
}

/**
 * How long no request is made before a page counts as settled, in milliseconds. Playwright's own
 * `networkidle` waits five times as long.
 */
const QUIET = 100

/** Waits until every request has ended and no other began for a while. */
async function settle(page: Page, requests: readonly Request[]): Promise<void> {
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
    await page.waitForTimeout(QUIET)
  }
}

/**
 * Runs in the page: until what was loaded has run, since a task of the background comes after all
 * others.
 */
function idle(): Promise<unknown> {
  return scheduler.postTask(() => {}, { priority: 'background' })
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
function shiftOf(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) sum += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 500)
  })
}

async function runAxe(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  // The mode that opens no page of its own to put frames together: ours have none.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (
    rules.length > 0 ? builder.withRules([...rules]) : builder
  ).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
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
