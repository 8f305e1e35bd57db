// How staff sign in here, as the environment says: where they reach the site, the secret that signs
// their cookies, a provider of OpenID Connect. What each role may do is content/site/staff.yaml.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

/** A provider of OpenID Connect; `name` stands on its button. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

/** How staff sign in. */
export interface StaffSettings {
  /** Where staff reach the site, without a slash at the end; undefined: as content/site says. */
  readonly url: string | undefined
  /** Undefined: a file of the data folder holds it. */
  readonly secret: string | undefined
  /** Who may open the diagnosis desk; undefined: as content/site/staff.yaml says. */
  readonly desk: 'open' | 'staff' | undefined
  readonly oidc: OidcSettings | undefined
}

/** A variable that cannot be used: one sentence with what it may be. */
export class StaffSettingsError extends Error {
  // Told as other settings are (scripts/command/serve.mjs).
  override readonly name = 'SettingsError'
}

const SHORTEST_SECRET = 32
const address = (error: string) => z.url({ protocol: /^https?$/, error })

const shape = z.object({
  SIGNPOST_STAFF_URL: address('an address such as https://help.example.com').optional(),
  SIGNPOST_STAFF_SECRET: z
    .string()
    .min(SHORTEST_SECRET, `at least ${SHORTEST_SECRET} signs that nobody can guess`)
    .optional(),
  SIGNPOST_DESK: z.enum(['open', 'staff'], 'open or staff').optional(),
  SIGNPOST_OIDC_ISSUER: address('the address of a provider').optional(),
  SIGNPOST_OIDC_CLIENT_ID: z.string().optional(),
  SIGNPOST_OIDC_CLIENT_SECRET: z.string().optional(),
  SIGNPOST_OIDC_NAME: z.string().max(40, 'at most 40 signs').default('single sign-on'),
})

/** Every variable that is read. */
export const STAFF_SETTING_NAMES: readonly string[] = Object.keys(shape.shape)

/**
 * Reads the settings of an environment; an empty variable is an absent one. Throws a
 * StaffSettingsError for the first that cannot be used, which never repeats what was given.
 */
export function parseStaffSettings(
  env: Readonly<Record<string, string | undefined>>,
): StaffSettings {
  const given = Object.entries(env).filter(([name, value]) => name in shape.shape && value !== '')
  const read = shape.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const [issue] = read.error.issues
    throw new StaffSettingsError(
      `${String(issue?.path[0])} cannot be used: give ${issue?.message}, or leave it out.`,
    )
  }
  const { SIGNPOST_STAFF_URL: url, SIGNPOST_STAFF_SECRET: secret, SIGNPOST_DESK: desk } = read.data
  return { url: url?.replace(/\/$/, ''), secret, desk, oidc: oidcOf(read.data) }
}

function oidcOf(data: z.infer<typeof shape>): OidcSettings | undefined {
  const {
    SIGNPOST_OIDC_ISSUER: issuer,
    SIGNPOST_OIDC_CLIENT_ID: clientId,
    SIGNPOST_OIDC_CLIENT_SECRET: clientSecret,
    SIGNPOST_OIDC_NAME: name,
  } = data
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new StaffSettingsError(
      'SIGNPOST_OIDC_ISSUER, SIGNPOST_OIDC_CLIENT_ID and SIGNPOST_OIDC_CLIENT_SECRET are given ' +
        'together, or none of them.',
    )
  return { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, name }
}

const SECRET_FILE = 'staff-secret'

/**
 * The secret of the settings; else that of the data folder, made with the first use and for its
 * owner alone. It is in no backup: whoever has a backup signs in as nobody.
 */
export function secretOf({ secret }: Pick<StaffSettings, 'secret'>, folder: string): string {
  if (secret !== undefined) return secret
  const file = path.join(folder, SECRET_FILE)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    // Of several processes the first makes it.
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}
