// Solves the challenge of a 429 in the browser, which takes about a second.
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'

/** Milliseconds: whoever is slower waits as they are told. */
const PATIENCE = 20_000

/** Our own server made it: what is no challenge at all fails to be solved. */
const isChallenge = (value: unknown): value is Challenge =>
  typeof value === 'object' && value !== null && 'parameters' in value && 'signature' in value

const challengeIn = (body: unknown): Challenge | undefined =>
  typeof body === 'object' && body !== null && 'proof' in body && isChallenge(body.proof)
    ? body.proof
    : undefined

/** What solves it, as it is sent; undefined where nothing is asked for, or it takes too long. */
export async function solve(response: Response): Promise<string | undefined> {
  try {
    const challenge = challengeIn(await response.json())
    const solution =
      challenge && (await solveChallenge({ challenge, deriveKey, timeout: PATIENCE }))
    if (!solution) return undefined
    const { counter, derivedKey } = solution
    return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }))
  } catch {
    // Without https there is no crypto.subtle.
    return undefined
  }
}
