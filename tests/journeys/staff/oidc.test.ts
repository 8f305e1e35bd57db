// Staff sign in with an account at a provider of OpenID Connect: a real one, in this process.
import { createServer } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLIENT, signInAtProvider, startOidcServer, type OidcServer } from './oidc-server'
import { cookieOf, startStaffSite, type StaffSite } from './site-with-staff'

let staff: StaffSite
let provider: OidcServer

/** A port that is free: the provider has to know where staff come back to before the site is. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

beforeAll(async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  provider = await startOidcServer(`${url}/staff/sign-in/callback/oidc`)
  staff = await startStaffSite({
    PORT: String(port),
    SIGNPOST_STAFF_URL: url,
    SIGNPOST_OIDC_ISSUER: provider.issuer,
    SIGNPOST_OIDC_CLIENT_ID: CLIENT.id,
    SIGNPOST_OIDC_CLIENT_SECRET: CLIENT.secret,
    SIGNPOST_OIDC_NAME: 'our provider',
  })
})
afterAll(async () => {
  await staff?.end()
  await provider?.stop()
})

/** Signs in as somebody at the provider; gives where that ends here, and the cookies. */
async function signInAs(login: string) {
  const begun = await staff.ask('/staff/sign-in/oidc', { form: {} })
  const to = begun.headers.get('location') ?? ''
  expect(to).toContain(provider.issuer)
  const back = new URL(await signInAtProvider(to, login))
  const cookie = cookieOf(begun)
  const ended = await staff.ask(back.pathname + back.search, { cookie })
  return { ended: ended.headers.get('location'), cookie: cookieOf(begun, ended), back }
}

test('who was invited signs in without a password of ours, and nobody else does', async () => {
  await staff.invite('asha@example.com', 'agent')
  expect(await (await staff.ask('/staff/sign-in')).text()).toContain('Sign in with our provider')
  const { ended, cookie, back } = await signInAs('asha@example.com')
  expect(ended).toBe('/staff')
  const account = await (await staff.ask('/staff/account', { cookie })).text()
  expect(account).toContain('asha@example.com')
  expect(account).toContain('have no password here')
  // The way back is gone once it was taken, and is nobody else's.
  for (const again of [cookie, ''])
    expect(
      (await staff.ask(back.pathname + back.search, { cookie: again })).headers.get('location'),
    ).toBe('/staff/sign-in?error=oidc')
  expect((await signInAs('stranger@example.com')).ended).toBe('/staff/sign-in?error=oidc')
  const rows = await staff.opened.db.selectFrom('staff_account').selectAll().execute()
  expect(rows).toMatchObject([{ provider: 'oidc', subject: 'asha@example.com', password: null }])
  expect(Object.keys(rows[0] ?? {})).not.toContain('access_token')
})

test('an address that the provider did not look at lets nobody in', async () => {
  await staff.invite('meera@example.com', 'admin')
  provider.believes.isVerified = false
  expect((await signInAs('meera@example.com')).ended).toBe('/staff/sign-in?error=oidc')
  provider.believes.isVerified = true
  expect((await signInAs('meera@example.com')).ended).toBe('/staff')
})

test('whose access ended does not sign in at the provider either', async () => {
  await staff.opened.db
    .updateTable('staff')
    .set({ ended_at: 1 })
    .where('email', '=', 'asha@example.com')
    .execute()
  expect((await signInAs('asha@example.com')).ended).toBe('/staff/sign-in?error=oidc')
})
