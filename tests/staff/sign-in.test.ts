import * as OTPAuth from 'otpauth'
import { describe, expect, test } from 'vitest'
import { changePassword, isPassword, prepareApp, turnOffApp, turnOnApp } from '@/lib/staff/account'
import { hashOf } from '@/lib/staff/auth/adapter'
import { countTry } from '@/lib/staff/limits'
import {
  endSessions,
  findSessions,
  findSignedIn,
  LONGEST_SESSION,
  signOut,
} from '@/lib/staff/session'
import { signInWithCode } from '@/lib/staff/sign-in'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'
import { PASSWORD, placeOf } from './place'

const scratchOf = scratches()
const codeOf = (address: string): string => OTPAuth.URI.parse(address).generate()

describe.each(ENGINES)('on %s', (engine) => {
  const place = async () => placeOf((await (await scratchOf(engine)).openMigrated()).db)

  test('who has an account signs in with its password, and is known by the cookie', async () => {
    const { db, given, join, signIn } = await place()
    const id = await join('Asha@example.com', 'agent')
    const { outcome, cookies } = await signIn(' asha@example.com'.trim().toUpperCase())
    expect(outcome).toBe('signed in')
    expect(cookies.join('\n')).toMatch(
      /^__Host-staff\.session_token=\S+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/m,
    )
    const { me } = await findSignedIn(given(), given(...cookies).headers, Date.now())
    expect(me).toMatchObject({ id, email: 'asha@example.com', role: 'agent', hasPassword: true })
    expect((await findSignedIn(given(), given().headers, Date.now())).me).toBeUndefined()
    const [row] = await db.selectFrom('staff_session').selectAll().execute()
    const token = decodeURIComponent(/session_token=([^.;]+)/.exec(cookies.join())?.[1] ?? '')
    expect(row?.token).toBe(hashOf(token))
    expect(row?.browser).toContain('Chrome')
    const acts = await db.selectFrom('audit').select(['staff', 'act']).execute()
    expect(acts).toContainEqual({ staff: id, act: 'sign-in' })
  })

  test('nothing that is wrong is told apart', async () => {
    const { db, join, signIn } = await place()
    await join('asha@example.com', 'agent')
    const ended = await join('meera@example.com', 'agent')
    await db.updateTable('staff').set({ ended_at: 1 }).where('id', '=', ended).execute()
    const refused = { outcome: 'refused', cookies: [] }
    expect(await signIn('asha@example.com', 'another password that is long')).toEqual(refused)
    expect(await signIn('nobody@example.com')).toEqual(refused)
    expect(await signIn('meera@example.com')).toEqual(refused)
    expect(await signIn('no address')).toEqual(refused)
    expect(await signIn('asha@example.com', '')).toEqual(refused)
    expect(await signIn('asha@example.com', PASSWORD.repeat(99))).toEqual(refused)
    expect(await db.selectFrom('staff_session').select('id').execute()).toEqual([])
  })

  test('with an app, its code is asked for, and each of the others works once', async () => {
    const { db, given, join, signIn } = await place()
    const id = await join('asha@example.com', 'agent')
    const first = await signIn('asha@example.com')
    expect(await prepareApp(given(...first.cookies), 'not the password at all')).toBeUndefined()
    const app = await prepareApp(given(...first.cookies), PASSWORD)
    if (!app) throw new Error('the app was not prepared')
    expect(app.key).toMatch(/^[A-Z2-7]{32,}$/)
    // A code has to be given before the app is asked for.
    expect((await signIn('asha@example.com')).outcome).toBe('signed in')
    expect(await turnOnApp(given(...first.cookies), '000000')).toBeUndefined()
    const on = await turnOnApp(given(...first.cookies), codeOf(app.address))
    expect(
      (await findSignedIn(given(), given(...(on?.cookies ?? [])).headers, 1)).me,
    ).toMatchObject({ twoFactor: true })
    expect(
      (await findSignedIn(given(), given(...first.cookies).headers, Date.now())).me,
    ).toBeUndefined()

    const half = await signIn('asha@example.com')
    expect(half.outcome).toBe('code')
    expect((await findSignedIn(given(), given(...half.cookies).headers, Date.now())).me).toBe(
      undefined,
    )
    expect((await signInWithCode(given(...half.cookies), '123 45')).outcome).toBe('refused')
    const whole = await signInWithCode(given(...half.cookies), codeOf(app.address))
    expect(whole.outcome).toBe('signed in')
    expect((await signInWithCode(given(), codeOf(app.address))).outcome).toBe('refused')

    const [spare = ''] = app.backupCodes
    const again = await signIn('asha@example.com')
    expect((await signInWithCode(given(...again.cookies), spare)).outcome).toBe('signed in')
    const third = await signIn('asha@example.com')
    expect((await signInWithCode(given(...third.cookies), spare)).outcome).toBe('refused')

    const off = await turnOffApp(given(...whole.cookies), PASSWORD)
    expect(off?.cookies).not.toEqual([])
    expect((await signIn('asha@example.com')).outcome).toBe('signed in')
    const acts = await db
      .selectFrom('audit')
      .select(['act', 'data'])
      .where('staff', '=', id)
      .orderBy('at')
      .execute()
    expect(acts.filter(({ act }) => act !== 'sign-in').map(({ act }) => act)).toEqual([
      'accept',
      'turn-on-app',
      'turn-off-app',
    ])
    expect(acts.filter(({ act }) => act === 'sign-in').map(({ data }) => data)).toEqual(
      ['password', 'password', 'app', 'backup code', 'password'].map((by) =>
        JSON.stringify({ by }),
      ),
    )
  })

  test('five wrong codes end a sign-in, and ten in a row lock the app', async () => {
    const { given, join, signIn } = await place()
    await join('asha@example.com', 'agent')
    const first = await signIn('asha@example.com')
    const app = await prepareApp(given(...first.cookies), PASSWORD)
    await turnOnApp(given(...first.cookies), codeOf(app?.address ?? ''))
    for (let round = 0; round < 2; round += 1) {
      const half = await signIn('asha@example.com')
      for (let at = 0; at < 5; at += 1)
        expect((await signInWithCode(given(...half.cookies), '000000')).outcome).toBe('refused')
      const late = await signInWithCode(given(...half.cookies), codeOf(app?.address ?? ''))
      expect(late.outcome).toBe('refused')
    }
    const half = await signIn('asha@example.com')
    const locked = await signInWithCode(given(...half.cookies), codeOf(app?.address ?? ''))
    expect(locked.outcome).toBe('refused')
  })

  test('sessions are listed, ended, and end by themselves', async () => {
    const { db, given, join, signIn } = await place()
    const id = await join('asha@example.com', 'agent')
    const [one, two, three] = [
      await signIn('asha@example.com'),
      await signIn('asha@example.com'),
      await signIn('asha@example.com'),
    ]
    const meOf = async ({ cookies }: typeof one, now = Date.now()) =>
      (await findSignedIn(given(), given(...cookies).headers, now)).me
    expect(await findSessions(db, id, Date.now())).toHaveLength(3)
    expect(
      await endSessions(db, 'somebody else', { id: (await meOf(two))?.session ?? '' }, 1),
    ).toBe(0)
    expect(await endSessions(db, id, { id: (await meOf(two))?.session ?? '' }, 1)).toBe(1)
    expect(await meOf(two)).toBeUndefined()
    const me = await meOf(one)
    if (!me) throw new Error('the session ended')
    await changePassword(given(), me, 'a new one nobody would think of', Date.now())
    expect([await meOf(three), (await meOf(one))?.id]).toEqual([undefined, id])
    expect([
      await isPassword(db, id, PASSWORD),
      await isPassword(db, id, 'a new one nobody would think of'),
    ]).toEqual([false, true])
    expect(await meOf(one, Date.now() + LONGEST_SESSION)).toBeUndefined()
    const last = await signIn('asha@example.com', 'a new one nobody would think of')
    await db
      .updateTable('staff_session')
      .set({ expires_at: Date.now() - 1 })
      .execute()
    expect(await meOf(last)).toBeUndefined()
    const out = await signIn('asha@example.com', 'a new one nobody would think of')
    const leaving = await meOf(out)
    if (leaving) await signOut(db, leaving, Date.now())
    expect(await meOf(out)).toBeUndefined()
  })

  test('a client, and whoever tries one address, have to wait', async () => {
    const { db } = await place()
    const tries = (
      count: number,
      address: (at: number) => string,
      client: (at: number) => string,
    ) => Array.from({ length: count }, (_, at) => ({ address: address(at), client: client(at) }))
    let waits: (number | undefined)[] = []
    for (const one of tries(
      11,
      () => 'Asha@example.com ',
      (at) => `192.0.2.${at}`,
    ))
      waits.push(await countTry(db, one, 1_790_000_000_000))
    expect(waits.slice(0, 10).every((wait) => wait === undefined)).toBe(true)
    expect(waits[10]).toBe(900)
    waits = []
    for (const one of tries(
      61,
      (at) => `${at}@example.com`,
      () => '192.0.2.99',
    ))
      waits.push(await countTry(db, one, 1_790_000_000_000))
    expect(waits.findIndex((wait) => wait !== undefined)).toBe(60)
  })
})

test('the answer takes as long whether or not somebody has the address', async () => {
  const { db } = await (await scratchOf('sqlite')).openMigrated()
  const { join, signIn } = placeOf(db)
  await join('asha@example.com', 'agent')
  const timeOf = async (email: string): Promise<number> => {
    const times: number[] = []
    for (let at = 0; at < 5; at += 1) {
      // Of this process and its threads: what else the machine does is not in it.
      const begun = process.cpuUsage()
      await signIn(email, 'not the password of anybody')
      const { user, system } = process.cpuUsage(begun)
      times.push(user + system)
    }
    return times.toSorted((one, other) => one - other)[2] ?? 0
  }
  await signIn('asha@example.com')
  const [known, unknown] = [await timeOf('asha@example.com'), await timeOf('nobody@example.com')]
  // Hashing takes most of it; without it an answer takes a hundredth.
  expect(unknown / known).toBeGreaterThan(0.5)
  expect(unknown / known).toBeLessThan(2)
})
