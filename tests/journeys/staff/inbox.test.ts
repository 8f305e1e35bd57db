// Support requests and feedback are dealt with: on a phone and at a desk, with and without script.
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import type { SourceFile } from '@/lib/core/yaml'
import { proposalSchema } from '@/lib/learn/proposal'
import { buildIndex } from '@/lib/search/indexing/build'
import { siteIndex } from '@/lib/search/results/published'
import { search } from '@/lib/search/results/search'
import { site } from '@/lib/site/site'
import { addMessage, keepRequest } from '@/lib/support/requests/keep'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { applyChange } from '@/scripts/learn/apply'
import { eventRow } from '@/tests/store/rows'
import { press as pressAny, signIn as signInAt } from './signing-in'
import { startStaffSite, type StaffSite } from './site-with-staff'
import { useStaffPages } from './staff-pages'

const open = useStaffPages()
let staff: StaffSite
beforeAll(async () => {
  staff = await startStaffSite()
  for (const role of ['agent', 'writer']) await staff.join(`${role}@example.com`, role)
  await staff.join('meera@example.com', 'agent')
})
afterAll(() => staff?.end())

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=1</script>'

/** Each comes later than the one before. */
let clock = Date.now()

async function ask(question: string): Promise<string> {
  const id = randomUUID()
  await keepRequest(
    staff.opened.db,
    {
      ...{ id, question, topic: 'calls', email: 'farida@example.com', name: 'Farida' },
      details: [{ label: 'Account and user', text: HOSTILE }],
      context: { page: '/fix/user-not-ringing' },
    },
    {
      attachments: [
        {
          ...{ name: 'note.txt', type: 'text/plain', sent: 'x' },
          content: Buffer.from('<script>1</script>'),
        },
      ],
      now: (clock += 1),
    },
  )
  return id
}

const signIn = (page: Page, email: string, to: string): Promise<void> =>
  signInAt(page, staff, email, to)
const press = (page: Page, name: string): Promise<void> => pressAny(page, name, true)

