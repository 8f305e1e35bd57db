// What is typed after a form was sent and before it is answered is still there, and what was sent is
// kept once: of staff in a reply, a case and its parts, and of a customer on the page of a request.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, signIn } from './signing-in'
import { startStaffSite, type StaffSite } from './site-with-staff'
import { useStaffPages } from './staff-pages'

const open = useStaffPages()
let staff: StaffSite
beforeAll(async () => {
  staff = await startStaffSite()
  await staff.join('asha@example.com', 'agent')
})
afterAll(() => staff?.end())

/** Of a slow machine, in ms. */
const PATIENT = { timeout: 10_000, interval: 200 }
const valueOf = (field: Locator) => expect.poll(() => field.inputValue(), PATIENT)

/** Presses a button, and types at the end of a field before what was sent is let through. */
async function typeMeanwhile(page: Page, button: string, field: Locator, more: string) {
  let letThrough = (): void => undefined
  const isTyped = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  let isHeld = (): void => undefined
  const held = new Promise<void>((resolve) => {
    isHeld = resolve
  })
  await page.route(
    (url) => url.origin === staff.origin,
    async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      isHeld()
      await isTyped
      return route.continue()
    },
  )
  await press(page, button)
  await held
  await field.press('End')
  await field.pressSequentially(more)
  letThrough()
}

test('in a reply: the answer is sent as it was, and what was typed since stands below', async () => {
  const { id } = await staff.askSupport('Silent since Monday')
  const { page } = await open()
  await signIn(page, staff, 'asha@example.com', `/staff/requests/${id}`)
  const reply = page.getByLabel('Reply to the customer')
  await reply.fill('Your phone is set to Inactive.')
  await typeMeanwhile(page, 'Send, wait for customer', reply, ' Is it so at home too?')
  await page.getByText('The answer is sent.').waitFor()
  await valueOf(reply).toBe('Is it so at home too?')
  await page.getByText('This was not kept yet').waitFor()
  await page.unrouteAll()
  await page.reload()
  await valueOf(reply).toBe('Is it so at home too?')
  await press(page, 'Send, wait for customer')
  await page.getByText('Is it so at home too?').waitFor()
  await valueOf(reply).toBe('')
  const said = await staff.opened.db
    .selectFrom('request_message')
    .select('text')
    .where('request', '=', id)
    .orderBy('created_at')
    .execute()
  expect(said.map(({ text }) => text)).toEqual([
    'Your phone is set to Inactive.',
    'Is it so at home too?',
  ])
}, 60_000)

test('in a preview and in one that is refused nothing of it is lost', async () => {
  const { id } = await staff.askSupport('Silent since Tuesday')
  const { page } = await open()
  await signIn(page, staff, 'asha@example.com', `/staff/requests/${id}`)
  const reply = page.getByLabel('Reply to the customer')
  await reply.fill('Open <Menu path="users" />.')
  await typeMeanwhile(page, 'Preview', reply, ' Then look.')
  await valueOf(reply).toBe('Open <Menu path="users" />. Then look.')
}, 60_000)

test('in a new case and its parts: the case has what was sent, its forms the rest', async () => {
  const { page } = await open()
  await signIn(page, staff, 'asha@example.com', '/staff/cases/new?symptom=user-not-ringing')
  await page.getByLabel('Name').fill('Farida')
  const note = page.getByLabel('Note for staff alone')
  await note.fill('Second SIM')
  await page.getByLabel('What the caller was told').fill('Switch it on')
  await typeMeanwhile(page, 'Keep the case', page.getByLabel('Name'), ' Lonkar')
  await page.getByText('The case is kept.').waitFor()
  const name = page.locator('form[data-draft=customer] input[name=name]')
  await valueOf(name).toBe('Farida Lonkar')
  expect(await page.locator('form[data-draft=note] textarea').inputValue()).toBe('')
  expect(await page.locator('form[data-draft=told] textarea').inputValue()).toBe('')
  await page.unrouteAll()
  await press(page, 'Keep who called')
  await page.getByText('Farida Lonkar').first().waitFor()
  await valueOf(name).toBe('Farida Lonkar')
  expect(await page.getByText('This was not kept yet').count()).toBe(0)
  const more = page.locator('form[data-draft=note] textarea')
  await more.fill('Calls back at six')
  await typeMeanwhile(page, 'Keep the note', more, ', from the office')
  await valueOf(more).toBe(', from the office')
}, 60_000)

test('a customer who types on finds it in the form of the request', async () => {
  const { token } = await staff.askSupport('Silent since Wednesday')
  const { page } = await open()
  await page.goto(`${staff.origin}/requests/${token}`)
  const text = page.getByLabel('Write to Support')
  await text.fill('It rings again')
  await typeMeanwhile(page, 'Send', text, ' since noon')
  await page.getByText('It rings again', { exact: true }).waitFor()
  await valueOf(text).toBe('since noon')
  // What is refused comes back with all of it.
  await page.unrouteAll()
  await text.fill('password: tiger#123')
  await typeMeanwhile(page, 'Send', text, ' is mine')
  await page.getByRole('alert').getByText('This looks like a password').waitFor()
  await valueOf(text).toBe('password: tiger#123 is mine')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
}, 60_000)
