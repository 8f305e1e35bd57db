// better-auth as it is set up here: passwords by scrypt, codes of an app, one provider of OpenID
// Connect, sessions of a store. Only lib/staff calls it; of its own addresses one is served.
import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { SIGN_IN_PAGE } from '@/lib/staff/staff-routes'
import type { OidcSettings } from '@/lib/staff/settings'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/staff/password'
import { adapter } from './adapter'

/** What sign-in is set up with. */
export interface AuthSettings {
  /** What an app calls this site. */
  readonly name: string
  /** Where staff reach the site, without a slash at the end. */
  readonly url: string
  readonly secret: string
  /** Staff reach the site by https alone. */
  readonly tls: boolean
  readonly oidc: OidcSettings | undefined
}

/** The provider's id in addresses and rows. */
export const OIDC = 'oidc'

const MINUTE = 60
const HOUR = 60 * MINUTE
/** Seconds without a request after which a session ends. */
export const IDLE = 12 * HOUR
/** So seldom at most a session is written that it was used, in seconds. */
const TOUCH = 5 * MINUTE
/** Seconds to give the code of an app in, or to come back from a provider. */
const UNDER_WAY = 10 * MINUTE

const times = { createdAt: 'created_at', updatedAt: 'changed_at' }

/** Sets better-auth up. It is called within `withSurroundings`. */
export const buildAuth = ({ name, url, secret, tls, oidc }: AuthSettings) =>
  betterAuth({
    appName: name,
    baseURL: url,
    basePath: SIGN_IN_PAGE,
    secret,
    database: adapter,
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Ours counts in the store (lib/staff/limits.ts).
    rateLimit: { enabled: false },
    onAPIError: { errorURL: `${url}${SIGN_IN_PAGE}` },
    user: {
      modelName: 'staff',
      fields: { ...times, emailVerified: 'email_verified' },
    },
    session: {
      modelName: 'staff_session',
      fields: { ...times, expiresAt: 'expires_at', userAgent: 'browser', userId: 'staff' },
      expiresIn: IDLE,
      updateAge: TOUCH,
    },
    account: {
      modelName: 'staff_account',
      fields: { ...times, accountId: 'subject', providerId: 'provider', userId: 'staff' },
      // Who was invited is known by the address that an administrator gave; the provider has to
      // say that it looked at it.
      accountLinking: { requireLocalEmailVerified: false },
    },
    verification: {
      modelName: 'staff_check',
      fields: { ...times, identifier: 'name', expiresAt: 'expires_at' },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    advanced: {
      database: { generateId: () => randomUUID() },
      // "__Host-": of this host alone, by https, whatever another page of the domain sets.
      useSecureCookies: false,
      cookiePrefix: tls ? '__Host-staff' : 'staff',
      defaultCookieAttributes: { secure: tls, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      twoFactor({
        issuer: name,
        twoFactorCookieMaxAge: UNDER_WAY,
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor' } },
          twoFactor: {
            modelName: 'staff_totp',
            fields: {
              userId: 'staff',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failures',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: OIDC,
                  name: oidc.name,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  // Nobody signs in who was not invited.
                  disableSignUp: true,
                  disableImplicitSignUp: true,
                },
              ],
            }),
          ]
        : []),
    ],
  })

/** better-auth, set up. */
export type Auth = ReturnType<typeof buildAuth>
