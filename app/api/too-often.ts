// How often a client may write: counted, and answered where that is too often, with a challenge
// where proof of work would let it go on.
import { storeOfProcess } from '@/lib/store/of-process'
import { createProof, isProven } from '@/lib/support/protection/proof'
import { PROOF_HEADER } from '@/lib/support/protection/proof-header'
import { countProven, judgeRate, type Rate } from '@/lib/support/protection/rate'
import { CLIENT_HEADER } from './client'
import { problem } from './problem'

/**
 * Counts a write and gives a 429 that says when to come back, undefined where there is no need to.
 * Where abuse is suspected the 429 has a challenge (`proof`): the same write with what solves it,
 * in PROOF_HEADER, is taken at once. Rejects with StoreUnavailable where nobody can count it.
 */
export async function tooOften(rate: Rate, headers: Headers): Promise<Response | undefined> {
  const store = storeOfProcess()
  const now = Date.now()
  // In development there is but one client.
  const client = headers.get(CLIENT_HEADER) ?? 'unknown'
  const judged = await store.run((db) => judgeRate(db, rate, client, now))
  if (judged.kind === 'fine') return undefined
  if (judged.kind === 'over') return refusal(judged.wait)
  const given = headers.get(PROOF_HEADER)
  if (given !== null && (await store.run((db) => isProven(db, rate.name, given, now)))) {
    const wait = await store.run((db) => countProven(db, rate, now))
    return wait === undefined ? undefined : refusal(wait)
  }
  const proof = await store.run((db) => createProof(db, rate.name, now))
  return refusal(judged.wait, { proof })
}

const refusal = (wait: number, more: Readonly<Record<string, unknown>> = {}): Response =>
  problem(
    429,
    'That is too often',
    `Nothing was kept of this. Send it again in ${wait} seconds.`,
    [],
    { 'retry-after': String(wait) },
    more,
  )
