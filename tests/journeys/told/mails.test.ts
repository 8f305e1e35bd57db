// Mails of a running site: of a support request that is sent on a line that breaks while the mail
// server is down, and of an article that is mended. Each arrives once the mail server is there.
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, test, type ExpectStatic } from 'vitest'
import { answerFeedback } from '@/scripts/feedback/acts'
import { articles } from '@/lib/articles/collection'
import { site as published } from '@/lib/site/site'
import { openDatabase } from '@/lib/store/open'
import { PROGRAM } from '@/tests/store/engines'
import { picture } from '@/tests/support/attachments/pictures'
import { headerOf, startSmtp } from '@/tests/support/outbox/smtp'
import { sharedChromium } from '../../browser/chromium'
import { openLine, type Line } from './line'
import { startSite } from '../../browser/site'
import type { Browser } from 'playwright-core'

const READER = 'reader@example.net'

let browser: Browser
beforeAll(async () => {
  browser = await sharedChromium()
})

/** Who sends a request, from where and how. */
interface Walk {
  readonly to: string
  readonly question: string
  readonly screen: { readonly width: number; readonly height: number }
  readonly isScripted: boolean
}

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }
const WALKS: readonly Walk[] = [
  { to: 'asha@example.com', question: 'फ़ोन की घंटी नहीं बजती', screen: PHONE, isScripted: true },
  { to: 'meera@example.com', question: 'मेरा फ़ोन नहीं बजता', screen: PHONE, isScripted: false },
  { to: 'ravi@example.com', question: 'Calls do not ring', screen: DESK, isScripted: true },
  { to: 'nikhil@example.com', question: 'phone nahi bajta', screen: DESK, isScripted: false },
]
const REFERENCE = /^(?:Request|अनुरोध) \S{11}$/

async function fill(page: Page, { to, question, isScripted }: Walk): Promise<void> {
  await page.getByLabel(isScripted ? 'What do you need help with?' : 'Your question').fill(question)
  await page.getByLabel('Your email address').fill(to)
  const files = await Promise.all(
    [320, 200].map(async (width) => ({
      name: `shot ${width}.png`,
      mimeType: 'image/png',
      buffer: await picture('png', { width, height: 200 }),
    })),
  )
  await page.getByLabel('Pictures and files, if you have some').setInputFiles(files)
}

/** With script the page tries again by itself, each time under the same id. */
async function sendScripted(page: Page, line: Line): Promise<void> {
  const broken = page.getByText('The connection broke. Nothing is lost')
  line.cut('upload')
  await page.getByRole('button', { name: 'Send to Support' }).click()
  await broken.waitFor()
  line.cut('answer')
  await page.getByRole('button', { name: 'Try again now' }).click()
  await page.getByText('Sending…').waitFor()
  await broken.waitFor()
  line.cut(undefined)
  // It is pressed, or was faster than who presses.
  await page.getByRole('heading', { level: 1, name: REFERENCE }).waitFor()
}

/** Without script one goes back to what was typed, and lets the browser send the same again. */
async function sendPlain(page: Page, line: Line, walk: Walk, expect: ExpectStatic): Promise<void> {
  const send = async (): Promise<void> => {
    // Chromium keeps what is typed a second after it was typed, for who comes back; a person who
    // looks at it once more before sending takes longer than that.
    await page.waitForTimeout(3000)
    await page.getByText('Calls do not ring or connect', { exact: true }).click()
    await page
      .getByRole('button', { name: /^Send to Support ?: Calls do not ring or connect$/ })
      .click({ noWaitAfter: true })
  }
  // What waits for an address takes a line that broke for its own fault.
  const broken = () => expect.poll(() => page.url(), { timeout: 30_000 }).toMatch(/^chrome-error:/)
  line.cut('upload')
  await send()
  await broken()
  line.cut('answer')
  await page.goBack()
  // The browser puts back what was typed a moment after the page stands.
  const typed = (label: string) =>
    expect.poll(() => page.getByLabel(label).inputValue(), { timeout: 30_000 })
  await typed('Your question').toBe(walk.question)
  await typed('Your email address').toBe(walk.to)
  await fill(page, walk)
  await send()
  await broken()
  line.cut(undefined)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: REFERENCE }).waitFor()
}

