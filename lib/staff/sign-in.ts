// How a session begins: with a password, then the code of an app where that is on, or with an
// account at a provider. Whatever is wrong, the answer is the same and takes as long.
import { isAPIError } from 'better-auth/api'
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { emailAddress } from '@/lib/support/protection/text'
import { OIDC, type Auth } from './auth/auth'
import { withSurroundings } from './auth/adapter'
import { writeDown } from './audit'
import { LONGEST_PASSWORD } from './password'
import { OIDC_RETURN, SIGN_IN_PAGE, STAFF_PAGE } from './staff-routes'

/** What a sign-in works with. */
export interface SigningIn {
  readonly auth: Auth
  readonly db: WholeDatabase
  readonly headers: Headers
}

/**
 * signed in; code: the password was right, and the code of an app is asked for; refused: something
 * was wrong. `cookies` are to be sent in each case.
 */
export interface SignInResult {
  readonly outcome: 'signed in' | 'code' | 'refused'
  readonly cookies: readonly string[]
}

const REFUSED: SignInResult = { outcome: 'refused', cookies: [] }

/** Whoever's access ended may not begin a session: what is to be written then fails. */
class AccessEnded extends Error {}

/** Writes a sign-in down, in the transaction that makes the session. */
const noteSignIn =
  (by: string, isWhole: 'whole' | 'first') =>
  async (db: Database, staff: string): Promise<void> => {
    const row = await db
      .selectFrom('staff')
      .select(['two_factor', 'ended_at'])
      .where('id', '=', staff)
      .executeTakeFirst()
    if (row?.ended_at !== null) throw new AccessEnded()
    // A session that has to wait for a code is undone at once.
    if (isWhole === 'first' && row.two_factor === 1) return
    await writeDown(db, { staff, act: 'sign-in', data: { by } }, Date.now())
  }

/** What an act of better-auth gave; refused where it says that something was wrong. */
async function attempt(work: () => Promise<SignInResult>): Promise<SignInResult> {
  try {
    return await work()
  } catch (error) {
    if (isAPIError(error) || error instanceof AccessEnded) return REFUSED
    throw error
  }
}

/** Signs in with a password. */
export function signInWithPassword(
  { auth, db, headers }: SigningIn,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<SignInResult> {
  // Whatever is given is hashed, so that no answer comes sooner than another.
  const body = {
    email: emailAddress.safeParse(email).success ? email : 'nobody@invalid.example',
    password: password.slice(0, LONGEST_PASSWORD),
  }
  return attempt(() =>
    withSurroundings({ db, onSession: noteSignIn('password', 'first') }, async () => {
      const given = await auth.api.signInEmail({ body, headers, returnHeaders: true })
      const cookies = given.headers.getSetCookie()
      const isHalf = 'twoFactorRedirect' in given.response
      return { outcome: isHalf ? 'code' : 'signed in', cookies }
    }),
  )
}

/** Signs in with the code of an app, or one of those for when it is lost, after a password. */
export function signInWithCode(
  { auth, db, headers }: SigningIn,
  written: string,
): Promise<SignInResult> {
  const code = written.replaceAll(/\s/g, '')
  const isOfApp = /^\d{6}$/.test(code)
  const onSession = noteSignIn(isOfApp ? 'app' : 'backup code', 'whole')
  return attempt(() =>
    withSurroundings({ db, onSession }, async () => {
      const given = isOfApp
        ? await auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
        : await auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true })
      return { outcome: 'signed in', cookies: given.headers.getSetCookie() }
    }),
  )
}

/** Where the provider asks who it is; undefined where it cannot be reached. */
export async function beginOidc({
  auth,
  db,
  headers,
}: SigningIn): Promise<{ readonly url: string; readonly cookies: readonly string[] } | undefined> {
  try {
    const given = await withSurroundings({ db }, () =>
      auth.api.signInSocial({
        body: {
          provider: OIDC,
          callbackURL: STAFF_PAGE,
          errorCallbackURL: `${SIGN_IN_PAGE}?error=oidc`,
          disableRedirect: true,
        },
        headers,
        returnHeaders: true,
      }),
    )
    const { url } = given.response
    return url === undefined ? undefined : { url, cookies: given.headers.getSetCookie() }
  } catch (error) {
    if (isAPIError(error)) return undefined
    throw error
  }
}

/** Signs in who comes back from the provider, by the query of the address that it led to. */
export async function endOidc(
  { auth, db, headers }: SigningIn,
  { url, query }: { readonly url: string; readonly query: string },
): Promise<SignInResult> {
  return attempt(() =>
    withSurroundings({ db, onSession: noteSignIn('provider', 'whole') }, async () => {
      const response = await auth.handler(new Request(url + OIDC_RETURN + query, { headers }))
      const to = response.headers.get('location') ?? ''
      const isIn = new URL(to, url).pathname === STAFF_PAGE
      return {
        outcome: isIn ? 'signed in' : 'refused',
        cookies: response.headers.getSetCookie(),
      }
    }),
  )
}
