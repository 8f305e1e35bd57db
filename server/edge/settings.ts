// What the environment says about how the site is served, read once at the start. Where it is
// served (HOST and PORT) is read before the build: scripts/command/address.mjs.
import { availableParallelism } from 'node:os'
import * as z from 'zod'

/** A variable that cannot be used: one sentence with what it may be. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const wholeNumber = (least: number, most: number, standard: number) => {
  const expected = `a whole number from ${least} to ${most}, for example ${standard}`
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .pipe(z.number().min(least, expected).max(most, expected))
    .default(standard)
}

const onOrOff = (standard: 'on' | 'off') =>
  z
    .enum(['on', 'off'], 'on or off')
    .default(standard)
    .transform((value) => value === 'on')

const PROXY_LIST =
  'none, or addresses and networks with commas between them, for example loopback,10.0.0.0/8'

const MOST_PROCESSES = 256

const shape = z.object({
  SIGNPOST_PROCESSES: wholeNumber(
    1,
    MOST_PROCESSES,
    Math.min(availableParallelism(), MOST_PROCESSES),
  ),
  SIGNPOST_TLS: onOrOff('off'),
  SIGNPOST_TRUSTED_PROXIES: z
    .string()
    .regex(/^(?:none|[\w.:/, ]+)$/, PROXY_LIST)
    .default('loopback'),
  SIGNPOST_CONNECTIONS: wholeNumber(1, 100_000, 4096),
  SIGNPOST_CONNECTIONS_PER_ADDRESS: wholeNumber(1, 100_000, 256),
  SIGNPOST_BODY_MEMORY_MIB: wholeNumber(1, 65_536, 64),
  SIGNPOST_KEEP_ALIVE_SECONDS: wholeNumber(1, 600, 5),
  SIGNPOST_STOP_DELAY_SECONDS: wholeNumber(0, 300, 0),
  SIGNPOST_ACCESS_LOG: onOrOff('on'),
  SIGNPOST_SECURITY_CONTACT: z
    .url({
      protocol: /^(?:mailto|https)$/,
      error: 'an address such as mailto:security@example.com',
    })
    .optional(),
})

/** Every variable that is read. */
export const SETTING_NAMES: readonly string[] = Object.keys(shape.shape)

/** How the site is served. Memory in bytes, times in milliseconds. */
export interface Settings {
  /** How many processes serve, each with its share of the connections and of the memory below. */
  readonly processes: number
  /** Readers reach the site by https only, through something that ends TLS before this server. */
  readonly tls: boolean
  /** Addresses and networks whose X-Forwarded-For is believed, as they were written. */
  readonly trustedProxies: readonly string[]
  readonly connections: number
  readonly connectionsPerAddress: number
  readonly bodyMemory: number
  readonly keepAlive: number
  /** How long new connections are still taken after SIGTERM, while /readyz says 503. */
  readonly stopDelay: number
  readonly accessLog: boolean
  /** Where to report a hole, as an address; undefined where the site's own support is asked. */
  readonly securityContact: string | undefined
}

/**
 * Reads the settings of an environment; an empty variable is an absent one. Throws a SettingsError
 * for the first that cannot be used.
 */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(env).filter(([name, value]) => name in shape.shape && value !== '')
  const read = shape.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const [issue] = read.error.issues
    const name = String(issue?.path[0])
    throw new SettingsError(
      `${name} is '${env[name]}', which cannot be used: give ${issue?.message}, or leave it out.`,
    )
  }
  const proxies = read.data.SIGNPOST_TRUSTED_PROXIES
  return {
    processes: read.data.SIGNPOST_PROCESSES,
    tls: read.data.SIGNPOST_TLS,
    trustedProxies: proxies === 'none' ? [] : proxies.split(',').map((each) => each.trim()),
    connections: read.data.SIGNPOST_CONNECTIONS,
    connectionsPerAddress: read.data.SIGNPOST_CONNECTIONS_PER_ADDRESS,
    bodyMemory: read.data.SIGNPOST_BODY_MEMORY_MIB * 1024 * 1024,
    keepAlive: read.data.SIGNPOST_KEEP_ALIVE_SECONDS * 1000,
    stopDelay: read.data.SIGNPOST_STOP_DELAY_SECONDS * 1000,
    accessLog: read.data.SIGNPOST_ACCESS_LOG,
    securityContact: read.data.SIGNPOST_SECURITY_CONTACT,
  }
}

/** What each process may hold at the least: a request with five files, in bytes. */
const LEAST_BODY_MEMORY = 32 * 1024 * 1024

/** What one of the processes may hold of what all of them may. */
export function shareOf(settings: Settings): Settings {
  const { processes, connections, connectionsPerAddress, bodyMemory } = settings
  const share = (whole: number): number => Math.ceil(whole / processes)
  return {
    ...settings,
    connections: share(connections),
    connectionsPerAddress: share(connectionsPerAddress),
    bodyMemory: Math.max(share(bodyMemory), Math.min(bodyMemory, LEAST_BODY_MEMORY)),
  }
}