/** Sends a request with two screenshots, on a line of its own; gives its reference. */
async function sendRequest(origin: string, walk: Walk, expect: ExpectStatic): Promise<string> {
  const line = await openLine(origin)
  const context = await browser.newContext({
    ...{ baseURL: line.origin, viewport: walk.screen },
    javaScriptEnabled: walk.isScripted,
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(walk.isScripted ? '/contact?topic=calls' : '/contact')
    await fill(page, walk)
    await (walk.isScripted ? sendScripted(page, line) : sendPlain(page, line, walk, expect))
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    expect(await page.getByRole('img', { name: /^picture-\d\.png$/ }).count()).toBe(2)
    expect(title.startsWith('अनुरोध')).toBe(/[क-ह]/.test(walk.question))
    return title.split(' ')[1] ?? ''
  } finally {
    await context.close()
    await line.end()
  }
}

/** A site of two processes with a folder of its own, whose mail server does not answer yet. */
async function startWithoutMail(more: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-mails-'))
  const smtp = await startSmtp()
  await smtp.stop()
  const site = await startSite({
    SIGNPOST_DATA: folder,
    SIGNPOST_PROCESSES: '2',
    SIGNPOST_SMTP_URL: smtp.url,
    SIGNPOST_MAIL_FROM: 'Help Centre <help@example.com>',
    ...more,
  })
  return { folder, smtp, site }
}

// Each has its site and its mail server, and waits most of its time. Beside others a test looks with
// an `expect` of its own.
test.concurrent(
  'what is sent on a line that breaks is one request, and told when mail leaves again',
  async ({ expect }) => {
    const { folder, smtp, site } = await startWithoutMail({
      SIGNPOST_SUPPORT_ADDRESS: 'support@example.com',
    })
    const opened = await openDatabase({ folder, url: undefined }, PROGRAM)
    try {
      // At the same time: most of each is waiting.
      const references = await Promise.all(
        WALKS.map((walk) => sendRequest(site.origin, walk, expect)),
      )
      const rows = await opened.db.selectFrom('request').select(['reference', 'address']).execute()
      expect(rows.map(({ address }) => address).toSorted()).toEqual(
        WALKS.map(({ to }) => to).toSorted(),
      )
      const files = await opened.db.selectFrom('request_attachment').select('id').execute()
      expect(files).toHaveLength(2 * WALKS.length)
      expect(smtp.arrived).toEqual([])
      await expect.poll(() => site.printed(), { timeout: 15_000 }).toContain('No mail is sent')
      await smtp.start()
      // One to each customer, and one to Support about each.
      await expect.poll(() => smtp.arrived.length, { timeout: 60_000 }).toBe(2 * WALKS.length)
      for (const [at, { to, question }] of WALKS.entries()) {
        const mails = smtp.arrived.filter((mail) => mail.to.includes(to))
        expect(mails).toHaveLength(1)
        const [mail] = mails
        const isHindi = /[क-ह]/.test(question)
        expect(mail && headerOf(mail, 'Content-Language')).toBe(isHindi ? 'hi' : 'en')
        const page = await browser.newPage({ javaScriptEnabled: false })
        const link = /\/requests\/[\w-]{43}/.exec(mail ? textOf(mail.source) : '')?.[0] ?? ''
        await page.goto(site.origin + link)
        await page.getByRole('heading', { level: 1, name: references[at] ?? 'none' }).waitFor()
        await page.getByText(question, { exact: true }).waitFor()
        await page.close()
      }
    } finally {
      await opened.close()
      await site.stop()
      await smtp.stop()
    }
    expect(site.printed()).not.toMatch(/asha|meera|nikhil|\/requests\/[\w-]{43}/)
  },
  240_000,
)

/** The text of a mail, whichever way it was encoded for the line (RFC 2045, 6). */
function textOf(source: string): string {
  const at = source.indexOf('\r\n\r\n')
  const [head, body] = [source.slice(0, at), source.slice(at + 4)]
  if (/^content-transfer-encoding: base64/im.test(head))
    return Buffer.from(body, 'base64').toString('utf8')
  return body.replaceAll('=\r\n', '')
}

test.concurrent(
  'who asked is told by mail, when the mail server is back, and the log names nobody',
  async ({ expect }) => {
    const { folder, smtp, site } = await startWithoutMail()
    try {
      const { status } = await fetch(`${site.origin}/api/feedback`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          id: randomUUID(),
          article: 'add-a-user',
          helpful: 'no',
          notify: READER,
        }),
      })
      expect(status).toBe(303)
      const place = { folder, url: undefined, articles: articles(), site: published }
      const said = await answerFeedback(
        { ...place, isMailSent: true },
        ['mended', 'add-a-user'],
        Date.now(),
      )
      expect(said).toContain('1 are told')
      // It looks, finds no mail server, and says so without saying to whom.
      await expect.poll(() => site.printed(), { timeout: 15_000 }).toContain('No mail is sent')
      await smtp.start()
      await expect.poll(() => smtp.arrived.length, { timeout: 20_000 }).toBe(1)
      const [arrived] = smtp.arrived
      expect(arrived?.to).toEqual([READER])
      expect(arrived && headerOf(arrived, 'Subject')).toBe('Mended: How do I add a new user?')
      const ready: unknown = await (await fetch(`${site.origin}/readyz`)).json()
      expect(ready).toMatchObject({ mail: { givenUp: 0 } })
    } finally {
      await site.stop()
      await smtp.stop()
    }
    expect(site.printed()).not.toContain('reader')
    expect(site.printed()).not.toContain('Mended')
  },
  90_000,
)

test.concurrent(
  'without a mail server the start says that no mail is sent',
  async ({ expect }) => {
    const site = await startSite({ SIGNPOST_PROCESSES: '1' })
    const ready: unknown = await (await fetch(`${site.origin}/readyz`)).json()
    await site.stop()
    expect(site.printed()).toContain('No mail is sent: SIGNPOST_SMTP_URL is not set.')
    expect(ready).toMatchObject({ mail: { status: 'off', waiting: 0 } })
    await expect(startSite({ SIGNPOST_SMTP_URL: 'smtp://localhost' })).rejects.toThrow(
      'SIGNPOST_MAIL_FROM is needed to send mail: give an address',
    )
  },
  60_000,
)
