// Proof of work (altcha): a challenge that takes a browser about a second, and no server more than
// a hash to look at. Asked for where abuse is suspected alone; each is good once.
import { createHmac } from 'node:crypto'
import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import * as z from 'zod'
import type { Database } from '@/lib/store/schema'
import { countOnce, dailySecret } from './rate'

/** How long a challenge is good, in milliseconds. */
const LIFE = 10 * 60 * 1000
const SECOND = 1000
/** Iterations of a key, and how many keys are tried: on a phone about three milliseconds each. */
const COST = 2000
const TRIES = [150, 350] as const

const LONGEST = 4096
const hex = z.string().regex(/^[\da-f]{1,256}$/)

const payload = z.object({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      cost: z.literal(COST),
      data: z.strictObject({ for: z.string().max(100) }),
      expiresAt: z.int(),
      keyLength: z.literal(32),
      keyPrefix: hex,
      keySignature: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.int().min(0).max(TRIES[1]), derivedKey: hex }),
})

/** The keys of challenges of a day, which follow from what is secret that day. */
async function secretsOf(db: Database, now: number) {
  const secret = await dailySecret(db, now)
  const keyFor = (what: string): string =>
    createHmac('sha256', secret).update(`proof ${what}`).digest('base64url')
  return { hmacSignatureSecret: keyFor('challenge'), hmacKeySignatureSecret: keyFor('key') }
}

/** A challenge for one kind of write. `now` in milliseconds. */
export async function createProof(db: Database, name: string, now: number): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(...TRIES),
    data: { for: name },
    deriveKey,
    expiresAt: Math.floor((now + LIFE) / SECOND),
    ...(await secretsOf(db, now)),
  })
}

/** Whether a header proves work for this kind of write, and does so for the first time. */
export async function isProven(
  db: Database,
  name: string,
  header: string,
  now: number,
): Promise<boolean> {
  const read = header.length > LONGEST ? undefined : payload.safeParse(parseBase64(header)).data
  if (!read) return false
  const { challenge, solution } = read
  const { expiresAt, data } = challenge.parameters
  const begun = expiresAt * SECOND - LIFE
  // A clock that was set back would let a challenge live longer than its use is remembered.
  if (data.for !== name || begun > now + SECOND || begun + LIFE < now) return false
  const secrets = await secretsOf(db, begun)
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets })
  return verified && countOnce(db, `proof ${challenge.signature}`, { until: now + 2 * LIFE, now })
}

function parseBase64(text: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'))
    return value
  } catch {
    return undefined
  }
}
