// Somebody is invited, signs in with a code, takes a call to a case and hands it over, and the next
// agent solves it; who has it open sees who else has; a request becomes a case.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DRAFTS } from '@/components/staff/cases/draft-names'
import { PRESENT_EVERY } from '@/lib/staff/presence'
import { presentRoute } from '@/lib/staff/staff-routes'
import { beginWithCodes, press, signIn } from './signing-in'
import { startStaffSite, type StaffSite } from './site-with-staff'
import { useStaffPages } from './staff-pages'

const open = useStaffPages()
let staff: StaffSite
beforeAll(async () => {
  staff = await startStaffSite()
  await staff.join('meera@example.com', 'agent')
})
afterAll(() => staff?.end())

/** Of a slow machine, in ms; twenty of its half minutes are less than a page waits unused. */
const PATIENT = { timeout: 10_000, interval: 500 }
/** So long passes that a page that stands open asks anew who else has it open. */
const waitForNext = (page: Page): Promise<void> => page.clock.fastForward(PRESENT_EVERY + 1000)

test('who was invited signs in with a code and takes a call to a case, the next solves it', async () => {
  const { page, look } = await open()
  await page.clock.install()
  await beginWithCodes(page, staff, 'asha')
  // The call, by keyboard from the first words.
  await page.goto(`${staff.origin}/desk/diagnose`)
  await page.keyboard.type('phone ring')
  await page
    .getByText(/^\d+ of \d+ symptoms/)
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  const keep = page.getByRole('link', { name: 'Keep as a case' })
  await keep.waitFor()
  for (const [question, key] of [
    ['Which calls fail', '1'],
    ['the system tried this person', '3'],
    ['Active or Inactive', '2'],
  ] as const) {
    await page.getByRole('heading', { level: 2, name: question }).waitFor()
    await page.keyboard.press(key)
  }
  await page.getByText('Found:', { exact: true }).waitFor()
  await page.keyboard.press('s')
  await page.getByLabel('Name').fill('Farida Lonkar')
  await page.getByLabel('Number').fill('+91 98765 43210')
  await page.getByLabel('Note for staff alone').fill('Second SIM <script>document.title=1</script>')
  await look()
  // The line breaks, and the browser is closed.
  await page.route('**/staff/cases/new', (route) => route.abort(), { times: 1 })
  await press(page, 'Keep the case')
  await page.getByText('It stays in this browser').waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Farida Lonkar')
  await press(page, 'Keep the case')
  await page.getByText('The case is kept.').waitFor()
  const place = new URL(page.url()).pathname
  await look()
  await page.keyboard.press('h')
  await page.locator('select[name=next]').selectOption({ label: 'meera' })
  await page.getByLabel('Why, and what is left to do').fill('She calls back at six')
  await press(page, 'Hand over')
  await page.getByText('It is handed over.').waitFor()
  const also = page.getByText('Also open: meera')
  expect(await also.count()).toBe(0)

  const other = await open({ viewport: { width: 360, height: 740 } })
  await signIn(other.page, staff, 'meera@example.com', '/staff/cases?who=me&q=98765-43210')
  await other.page.getByText('1 case', { exact: true }).waitFor()
  await other.look()
  await other.page.goto(staff.origin + place)
  await other.page.getByText('Also open: asha').waitFor()
  await other.page.getByText('She calls back at six').waitFor()
  await other.look()
  // Who had it open before is told, and told again once she left.
  await waitForNext(page)
  await also.waitFor()
  await look()
  await other.page.goto(`${staff.origin}/staff/cases`)
  await expect
    .poll(async () => {
      await waitForNext(page)
      return also.isVisible()
    }, PATIENT)
    .toBe(false)
  await other.page.goto(staff.origin + place)
  await press(other.page, 'Say so')
  await other.page.getByText('✓ Solved').waitFor()
  // Who saw it as it was before is told.
  await press(page, 'Say so')
  await page.getByText('Somebody else was faster').waitFor()
  expect(await page.title()).not.toBe('1')
  // Whoever leaves on purpose leaves nothing of the customer in the browser.
  const drafts = (): Promise<number> =>
    page.evaluate((drafts) => {
      return Object.keys(localStorage).filter((key) => key.startsWith(drafts)).length
    }, DRAFTS)
  await page.locator('form[data-draft] textarea').first().fill('She called again')
  expect(await drafts()).toBeGreaterThan(0)
  await press(page, 'Sign out')
  await page.getByLabel('Password').waitFor()
  expect(await drafts()).toBe(0)
  expect((await staff.ask(place)).status).toBe(303)
  expect((await staff.ask(presentRoute(place))).status).toBe(303)
})

