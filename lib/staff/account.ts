// What people change of their own account: the password, and whether the code of an app is asked
// for beside it. Each is written down with it.
import { isAPIError } from 'better-auth/api'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { writeDown, type Act } from './audit'
import { withSurroundings } from './auth/adapter'
import { setPassword } from './invitation'
import type { SignedIn } from './session'
import type { SigningIn } from './sign-in'
import type { Database } from '@/lib/store/schema'

/** Whether it is the password of somebody. */
export async function isPassword(db: Database, staff: string, password: string): Promise<boolean> {
  const row = await db
    .selectFrom('staff_account')
    .select('password')
    .where('staff', '=', staff)
    .where('provider', '=', 'credential')
    .executeTakeFirst()
  const hash = row?.password
  return typeof hash === 'string' && verifyPassword({ hash, password })
}

/** Changes the password, and ends every other session. */
export async function changePassword(
  { db }: Pick<SigningIn, 'db'>,
  { id, session }: Pick<SignedIn, 'id' | 'session'>,
  password: string,
  now: number,
): Promise<void> {
  const hash = await hashPassword(password)
  await db.transaction().execute(async (trx) => {
    await setPassword(trx, { staff: id, hash, now })
    await trx
      .deleteFrom('staff_session')
      .where('staff', '=', id)
      .where('id', '<>', session)
      .execute()
    await writeDown(trx, { staff: id, act: 'change-password' }, now)
  })
}

/** What an app has to be told, and codes for when it is lost: both are shown once. */
export interface AppSecret {
  /** `otpauth://…` */
  readonly address: string
  /** To be typed in where no app opens the address. */
  readonly key: string
  readonly backupCodes: readonly string[]
}

/** Prepares an app, which is asked for once a code of it was given; undefined where it is on. */
export function prepareApp(
  { auth, db, headers }: SigningIn,
  password: string,
): Promise<AppSecret | undefined> {
  return orRefused(() =>
    withSurroundings({ db }, async () => {
      const given = await auth.api.enableTwoFactor({ body: { password }, headers })
      if (given.method !== 'totp') return undefined
      const key = new URL(given.totpURI).searchParams.get('secret') ?? ''
      return { address: given.totpURI, key, backupCodes: given.backupCodes }
    }),
  )
}

/** Turns the app on with a code of it; gives the cookies of the session that goes on. */
export function turnOnApp(
  given: SigningIn,
  code: string,
): Promise<{ readonly cookies: readonly string[] } | undefined> {
  return inNewSession(given, 'turn-on-app', () =>
    given.auth.api.verifyTOTP({
      body: { code: code.replaceAll(/\s/g, '') },
      headers: given.headers,
      returnHeaders: true,
    }),
  )
}

/** Turns the app off; gives the cookies of the session that goes on. */
export function turnOffApp(
  given: SigningIn,
  password: string,
): Promise<{ readonly cookies: readonly string[] } | undefined> {
  return inNewSession(given, 'turn-off-app', () =>
    given.auth.api.disableTwoFactor({
      body: { password },
      headers: given.headers,
      returnHeaders: true,
    }),
  )
}

function inNewSession(
  { db }: SigningIn,
  act: Act,
  work: () => Promise<{ readonly headers: Headers }>,
): Promise<{ readonly cookies: readonly string[] } | undefined> {
  const onSession = (trx: Database, staff: string): Promise<void> =>
    writeDown(trx, { staff, act }, Date.now())
  return orRefused(() =>
    withSurroundings({ db, onSession }, async () => ({
      cookies: (await work()).headers.getSetCookie(),
    })),
  )
}

async function orRefused<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    if (isAPIError(error)) return undefined
    throw error
  }
}
