// A call becomes a case, is handed over, and the next agent solves it; a request becomes a case.
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DRAFTS } from '@/components/staff/cases/draft-names'
import { keepRequest } from '@/lib/support/requests/keep'
import { PASSWORD, startStaffSite, type StaffSite } from './site-with-staff'
import { useStaffPages } from './staff-pages'

const open = useStaffPages()
let staff: StaffSite
beforeAll(async () => {
  staff = await startStaffSite()
  for (const name of ['asha', 'meera']) await staff.join(`${name}@example.com`, 'agent')
})
afterAll(() => staff?.end())

async function signIn(page: Page, email: string, to: string): Promise<void> {
  await page.goto(staff.origin + to)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a call is kept, handed over and solved, and nothing typed is lost', async () => {
  const { page, look } = await open()
  await signIn(page, 'asha@example.com', '/staff/cases')
  await page.getByText('0 cases').waitFor()
  await page.goto(`${staff.origin}/desk/diagnose/user-not-ringing?status=inactive`)
  await page.getByRole('link', { name: 'Keep as a case' }).waitFor()
  await page.keyboard.press('s')
  await page.getByLabel('Name').fill('Farida Lonkar')
  await page.getByLabel('Number').fill('+91 98765 43210')
  await page.getByLabel('Note for staff alone').fill('Second SIM <script>document.title=1</script>')
  await look()
  // The line breaks, and the browser is closed.
  await page.route('**/staff/cases/new', (route) => route.abort(), { times: 1 })
  await page.getByRole('button', { name: 'Keep the case' }).click()
  await page.getByText('It stays in this browser').waitFor()
  await page.reload()
  expect(await page.getByLabel('Name').inputValue()).toBe('Farida Lonkar')
  await page.getByRole('button', { name: 'Keep the case' }).click()
  await page.getByText('The case is kept.').waitFor()
  const place = new URL(page.url()).pathname
  await look()
  await page.keyboard.press('h')
  await page.locator('select[name=next]').selectOption({ label: 'meera' })
  await page.getByLabel('Why, and what is left to do').fill('She calls back at six')
  await page.getByRole('button', { name: 'Hand over' }).click()
  await page.getByText('It is handed over.').waitFor()

  const other = await open({ viewport: { width: 360, height: 740 } })
  await signIn(other.page, 'meera@example.com', '/staff/cases?who=me&q=98765-43210')
  await other.page.getByText('1 case', { exact: true }).waitFor()
  await other.look()
  await other.page.goto(staff.origin + place)
  await other.page.getByText('Also open: asha').waitFor()
  await other.page.getByText('She calls back at six').waitFor()
  await other.look()
  await other.page.getByRole('button', { name: 'Say so' }).click()
  await other.page.getByText('✓ Solved').waitFor()
  // Who saw it as it was before is told.
  await page.getByRole('button', { name: 'Say so' }).click()
  await page.getByText('Somebody else was faster').waitFor()
  expect(await page.title()).not.toBe('1')
  // Whoever leaves on purpose leaves nothing of the customer in the browser.
  const drafts = (): Promise<number> =>
    page.evaluate((drafts) => {
      return Object.keys(localStorage).filter((key) => key.startsWith(drafts)).length
    }, DRAFTS)
  await page.locator('form[data-draft] textarea').first().fill('She called again')
  expect(await drafts()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Password').waitFor()
  expect(await drafts()).toBe(0)
  expect((await staff.ask(place)).status).toBe(303)
}, 60_000)

test('a request becomes a case without script, and each leads to the other', async () => {
  const id = randomUUID()
  await keepRequest(
    staff.opened.db,
    {
      ...{ id, question: 'Silent phone', topic: 'calls', email: 'f@example.com', name: 'F' },
      details: [],
      context: { page: '/fix/user-not-ringing?status=inactive' },
    },
    { now: Date.now() },
  )
  const { page } = await open({ javaScriptEnabled: false })
  await signIn(page, 'asha@example.com', `/staff/requests/${id}`)
  await page.getByRole('link', { name: 'Make it a case' }).click()
  expect(await page.getByLabel('Email').inputValue()).toBe('f@example.com')
  await page.getByRole('button', { name: 'Keep the case' }).click()
  await page.getByText('The case is kept.').waitFor()
  expect(await page.getByText('from the caller').count()).toBe(1)
  await page.getByRole('link', { name: /^\w{3}-\w{3}-\w{3}$/ }).click()
  await page.getByText('Cases:').waitFor()
}, 60_000)
