// How somebody signs in, in a page: with a password, and with the code of an app.
import * as OTPAuth from 'otpauth'
import type { Page } from 'playwright-core'
import { PASSWORD, type StaffSite } from './site-with-staff'

/** What gives the codes of an app. */
export interface App {
  readonly generate: () => string
}

/** Presses a button. */
export const press = (page: Page, name: string | RegExp, exact = false): Promise<void> =>
  page.getByRole('button', { name, exact }).click()

/** Signs in on the way to an address of the site. */
export async function signIn(page: Page, staff: StaffSite, email: string, to: string, app?: App) {
  await page.goto(staff.origin + to)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await press(page, 'Sign in')
  if (!app) return
  await page.getByRole('heading', { name: 'One more step', level: 1 }).waitFor()
  await page.getByLabel('Code').fill(app.generate())
  await press(page, 'Sign in')
}

/** Takes an invitation: says a name and sets the password. */
export async function takeInvitation(page: Page, staff: StaffSite, token: string, name: string) {
  await page.goto(`${staff.origin}/staff/accept/${token}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Password again').fill(PASSWORD)
  await press(page, 'Set it and sign in')
  await page.getByRole('heading', { name: `Hello ${name}`, level: 1 }).waitFor()
}

/** Begins to turn codes on, in the account of who is signed in; gives the app that makes them. */
export async function setUpApp(page: Page, staff: StaffSite): Promise<App> {
  await page.goto(`${staff.origin}/staff/account`)
  await page.getByLabel('Your password now').last().fill(PASSWORD)
  await press(page, 'Set up an app')
  const link = page.getByRole('link', { name: 'this link' })
  return OTPAuth.URI.parse((await link.getAttribute('href')) ?? '')
}

/** Proves the app by a code of it. */
export async function turnOnApp(page: Page, app: App): Promise<void> {
  await page.getByLabel('The code that your app shows now').fill(app.generate())
  await press(page, 'Turn it on')
  await page.getByText('asks for a code of your app from now on').waitFor()
}

/** Takes an invitation as an agent, turns codes on, and signs in anew with one at the cases. */
export async function beginWithCodes(page: Page, staff: StaffSite, name: string): Promise<void> {
  const email = `${name}@example.com`
  await takeInvitation(page, staff, await staff.invite(email, 'agent'), name)
  const app = await setUpApp(page, staff)
  await turnOnApp(page, app)
  await press(page, 'Sign out')
  await signIn(page, staff, email, '/staff/cases', app)
  await page.getByText('0 cases').waitFor()
}
