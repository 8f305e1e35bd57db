// Somebody is invited, sets a password, turns on an app, signs in with it and ends a session: with
// and without script, on a phone and at a desk.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, startStaffSite, type StaffSite } from './site-with-staff'
import { press, setUpApp, signIn, turnOnApp } from './signing-in'
import { useStaffPages } from './staff-pages'

const open = useStaffPages()
let staff: StaffSite
beforeAll(async () => {
  staff = await startStaffSite()
})
afterAll(() => staff?.end())

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name, level: 1 }).waitFor()

async function accept(page: Page, token: string): Promise<void> {
  await page.goto(`${staff.origin}/staff/accept/${token}`)
  await heading(page, 'Set your password')
  await page.getByLabel('Your name').fill('Asha')
  await page.getByLabel('Password', { exact: true }).fill('Password1234!')
  await page.getByLabel('Password again').fill('Password1234!')
  await press(page, 'Set it and sign in')
  await page.getByText('tried first').waitFor()
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Password again').fill(PASSWORD)
  await press(page, 'Set it and sign in')
  await heading(page, 'Hello Asha')
}

test.each([
  { words: 'at a desk', options: {} },
  {
    words: 'on a phone, without script',
    options: { javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
  },
])('from the invitation to the end of a session ($words)', async ({ words, options }) => {
  const email = `asha${words.length}@example.com`
  const token = await staff.invite(email, 'admin')
  const { page, look } = await open(options)
  await accept(page, token)
  await look()
  await page.goto(`${staff.origin}/staff/accept/${token}`)
  await heading(page, 'This link does not work')
  await page.goto(`${staff.origin}/staff/account`)
  await look()
  const app = await setUpApp(page, staff)
  await look()
  await page.getByLabel('The code that your app shows now').fill('000000')
  await press(page, 'Turn it on')
  await page.getByText('That is not the code').waitFor()
  await turnOnApp(page, app)
  await press(page, 'Sign out')
  await page.getByText('You are signed out.').waitFor()
  await look()
  await page.goto(`${staff.origin}/staff/people`)
  await heading(page, 'Sign in')

  const other = (await open(options)).page
  for (const each of [other, page]) {
    await signIn(each, staff, email, '/staff', app)
    await heading(each, 'Hello Asha')
  }
  await page.goto(`${staff.origin}/staff/account`)
  await press(page, /^End the session in/)
  await page.getByText('It has ended.').waitFor()
  await other.goto(`${staff.origin}/staff`)
  await heading(other, 'Sign in')

  for (const path of ['/staff/people', '/staff/audit']) {
    await page.goto(staff.origin + path)
    await look()
  }
  await page.getByText('turned on codes of an app').first().waitFor()
})

test('an administrator invites, changes a role and ends an access', async () => {
  await staff.join('root@example.com', 'admin')
  await staff.join('meera@example.com', 'agent')
  const { page } = await open()
  await signIn(page, staff, 'root@example.com', '/staff')
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click()
  await page.getByLabel('Email').fill('new@example.com')
  await page.getByLabel('Role', { exact: true }).selectOption('writer')
  await press(page, /^Invite$/)
  await page.getByText('new@example.com is invited.').waitFor()
  expect(await page.getByText('/staff/accept/').textContent()).toMatch(/accept\/[\w-]{43}$/)
  const row = page.getByRole('row', { name: /^meera/ })
  await row.getByLabel('Role of meera@example.com').selectOption('writer')
  await row.getByRole('button', { name: 'Change the role' }).click()
  await page.getByText('It is changed').waitFor()
  await page
    .getByRole('row', { name: /^meera/ })
    .getByRole('button', { name: 'End the access' })
    .click()
  await page.getByRole('row', { name: /^meera.*Ended/ }).waitFor()
})

test('a form of another site, of another type and of too many bytes is not read', async () => {
  await staff.join('agent@example.com', 'agent')
  const cookie = await staff.signIn('agent@example.com')
  const post = (headers: Readonly<Record<string, string>>, body: string) =>
    fetch(`${staff.origin}/staff/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    })
  expect((await post({ 'sec-fetch-site': 'cross-site' }, '')).status).toBe(403)
  expect((await post({ origin: 'https://elsewhere.example' }, '')).status).toBe(403)
  expect((await post({ 'content-type': 'application/json' }, '{}')).status).toBe(415)
  expect((await post({}, `a=${'b'.repeat(200_000)}`)).status).toBe(413)
  expect((await staff.ask('/staff', { cookie })).status).toBe(200)
})

test('who tries too often is told when to come back', async () => {
  const form = { email: 'nobody@example.com', password: 'not the password of anybody' }
  const statuses: number[] = []
  for (let at = 0; at < 11; at += 1)
    statuses.push((await staff.ask('/staff/sign-in', { form })).status)
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429])
  const last = await staff.ask('/staff/sign-in', { form })
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('pages are documents under the policy of the site, kept by nobody', async () => {
  const response = await staff.ask('/staff/sign-in')
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'sha256-[^']+';/,
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-robots-tag')).toBe('noindex')
  expect(response.headers.get('speculation-rules')).toBeNull()
  const html = await response.text()
  expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/)
})
