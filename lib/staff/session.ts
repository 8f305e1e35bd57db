// Who is signed in: read anew with every request, so that a role that changed and an access that
// ended hold from the next one on. How a session begins is sign-in.ts.
import type { Database, WholeDatabase } from '@/lib/store/schema'
import type { Auth } from './auth/auth'
import { withSurroundings } from './auth/adapter'
import { writeDown } from './audit'

const DAY = 24 * 60 * 60 * 1000
/** However much it is used, a session ends after so long, in milliseconds. */
export const LONGEST_SESSION = 7 * DAY

/** Who asks. */
export interface SignedIn {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: string
  readonly twoFactor: boolean
  /** Whether they have a password here, beside an account at a provider. */
  readonly hasPassword: boolean
  readonly session: string
}

/** Who asks, and the cookies to be sent along, where the session goes on longer. */
export interface Asking {
  readonly me: SignedIn | undefined
  readonly cookies: readonly string[]
}

/** Who asks, by the cookies of a request. */
export async function findSignedIn(
  { auth, db }: { readonly auth: Auth; readonly db: WholeDatabase },
  headers: Headers,
  now: number,
): Promise<Asking> {
  const NOBODY: Asking = { me: undefined, cookies: [] }
  if (!headers.has('cookie')) return NOBODY
  const { headers: sent, response } = await withSurroundings({ db }, () =>
    auth.api.getSession({ headers, returnHeaders: true }),
  )
  if (!response) return NOBODY
  const { session } = response
  if (session.createdAt.getTime() + LONGEST_SESSION <= now) {
    await db.deleteFrom('staff_session').where('id', '=', session.id).execute()
    return NOBODY
  }
  const row = await db
    .selectFrom('staff')
    .selectAll()
    .select((of) =>
      of
        .selectFrom('staff_account')
        .select('id')
        .whereRef('staff_account.staff', '=', 'staff.id')
        .where('provider', '=', 'credential')
        .as('credential'),
    )
    .where('id', '=', session.userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return NOBODY
  const { id, email, name, role, two_factor, credential } = row
  return {
    me: {
      ...{ id, email, role, twoFactor: two_factor === 1, session: session.id },
      name: name === '' ? email : name,
      hasPassword: credential !== null,
    },
    cookies: sent.getSetCookie(),
  }
}

/** A session in the list of its owner; times in milliseconds. */
export interface Session {
  readonly id: string
  /** What the browser calls itself. */
  readonly browser: string
  readonly beganAt: number
  readonly usedAt: number
}

/** The sessions of somebody that go on, the last used first. */
export async function findSessions(
  db: Database,
  staff: string,
  now: number,
): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('staff_session')
    .select(['id', 'browser', 'created_at', 'changed_at'])
    .where('staff', '=', staff)
    .where('expires_at', '>', now)
    .where('created_at', '>', now - LONGEST_SESSION)
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map(({ id, browser, created_at, changed_at }) => ({
    id,
    browser: browser ?? '',
    beganAt: created_at,
    usedAt: changed_at,
  }))
}

/** Ends a session of somebody, by its id, or all but one; gives how many ended. */
export function endSessions(
  db: WholeDatabase,
  staff: string,
  which: { readonly id: string } | { readonly but: string },
  now: number,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .deleteFrom('staff_session')
      .where('staff', '=', staff)
      .where('id', 'but' in which ? '<>' : '=', 'but' in which ? which.but : which.id)
      .executeTakeFirst()
    const count = Number(ended.numDeletedRows)
    if (count > 0)
      await writeDown(trx, { staff, act: 'end-session', data: { ended: String(count) } }, now)
    return count
  })
}

/** Ends the session of who signs out. */
export function signOut(
  db: WholeDatabase,
  { id, session }: Pick<SignedIn, 'id' | 'session'>,
  now: number,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('staff_session').where('id', '=', session).execute()
    await writeDown(trx, { staff: id, act: 'sign-out' }, now)
  })
}

/** What a browser is called by who uses it: `Chrome on Windows`. */
export function browserWords(header: string): string {
  const found = (names: readonly (readonly [RegExp, string])[]): string | undefined =>
    names.find(([sign]) => sign.test(header))?.[1]
  const browser = found([
    [/\bEdg(?:A|iOS)?\//, 'Edge'],
    [/\bOPR\//, 'Opera'],
    [/\bSamsungBrowser\//, 'Samsung Internet'],
    [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
    [/\bChrome\/|\bCriOS\//, 'Chrome'],
    [/\bSafari\//, 'Safari'],
  ])
  const system = found([
    [/\bAndroid\b/, 'Android'],
    [/\biPhone\b|\biPad\b/, 'iOS'],
    [/\bWindows\b/, 'Windows'],
    [/\bMac OS X\b/, 'macOS'],
    [/\bCrOS\b/, 'ChromeOS'],
    [/\bLinux\b/, 'Linux'],
  ])
  return [browser ?? 'A browser', system].filter(Boolean).join(' on ')
}