test.each([
  { words: 'at a desk', options: {} },
  {
    words: 'on a phone, without script',
    options: { javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  },
])('a request is taken, noted, answered and solved ($words)', async ({ words, options }) => {
  const question = `Nikhil’s phone is silent ${words} ${HOSTILE}`
  const id = await ask(question)
  const { length: messages } = await staff.opened.db
    .selectFrom('request_message')
    .select('id')
    .execute()
  const { page, look } = await open(options)
  await signIn(page, 'agent@example.com', '/staff/requests?q=silent')
  await look()
  await page.getByRole('link', { name: `Nikhil’s phone is silent ${words}` }).click()
  await page.getByText('● New').waitFor()
  await press(page, 'Take it')
  await page.getByText('It is assigned.').waitFor()
  await page.getByText('Internal note').click()
  await page.getByLabel('Note for staff alone').fill(`Called her. ${HOSTILE}`)
  await press(page, 'Keep the note')
  await page.getByText('Note: staff only').waitFor()
  await page.getByLabel('With commas between them').fill('silent, vip')
  await press(page, 'Keep tags')
  await page.getByLabel('Begin with a reply').selectOption({ label: 'A phone does not ring' })
  await press(page, 'Put it in')
  const reply = page.getByLabel('Reply to the customer')
  expect(await reply.inputValue()).toContain('<Menu path="users" />')
  await reply.fill('Call Agents can delete users. Look at <Menu path="userz" />.')
  await press(page, 'Send, wait for customer')
  await page.getByText('It is not sent yet.').waitFor()
  expect(await reply.inputValue()).toContain('userz')
  await look()
  await reply.fill('Please open <Menu path="users" /> and look at the status.')
  await press(page, 'Preview')
  await page.getByText('The mail as the customer reads it').waitFor()
  await page.getByText('> Please open Manage › Users and look').waitFor()
  expect(await staff.opened.db.selectFrom('request_message').selectAll().execute()).toHaveLength(
    messages,
  )
  await look()
  await press(page, 'Send, wait for customer')
  await page.getByText('The answer is sent.').waitFor()
  await page.getByText('Please open Manage › Users').waitFor()
  expect(await page.title()).not.toBe('1')
  const { db } = staff.opened
  const mails = await db.selectFrom('mail').selectAll().execute()
  expect(mails.filter(({ text }) => text?.includes('Please open Manage › Users'))).not.toEqual([])

  // Meanwhile the customer writes, and what was typed is still there.
  await reply.fill('Does it ring now?')
  await addMessage(
    db,
    id,
    { id: randomUUID(), text: 'It rings now, thank you', author: 'customer' },
    { now: Date.now() },
  )
  await press(page, 'Send, solved')
  await page.getByText('was faster').waitFor()
  await page.getByText('It rings now, thank you').waitFor()
  expect(await reply.inputValue()).toBe('Does it ring now?')
  await reply.fill('Good to hear.')
  await press(page, 'Send, solved')
  await page.getByText('✓ Solved').waitFor()
  await page.goto(`${staff.origin}/staff/requests?state=solved&tag=vip`)
  await page.getByRole('link', { name: `Nikhil’s phone is silent ${words}` }).waitFor()
})

test('two requests of a customer are answered as one, and both their pages say so', async () => {
  const { db } = staff.opened
  const [first, second] = await Promise.all(
    ['It is silent since Monday', 'Still silent'].map(async (question) => {
      const kept = { id: randomUUID(), question, topic: 'calls' }
      const given = { ...kept, email: 'kiran@example.com', name: 'K', details: [], context: {} }
      return { ...kept, ...(await keepRequest(db, given, { now: (clock += 1) })) }
    }),
  )
  if (!first || !second) throw new Error('two were asked')
  const { page, look } = await open({ viewport: { width: 360, height: 740 } })
  await signIn(page, 'agent@example.com', `/staff/requests/${first.id}`)
  await page.getByLabel('Make it a part of').selectOption({ label: second.reference })
  await press(page, 'Merge')
  await page.getByText('They are answered as one now').waitFor()
  await page.getByText('It is silent since Monday').waitFor()
  await look()
  await page.getByLabel('Reply to the customer').fill('Please restart it.')
  await press(page, 'Send, wait for customer')
  await page.getByText('The answer is sent.').waitFor()
  for (const { token } of [first, second]) {
    const customers = await (await staff.ask(`/requests/${token}`)).text()
    expect(customers).toContain('Please restart it.')
    expect(customers.includes(`together with your request`)).toBe(token === first.token)
  }
  // What the customer adds on the page of the part is read with the other one.
  const more = { id: randomUUID(), text: 'It rings again' }
  expect((await staff.ask(`/requests/${first.token}`, { form: more })).status).toBe(303)
  await page.reload()
  await page.getByText('It rings again').waitFor()
  await page.getByText('◐ Waits for us').waitFor()
  await page.goto(`${staff.origin}/staff/requests/${first.id}`)
  await page.getByText('It is a part of').waitFor()
  await look()
  await press(page, 'Take it apart')
  await page.getByText('It stands alone again').waitFor()
  const alone = await (await staff.ask(`/requests/${first.token}`)).text()
  expect(alone.includes('Please restart it.')).toBe(false)
})

test('files are saved and never shown', async () => {
  const id = await ask('With a file')
  const cookie = await staff.signIn('agent@example.com')
  const page = await (await staff.ask(`/staff/requests/${id}`, { cookie })).text()
  const file = /\/staff\/requests\/[\w-]+\/files\/[\w-]+/.exec(page)?.[0] ?? ''
  const response = await staff.ask(file, { cookie })
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="note.txt"')
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await staff.ask(file)).status).toBe(303)
  const other = await ask('Another')
  expect((await staff.ask(file.replace(id, other), { cookie })).status).toBe(404)
})

