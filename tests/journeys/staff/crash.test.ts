// The server ends in the middle of what an agent types, and begins again: at the desk, in a case and
// in a reply nothing is lost.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginWithCodes, press } from './signing-in'
import { startStaffSite, type StaffSite } from './site-with-staff'
import { useStaffPages } from './staff-pages'

const open = useStaffPages()
let staff: StaffSite
beforeAll(async () => {
  staff = await startStaffSite()
})
afterAll(() => staff?.end())

test('what is typed while the server ends is there when it is back, and is kept once', async () => {
  const { page } = await open()
  await beginWithCodes(page, staff, 'asha')

  // At the desk: before and while nobody answers.
  await page.goto(`${staff.origin}/desk/diagnose/user-not-ringing`)
  await page.getByRole('heading', { level: 2, name: 'Which calls fail' }).waitFor()
  await page.locator('#call summary').click()
  await page.getByLabel('Customer').fill('Farida Lonkar')
  const desk = page.getByLabel('Note for staff alone')
  await desk.fill('Second SIM')
  await staff.crash(async () => {
    await desk.press('End')
    await desk.pressSequentially(', calls back at six')
    await page.getByLabel('Ticket').fill('Z-1')
  })
  await page.reload()
  await page.getByRole('link', { name: 'Keep as a case' }).click()
  await page.getByRole('button', { name: 'Keep the case' }).waitFor()
  const note = page.getByLabel('Note for staff alone')
  await expect.poll(() => note.inputValue()).toBe('Second SIM, calls back at six')
  await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Farida Lonkar')
  await expect.poll(() => page.getByLabel('Ticket').inputValue()).toBe('Z-1')

  // A new case that is sent while nobody answers goes out by itself.
  await page.getByLabel('Number').fill('+91 98765 43210')
  await staff.crash(async () => {
    await press(page, 'Keep the case')
    await page.getByText('It stays in this browser').waitFor()
  })
  await page.getByText('The case is kept.').waitFor()
  const place = new URL(page.url()).pathname
  await page.goto(`${staff.origin}/staff/cases?q=98765-43210`)
  await page.getByText('1 case', { exact: true }).waitFor()

  // A note of the case, and a reply to a request: the page is opened anew.
  await page.goto(staff.origin + place)
  const more = page.locator('form[data-draft=note] textarea')
  await more.evaluate((field) => field.closest('details')?.setAttribute('open', ''))
  await more.fill('The second SIM')
  await staff.crash(() => more.fill('The second SIM was out'))
  await page.reload()
  await expect.poll(() => more.inputValue()).toBe('The second SIM was out')

  const { id } = await staff.askSupport('Silent since Monday')
  await page.goto(`${staff.origin}/staff/requests/${id}`)
  const reply = page.getByLabel('Reply to the customer')
  await reply.fill('Your phone is')
  await staff.crash(() => reply.fill('Your phone is set to Inactive.'))
  await page.reload()
  await expect.poll(() => reply.inputValue()).toBe('Your phone is set to Inactive.')
})
