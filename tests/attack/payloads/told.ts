// Keeps what might be taken for markup in every field of what customers and staff write, and shows
// it where they read it: the page of a request, the inbox, cases, feedback, and forms that come back.
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { keepCase } from '@/lib/staff/cases/keep'
import { recordPresence } from '@/lib/staff/presence'
import {
  AUDIT_PAGE,
  CASES_PAGE,
  FEEDBACK_QUEUE,
  INSIGHT_PAGE,
  LEARNING_PAGE,
  NEW_CASE_PAGE,
  PEOPLE_PAGE,
  REQUESTS_QUEUE,
  staffCaseRoute,
  staffRequestRoute,
} from '@/lib/staff/staff-routes'
import { decide } from '@/lib/learn/decisions'
import type { Proposal } from '@/lib/learn/proposal'
import { writeDown } from '@/lib/staff/audit'
import type { WholeDatabase } from '@/lib/store/schema'
import { keepFeedback } from '@/lib/support/feedback/keep'
import { seen } from '@/lib/support/protection/text'
import { requestRoute } from '@/lib/support/request-routes'
import { addMessage, keepRequest } from '@/lib/support/requests/keep'
import { launchChromium } from '../../browser/chromium'
import { eventRow } from '@/tests/store/rows'
import { PASSWORD, startStaffSite } from '../../journeys/staff/site-with-staff'
import { inPage, plain, watch } from './look'
import { payloads } from './payloads'

const ADMIN = 'admin@example.com'
const OTHER = 'meera@example.com'
const PATIENCE = 60_000
/** So many stand in one field, a line each. */
const GROUP = 10
/** What does no harm: how often each stands on a page is how often those in its place are to. */
const HARMLESS = Array.from(
  { length: GROUP },
  (_, at) => `qzmarker${at}${'x'.repeat(50)}`,
) /** In how many fields of each page they stand at the least. */
const FIELDS = {
  'the page of a request': 7,
  'a request in the inbox': 9,
  'a reply that is not sent': 10,
  'the inbox': 3,
  'a case': 6,
  'the list of cases': 2,
  'a case that is begun': 2,
  'a form that is not sent': 20,
  'people and their names': 2,
  'what customers ask': 8,
  'what is learnt': 2,
} as const
type Place = keyof typeof FIELDS