test('two who look at once: one is told, and nothing is sent twice', async () => {
  const id = await ask('Two at once')
  const cookies = await Promise.all(
    ['agent@example.com', 'meera@example.com'].map((email) => staff.signIn(email)),
  )
  const page = await (await staff.ask(`/staff/requests/${id}`, { cookie: cookies[0] })).text()
  const version = /name="version" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const answers = await Promise.all(
    cookies.map((cookie, at) =>
      staff.ask(`/staff/requests/${id}`, {
        cookie,
        form: { version, act: 'reply', id: randomUUID(), text: `Answer number ${at}` },
      }),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const said = await staff.opened.db
    .selectFrom('request_message')
    .select('text')
    .where('request', '=', id)
    .execute()
  expect(said).toHaveLength(1)
})

test('keys go along the queue, and can be turned off', async () => {
  await ask('First by key')
  await ask('Second by key')
  const { page } = await open()
  await signIn(page, 'agent@example.com', '/staff/requests?state=new&q=by+key')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await page.getByText('along the list').waitFor()
  await page.keyboard.press('j')
  expect(await focused()).toBe('First by key')
  await page.keyboard.press('j')
  expect(await focused()).toBe('Second by key')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.getByText('First by key').first().waitFor()
  await page.keyboard.press('r')
  await page.keyboard.type('jkrn')
  expect(await page.getByLabel('Reply to the customer').inputValue()).toBe('jkrn')
  await page.getByLabel('Keys').uncheck()
  await page.keyboard.press('n')
  expect(await page.getByLabel('Note for staff alone').isVisible()).toBe(false)
})

test('a writer deals with feedback and tells who asked', async () => {
  const { db } = staff.opened
  const id = randomUUID()
  const said = { article: 'add-a-user', step: null, helpful: 0, reason: 'incorrect' } as const
  const now = Date.now()
  await db
    .insertInto('feedback')
    .values({
      ...{ ...said, id, comment: `The button moved ${HOSTILE}` },
      ...{ created_at: now, changed_at: now, taken_back_at: null },
    })
    .execute()
  await db
    .insertInto('feedback_address')
    .values({ feedback: id, address: 'reader@example.com', created_at: now })
    .execute()
  const { page, look } = await open({ viewport: { width: 360, height: 740 } })
  await signIn(page, 'writer@example.com', '/staff/feedback')
  await page.getByText('The button moved').waitFor()
  await look()
  await page.getByLabel('What changed').fill('The picture is new.')
  await press(page, 'Tell them')
  await page.getByText('Everybody who asked is told.').waitFor()
  await page.getByRole('button', { name: /^Dealt with/ }).click()
  await page.getByText('It is dealt with.').waitFor()
  const mails = await db.selectFrom('mail').select(['recipient', 'text']).execute()
  expect(mails.find(({ recipient }) => recipient === 'reader@example.com')?.text).toContain(
    'The picture is new.',
  )
  expect(
    (await staff.ask('/staff/requests', { cookie: await staff.signIn('writer@example.com') }))
      .status,
  ).toBe(403)
})

test('a writer accepts three aliases, and the next search finds the page', async () => {
  const page360 = { viewport: { width: 360, height: 740 } }
  const wordings = ['zzgong muting lever', 'bleep snoozer for telecallers', 'klaxon silencer knob']
  const at = Date.now() - 60_000
  const rows = wordings.flatMap((query) =>
    Array.from({ length: 4 }, () => randomUUID()).flatMap((visit) => [
      eventRow({ visit, query, outcome: 'refused', at }),
      eventRow({
        ...{ visit, query: 'availability', kind: 'search-open', outcome: null, at: at + 1000 },
        ...{ subject: '/articles/call-availability', data: '{"place":1}' },
      }),
    ]),
  )
  // What two visits typed is nobody's to read.
  const rare = [1, 2].map(() =>
    eventRow({ visit: randomUUID(), query: 'fax of ravi', outcome: 'refused', at }),
  )
  await staff.opened.db
    .insertInto('event')
    .values([...rows, ...rare])
    .execute()
  const { page, look } = await open(page360)
  await signIn(page, 'writer@example.com', '/staff/learning')
  await page.getByText('should find').first().waitFor()
  await look()
  expect(await page.getByText('fax of ravi').count()).toBe(0)
  for (const wording of wordings) {
    const item = page.getByRole('listitem').filter({ hasText: `“${wording}” should find` })
    await item.getByText('Decide', { exact: false }).first().click()
    await item.getByRole('button', { name: 'Accept' }).click()
    await page.getByText('It is accepted.').waitFor()
  }
  await look()
  // The files that the page gives, written into the content as npm run learn does it.
  const cookie = await staff.signIn('writer@example.com')
  const files: readonly SourceFile[] = readSourceFiles('content/articles', ['.mdx'])
  const links = await page
    .getByText('this file')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links).toHaveLength(3)
  let article = files.find(({ path }) => path.endsWith('/call-availability.mdx'))
  for (const link of links) {
    const { change } = proposalSchema.parse(await (await staff.ask(link, { cookie })).json())
    if (article && change) [article] = applyChange([article], change)
  }
  const aliases = readFrontMatter(article?.text ?? '').data?.aliases ?? []
  const index = siteIndex()
  const documents = index.documents.map(({ document }) =>
    document.slug === 'call-availability' ? { ...document, aliases } : document,
  )
  const next = buildIndex(documents, index.vectors, site.search)
  for (const q of wordings) {
    expect(search(index, { q }).results[0]?.slug).not.toBe('call-availability')
    expect(search(next, { q })).toMatchObject({
      answerable: true,
      results: [{ slug: 'call-availability' }, ...search(next, { q }).results.slice(1)],
    })
  }
  // An agent is not shown what is proposed.
  const agent = await staff.signIn('agent@example.com')
  expect((await staff.ask('/staff/learning', { cookie: agent })).status).toBe(403)
  expect((await staff.ask(links[0] ?? '', { cookie: agent })).status).toBe(403)
})
