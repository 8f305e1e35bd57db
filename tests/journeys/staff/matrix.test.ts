// Who may do what behind /staff: the table of docs/staff.md, each cell of it tried over HTTP.
import * as z from 'zod'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { site } from '@/lib/site/site'
import { STAFF_ROUTES } from '@/server/staff/routes'
import { cells, EVERYBODY, tableOf } from '@/server/staff/matrix'
import { fuzzRoles, prepareRoles } from '@/tests/attack/roles/fuzz'
import { startStaffSite, type StaffSite } from './site-with-staff'

let staff: StaffSite
const cookies = new Map<string, string>()

beforeAll(async () => {
  staff = await startStaffSite()
  for (const { id } of site.staff.roles) {
    await staff.join(`${id}@example.com`, id)
    cookies.set(id, await staff.signIn(`${id}@example.com`))
  }
})
afterAll(() => staff?.end())

const addressOf = (path: string): string => path.replace(/:\w+/g, 'nothing')

describe.each(cells())('$method $path', ({ path, method, may }) => {
  test.each(EVERYBODY)('as %s', async (who) => {
    // Signing out ends the session that the others are tried with.
    const cookie =
      path === '/staff/sign-out' && cookies.has(who)
        ? await staff.signIn(`${who}@example.com`)
        : (cookies.get(who) ?? '')
    const response = await staff.ask(addressOf(path), {
      cookie,
      ...(method === 'POST' && { form: { nothing: 'known' } }),
    })
    const to = response.headers.get('location') ?? ''
    const isSentToSignIn = response.status === 303 && /^\/staff\/sign-in(?:\?to=|$)/.test(to)
    expect(response.status).toBeLessThan(500)
    if (may[who] === true) {
      expect(response.status).not.toBe(403)
      if (path !== '/staff/sign-in/oidc' && path !== '/staff/sign-in/callback/oidc')
        expect(isSentToSignIn).toBe(false)
    } else if (who === 'nobody') expect(isSentToSignIn).toBe(true)
    else expect(response.status).toBe(403)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

test('docs/staff.md has the table', () => {
  expect(readFileSync('docs/staff.md', 'utf8')).toContain(tableOf())
})

test('every permission is asked by something, and every path is there once', () => {
  const asked = new Set(
    STAFF_ROUTES.flatMap((route) =>
      route.isOpen ? [] : [route.permission, ...(route.change ? [route.change] : [])],
    ),
  )
  const unused = site.staff.permissions.map(({ id }) => id).filter((id) => !asked.has(id))
  expect(unused).toEqual(['desk.use'])
  expect(new Set(STAFF_ROUTES.map(({ path }) => path)).size).toBe(STAFF_ROUTES.length)
})

test('what customers ask and do not find is a page, a sheet and a file for programs', async () => {
  const cookie = cookies.get('writer') ?? ''
  const event = { id: randomUUID(), visit: randomUUID(), kind: 'search', query: '=fax machine' }
  const told = await fetch(`${staff.origin}/api/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...event, outcome: 'refused', results: 0 }),
  })
  expect(told.status).toBe(204)
  const page = await (await staff.ask('/staff/insight?days=7', { cookie })).text()
  expect(page).toContain('=fax machine')
  expect(page).toContain('1 of 1, 21 to 100 %')
  const sheet = await staff.ask('/staff/insight/files/unanswered?days=7', { cookie })
  expect(sheet.headers.get('content-disposition')).toMatch(/^attachment; filename="unanswered-/)
  expect(await sheet.text()).toContain(`"'=fax machine","1","1","0","0"`)
  const all = await staff.ask('/staff/insight/files/all', { cookie })
  const { tables } = z
    .object({ tables: z.array(z.object({ id: z.string() })) })
    .parse(await all.json())
  expect(tables.map(({ id }) => id)).toContain('unanswered')
  expect((await staff.ask('/staff/insight/files/nothing', { cookie })).status).toBe(404)
})

test('anything sent as each role leaks nothing and breaks nothing', async () => {
  // npm run test:attack roles sends twenty thousand as each.
  const asked: string[] = []
  for await (const tally of fuzzRoles(staff, await prepareRoles(staff), 120)) {
    const { who, came, faults } = tally
    asked.push(who)
    expect(faults).toEqual([])
    expect(Object.values(came).reduce((sum, times) => sum + times, 0)).toBe(120)
    expect('200' in came && (who !== 'admin' || '422' in came)).toBe(true)
  }
  expect(asked).toEqual(EVERYBODY)
})

test('what no route has is not found, whoever asks', async () => {
  for (const path of ['/staff/nowhere', '/staff/people/', '/staff/accept', '/staff/people/x/y'])
    for (const cookie of ['', cookies.get('admin') ?? ''])
      expect((await staff.ask(path, { cookie })).status).toBe(404)
  expect((await staff.ask('/staff/people/person')).status).toBe(405)
})