/** By page: how many payloads it showed in all its fields; and what should not have been. */
export interface ShownTold {
  readonly shown: Readonly<Record<string, number>>
  readonly fields: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

interface Kept {
  readonly request: string
  readonly token: string
  readonly case: string
}

/** What browsers told, and what writers decided, with a text wherever there is one. */
async function keepLearnt(db: WholeDatabase, text: string, by: string): Promise<void> {
  const at = Date.now() - 1000
  const fix = { subject: text, query: null, at, outcome: null }
  await db
    .insertInto('event')
    .values([
      eventRow({ query: text, outcome: 'refused', at }),
      eventRow({ query: `${text} `, at }),
      eventRow({ kind: 'search-request', query: text, outcome: null, at }),
      eventRow({ ...fix, kind: 'fix-start' }),
      eventRow({ ...fix, kind: 'fix-answer', question: text, outcome: 'unknown' }),
      eventRow({ ...fix, kind: 'fix-outcome', question: text, outcome: 'fixed' }),
    ])
    .execute()
  const because = { title: text, evidence: 1, because: [text], wordings: [text] }
  const proposal: Proposal = { id: randomUUID(), kind: 'article', ...because }
  await decide(db, { proposal, state: 'accepted', words: text, by }, Date.now())
}

/** Keeps a text in every field, by staff `by`; another of the staff has the same open. */
async function keep(
  db: WholeDatabase,
  text: string,
  { by, other }: { readonly by: string; readonly other: string },
): Promise<Kept> {
  const now = Date.now()
  await db.updateTable('staff').set({ name: text }).execute()
  await keepLearnt(db, text, by)
  const [request, case_] = [randomUUID(), randomUUID()]
  const { token } = await keepRequest(
    db,
    {
      ...{ id: request, topic: text, question: text, name: text, email: 'a@example.com' },
      details: [{ label: text, text }],
      context: { page: text, query: text, transcript: text },
    },
    { now },
  )
  for (const author of ['customer', 'support'] as const)
    await addMessage(db, request, { id: randomUUID(), text, author }, { now })
  const note = { id: randomUUID(), request, staff: by, message: null, text, created_at: now }
  await db.insertInto('request_note').values(note).execute()
  const work = { request, version: 1, assignee: by, first_reply_at: null, changed_at: now }
  await db
    .insertInto('request_work')
    .values({ ...work, tags: JSON.stringify([text]) })
    .execute()
  const customer = { name: text, number: text, email: text, ticket: text }
  const diagnosed = { account: '', answers: [], verdict: [text], policy: '1' }
  const said = { note: text, told: text, outcome: 'open', request: undefined } as const
  const made = { ...customer, ...diagnosed, ...said, id: case_, symptom: 'user-not-ringing' }
  await keepCase(db, made, { by, now })
  const feedback = { id: randomUUID(), article: text, helpful: false, step: text, comment: text }
  await keepFeedback(db, { ...feedback, takenBack: false }, now)
  await writeDown(db, { staff: by, act: 'tag', subject: text, data: { [text]: text } }, now)
  for (const subject of [
    { kind: 'request', id: request },
    { kind: 'case', id: case_ },
  ])
    await recordPresence(db, subject, { staff: other, now })
  return { request, token, case: case_ }
}

/** A form of the contact page that lacks an address comes back with all that was typed. */
async function sendForm(page: Page, text: string): Promise<void> {
  await page.goto('/contact')
  await Promise.all([
    page.waitForURL('**/api/support-requests'),
    page.evaluate((words) => {
      const form = document.querySelector<HTMLFormElement>('#contact-form')
      if (!form) throw new Error('there is no form')
      for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea'))
        if (field.type !== 'file') field.value = words
      HTMLFormElement.prototype.submit.call(form)
    }, text),
  ])
  await page.waitForLoadState()
}

/** A reply that names what is not there comes back as it was typed. */
async function sendReply(page: Page, text: string): Promise<void> {
  await page.getByLabel('Reply to the customer').fill(`${text}\n<Menu path="userz" />`)
  await page.locator('button[name=act][value=reply]').click()
  await page.getByText('It is not sent yet.').waitFor()
}

/** Shows so many payloads in each of the fields. */
export async function showTold(count: number): Promise<ShownTold> {
  const site = await startStaffSite()
  const browser = await launchChromium()
  const context = await browser.newContext({ baseURL: site.origin })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const faults: string[] = []
  const shown: Record<string, number> = {}
  const fields: Record<string, number> = {}
  /** By page: how often the harmless ones stand there, by their place in a field. */
  const expected: Record<string, readonly number[]> = {}
  let where = ''
  watch(page, site.origin, (what) => void faults.push(`${what}: ${where}`))
  const look = async (place: string, texts: readonly string[]): Promise<void> => {
    const { ran, elements } = await page.evaluate(inPage)
    if (ran) faults.push(`ran in ${place}: ${texts.join(' ')}`)
    for (const element of elements) faults.push(`${place}: ${where} became ${element}`)
    const words = plain(await page.evaluate(wordsInPage))
    const times = texts.map((text) => words.split(plain(text)).length - 1)
    if (texts === HARMLESS) expected[place] = times
    else if (texts.length > 0)
      shown[place] =
        (shown[place] ?? 0) +
        times.filter((count, at) => count >= (expected[place]?.[at] ?? Infinity)).length
  }
  const goTo = async (place: Place, address: string, texts: readonly string[]): Promise<void> => {
    await page.goto(address)
    await look(place, texts)
  }
  try {
    await site.join(ADMIN, 'admin')
    await site.join(OTHER, 'agent')
    await page.goto('/staff/sign-in')
    await page.getByLabel('Email').fill(ADMIN)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/staff')
    const { db } = site.opened
    const idOf = async (email: string): Promise<string> => {
      const found = db.selectFrom('staff').select('id').where('email', '=', email)
      return (await found.executeTakeFirstOrThrow()).id
    }
    const staff = { by: await idOf(ADMIN), other: await idOf(OTHER) }
    for (const [at, texts] of [HARMLESS, ...groups(payloads(count))].entries()) {
      const text = texts.join('\n')
      where = text
      // Each is another client, so that none of them writes too often.
      await context.setExtraHTTPHeaders({ 'x-forwarded-for': `10.0.0.${at}` })
      const kept = await keep(db, text, staff)
      const words = encodeURIComponent(texts[0] ?? '')
      await goTo('the page of a request', requestRoute(kept.token), texts)
      await goTo('the inbox', `${REQUESTS_QUEUE}?state=all&q=${words}`, texts)
      await goTo('a request in the inbox', staffRequestRoute(kept.request), texts)
      await sendReply(page, text)
      await look('a reply that is not sent', texts)
      await goTo('a case', staffCaseRoute(kept.case), texts)
      await goTo('the list of cases', `${CASES_PAGE}?q=${words}`, texts)
      await goTo('a case that is begun', `${NEW_CASE_PAGE}?request=${kept.request}`, texts)
      await sendForm(page, text)
      await look('a form that is not sent', texts)
      await goTo('people and their names', PEOPLE_PAGE, texts)
      await goTo('what customers ask', INSIGHT_PAGE, texts)
      await goTo('what is learnt', LEARNING_PAGE, texts)
      // A table of insight ends after fifty rows.
      await db.deleteFrom('event').execute()
      await db.updateTable('feedback').set({ created_at: 0 }).execute()
      // Every page of the inbox lists all tags.
      await db.updateTable('request_work').set({ tags: '[]' }).execute()
    }
    for (const [place, least] of Object.entries(FIELDS)) {
      fields[place] = expected[place]?.[0] ?? 0
      if (fields[place] < least) faults.push(`${place} has ${fields[place]} of ${least} fields`)
    }
    where = 'lists'
    for (const [place, address] of [
      ['feedback in words', FEEDBACK_QUEUE],
      ['what staff did', AUDIT_PAGE],
    ] as const)
      shown[place] = await showList(page, address, payloads(count), (list) => look(list, []))
  } finally {
    await browser.close()
    await site.end()
  }
  return { shown, fields, faults }
}

/** As whoever keeps them does, so many to a field. */
const groups = (all: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(all.length / GROUP) }, (_, at) =>
    all.slice(at * GROUP, (at + 1) * GROUP).map(seen),
  )

/** Leafs through a list until all stand there or it ends; with how many did. */
async function showList(
  page: Page,
  address: string,
  all: readonly string[],
  look: (place: string) => Promise<void>,
): Promise<number> {
  const missing = new Set(all.map((text) => plain(seen(text))))
  for (let next: string | null = address; next !== null && missing.size > 0;) {
    await page.goto(next)
    await look(address)
    const words = plain(await page.evaluate(wordsInPage))
    for (const text of missing) if (words.includes(text)) missing.delete(text)
    const earlier = page.getByRole('link', { name: 'Earlier', exact: true })
    next = (await earlier.count()) > 0 ? await earlier.getAttribute('href') : null
  }
  return all.length - missing.size
}

/** In the page: all words of its main part, shown or folded, and those that are typed. */
function wordsInPage(): string {
  const main = document.querySelector('main') ?? document.body
  const typed = [...main.querySelectorAll<HTMLInputElement>('input, textarea')]
  return [document.title, main.textContent, ...typed.map(({ value }) => value)].join('\n')
}
