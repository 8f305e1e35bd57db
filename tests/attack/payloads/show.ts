// Shows what might be taken for markup in every field whose words come back on a page, in Chromium,
// and looks whether it ran, was blocked while it tried, or became an element.
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { categories } from '@/lib/articles/collection'
import { categoryRoute } from '@/lib/core/routes'
import { openDatabase } from '@/lib/store/open'
import {
  announcementShape,
  findAnnouncements,
  putUp,
  takeDown,
} from '@/lib/support/announcements/announcement'
import { PROGRAM } from '@/tests/store/engines'
import { launchChromium } from '../../browser/chromium'
import { startSite } from '../../browser/site'
import { inPage, plain, watch } from './look'
import { payloads } from './payloads'

/** By field: how often it was shown as the text that it is, and what should not have been. */
export interface Shown {
  readonly shown: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

const ARTICLE = 'add-a-user'
/** An announcement is on every page by then, in milliseconds. */
const ANNOUNCED = 10_000
const PATIENCE = 20_000

/** Shows so many payloads in each field. */
export async function showPayloads(count: number): Promise<Shown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-payloads-'))
  const site = await startSite({ SIGNPOST_DATA: folder, SIGNPOST_PROCESSES: '1' })
  const browser = await launchChromium()
  const context = await browser.newContext({ baseURL: site.origin })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const faults: string[] = []
  const shown: Record<string, number> = {}
  let where = ''
  let announced = 0
  watch(page, site.origin, (what) => void faults.push(`${what}: ${where}`))
  const look = async (field: string, payload: string): Promise<void> => {
    const { ran, elements, texts } = await page.evaluate(inPage)
    if (ran) faults.push(`ran in ${field}: ${payload}`)
    for (const element of elements) faults.push(`${field}: ${payload} became ${element}`)
    // What nobody sees is taken out of texts, and spaces are one.
    if (field !== 'announcements' && texts.includes(plain(payload)))
      shown[field] = (shown[field] ?? 0) + 1
  }
  try {
    for (const payload of payloads(count)) {
      where = payload
      await page.goto(`/search?q=${encodeURIComponent(payload)}`)
      await look('search', payload)
      await page.goto(`/contact?q=${encodeURIComponent(payload)}`)
      await look('contact', payload)
      await sendFeedback(page, payload)
      await look('feedback', payload)
    }
    where = 'announcements'
    for (const round of rounds(payloads(count))) {
      await announce(folder, round)
      await waitUntilAnnounced(page, round)
      for (const { category, texts } of round) {
        await page.goto(categoryRoute(category))
        await look('announcements', texts.join(' '))
        const text = plain(await page.locator('body').innerText())
        const found = texts.filter((payload) => text.includes(plain(payload))).length
        announced += found
      }
    }
    shown['announcements'] = announced
  } finally {
    await browser.close()
    await site.stop()
  }
  return { shown, faults }
}

/** What is announced on the page of one category. */
interface Announced {
  readonly category: string
  readonly texts: readonly string[]
}

/** So many announcements stand on a page at most, and so many characters in one. */
const MOST = 3
const LONGEST = 600

/** Sorts payloads into as many announcements as stand at a time, again and again. */
function rounds(all: readonly string[]): readonly (readonly Announced[])[] {
  const texts: string[][] = [[]]
  for (const payload of all) {
    const last = texts.at(-1) ?? []
    if ([...last, payload].join(' ').length > LONGEST) texts.push([payload])
    else last.push(payload)
  }
  const ids = categories().map(({ id }) => id)
  const each = ids.length * MOST
  return Array.from({ length: Math.ceil(texts.length / each) }, (_, round) =>
    texts
      .slice(round * each, (round + 1) * each)
      .map((some, at) => ({ category: ids[at % ids.length] ?? '', texts: some })),
  )
}

/** Asks for the last of them until it stands there, or should have for long. */
async function waitUntilAnnounced(page: Page, round: readonly Announced[]): Promise<void> {
  const { category, texts } = round.at(-1) ?? { category: '', texts: [] }
  const until = performance.now() + ANNOUNCED
  do {
    await page.waitForTimeout(500)
    await page.goto(categoryRoute(category))
  } while (
    performance.now() < until &&
    !plain(await page.locator('body').innerText()).includes(plain(texts.join(' ')))
  )
}

/** Puts them up, and down what stood before. */
async function announce(folder: string, round: readonly Announced[]): Promise<void> {
  const now = Date.now()
  const { db, close } = await openDatabase({ folder, url: undefined }, PROGRAM)
  for (const { id } of await findAnnouncements(db, now)) await takeDown(db, id, now)
  for (const { category, texts } of round) {
    const shape = { severity: 'news', title: (texts[0] ?? '').slice(0, 120), text: texts.join(' ') }
    const times = { from: now - 1000, until: now + 3_600_000 }
    await putUp(db, announcementShape.parse({ ...shape, ...times, categories: [category] }), now)
  }
  await close()
}

/** A form that is sent with an address that is none comes back with all that was typed. */
async function sendFeedback(page: Page, payload: string): Promise<void> {
  await page.goto(`/feedback?id=${randomUUID()}&article=${ARTICLE}&helpful=no`)
  await Promise.all([
    page.waitForURL('**/api/feedback'),
    page.evaluate((words) => {
      const comment = document.querySelector<HTMLTextAreaElement>('textarea[name=comment]')
      const form = comment?.form
      const step = form?.querySelector<HTMLInputElement>('input[name=step]')
      const notify = form?.querySelector<HTMLInputElement>('input[name=notify]')
      if (!comment || !form || !step || !notify) throw new Error('there is no form')
      comment.value = words
      step.value = words
      notify.value = words
      form.submit()
    }, payload),
  ])
  await page.waitForLoadState()
}
