// A database with staff in it, for tests: who was invited and accepted, and requests with cookies.
import { hashPassword } from 'better-auth/crypto'
import { buildAuth, type AuthSettings } from '@/lib/staff/auth/auth'
import { acceptWithHash, invite } from '@/lib/staff/invitation'
import { signInWithPassword, type SigningIn, type SignInResult } from '@/lib/staff/sign-in'
import type { WholeDatabase } from '@/lib/store/schema'

/** A password that may be used. */
export const PASSWORD = 'violet tractor behind nineteen'

/** Made once: it takes a tenth of a second, and most tests ask for staff. */
let hash: Promise<string> | undefined

const SETTINGS: AuthSettings = {
  name: 'Signpost',
  url: 'https://help.example.com',
  secret: 'a secret of tests that is long enough for them',
  tls: true,
  oidc: undefined,
}

/** The headers of a request with cookies that were set. */
export const headersWith = (...cookies: readonly string[]): Headers =>
  new Headers({
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0 Safari/537.36',
    cookie: cookies
      .filter((cookie) => !/Max-Age=0/i.test(cookie))
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  })

/** Staff of a database. */
export interface Place {
  readonly db: WholeDatabase
  readonly given: (...cookies: readonly string[]) => SigningIn
  /** Invites somebody, who sets a password; gives their id. */
  readonly join: (email: string, role: string) => Promise<string>
  readonly signIn: (email: string, password?: string) => Promise<SignInResult>
}

/** Sets sign-in up over a database. */
export function placeOf(db: WholeDatabase, settings: Partial<AuthSettings> = {}): Place {
  const auth = buildAuth({ ...SETTINGS, ...settings })
  const given = (...cookies: readonly string[]): SigningIn => ({
    auth,
    db,
    headers: headersWith(...cookies),
  })
  return {
    db,
    given,
    join: async (email, role) => {
      const { token, staff } = await invite(db, { email, role, by: undefined }, Date.now())
      const name = email.split('@')[0] ?? ''
      hash ??= hashPassword(PASSWORD)
      await acceptWithHash(db, token, { name, hash: await hash }, Date.now())
      return staff
    },
    signIn: (email, password = PASSWORD) => signInWithPassword(given(), { email, password }),
  }
}
