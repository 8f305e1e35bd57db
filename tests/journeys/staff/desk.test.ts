// The diagnosis desk, where it is for staff alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStaffSite, type StaffSite } from './site-with-staff'

let staff: StaffSite
beforeAll(async () => {
  staff = await startStaffSite({ SIGNPOST_DESK: 'staff' })
  await staff.join('agent@example.com', 'agent')
})
afterAll(() => staff?.end())

test('nobody opens it without signing in, and everything else is open', async () => {
  for (const path of ['/desk/diagnose', '/desk/diagnose/user-not-ringing?status=active']) {
    const away = await staff.ask(path)
    expect([away.status, away.headers.get('location')]).toEqual([
      303,
      `/staff/sign-in?${new URLSearchParams({ to: path }).toString()}`,
    ])
    const cookie = await staff.signIn('agent@example.com')
    const page = await staff.ask(path, { cookie })
    expect([page.status, (await page.text()).includes('Desk')]).toEqual([200, true])
  }
  for (const path of ['/', '/fix/user-not-ringing', '/articles/add-a-user'])
    expect((await staff.ask(path)).status).toBe(200)
})