test('a page of a request says who else has it open, while it stands open', async () => {
  const { id } = await staff.askSupport('Silent since Monday')
  const { page } = await open()
  await page.clock.install()
  await signIn(page, staff, 'meera@example.com', `/staff/requests/${id}`)
  await page.getByText('Silent since Monday').waitFor()
  const also = page.getByText('Also open: ravi')
  expect(await also.count()).toBe(0)
  await staff.join('ravi@example.com', 'agent')
  const cookie = await staff.signIn('ravi@example.com')
  const path = presentRoute(`/staff/requests/${id}`)
  expect(await (await staff.ask(path, { cookie })).json()).toEqual({ names: ['meera'] })
  await waitForNext(page)
  await also.waitFor()
  await page.getByText('Whoever answers first').waitFor()
  // A page that nobody touches asks for nothing, so that its session can end.
  const before = Date.now()
  await page.clock.fastForward('20:00')
  const { seen_at: seenAt } = await staff.opened.db
    .selectFrom('staff_presence')
    .select('seen_at')
    .where('subject', '=', `request ${id}`)
    .orderBy('seen_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(Number(seenAt)).toBeLessThan(before + 1000)
})

test('a browser that is killed and a server that ends lose nothing that was typed', async () => {
  const { id } = await staff.askSupport('No sound')
  const { page } = await open()
  await signIn(page, staff, 'meera@example.com', `/staff/requests/${id}`)
  const reply = page.getByLabel('Reply to the customer')
  await reply.fill('Please restart the phone.')
  await page.goto(`${staff.origin}/desk/diagnose/user-not-ringing?status=inactive`)
  await page.getByRole('link', { name: 'Keep as a case' }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type('Farida Lonkar')
  // Killed: what a browser keeps by tab is gone, what it keeps on its disk is not.
  const storageState = await page.context().storageState()
  await page.context().close()

  const again = (await open({ storageState })).page
  await again.goto(`${staff.origin}/desk/diagnose/user-not-ringing?status=inactive`)
  await again.getByText('something was typed before').waitFor()
  await again.keyboard.press('n')
  await press(again, 'Go on with what was typed before: Farida Lonkar')
  expect(await again.getByLabel('Customer').inputValue()).toBe('Farida Lonkar')
  await again.goto(`${staff.origin}/staff/requests/${id}`)
  const typed = again.getByLabel('Reply to the customer')
  await expect.poll(() => typed.inputValue(), PATIENT).toBe('Please restart the phone.')
  // A reply to begin with stands below what was typed already.
  await again.getByLabel('Begin with a reply').selectOption({ label: 'A phone does not ring' })
  await press(again, 'Put it in')
  await again.waitForURL(/insert=/)
  await expect
    .poll(() => typed.inputValue(), PATIENT)
    .toMatch(/^Please restart the phone\.\n\n[\s\S]*<Menu path/)
  await typed.fill('Please restart the phone again.')
  // The server answers nothing for a while: it is tried until it does, and is sent once.
  let tried = 0
  await again.route(`**/staff/requests/${id}`, (route) => {
    if (route.request().method() !== 'POST' || (tried += 1) > 2) return route.continue()
    return tried === 1 ? route.abort() : route.fulfill({ status: 503, body: 'not now' })
  })
  await press(again, 'Send, wait for customer')
  await again.getByText('It stays in this browser').waitFor()
  await again.getByText('The answer is sent.').waitFor()
  const said = await staff.opened.db
    .selectFrom('request_message')
    .select('text')
    .where('request', '=', id)
    .execute()
  expect(said.map(({ text }) => text)).toEqual(['Please restart the phone again.'])
  expect(await typed.inputValue()).toBe('')
})

test('a request becomes a case without script, and each leads to the other', async () => {
  const { id } = await staff.askSupport('Silent phone', {
    page: '/fix/user-not-ringing?status=inactive',
  })
  const { page } = await open({ javaScriptEnabled: false })
  await signIn(page, staff, 'meera@example.com', `/staff/requests/${id}`)
  await page.getByRole('link', { name: 'Make it a case' }).click()
  expect(await page.getByLabel('Email').inputValue()).toBe('f@example.com')
  await page.getByRole('button', { name: 'Keep the case' }).click()
  await page.getByText('The case is kept.').waitFor()
  expect(await page.getByText('from the caller').count()).toBe(1)
  await page.getByRole('link', { name: /^\w{3}-\w{3}-\w{3}$/ }).click()
  await page.getByText('Cases:').waitFor()
})
