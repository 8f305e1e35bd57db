import { describe, expect, test } from 'vitest'
import type { Challenge } from 'altcha-lib/types'
import { fetchProven } from '@/components/proof/fetch-proven'
import { solve } from '@/components/proof/solve'
import { PROOF_HEADER } from '@/lib/support/protection/proof-header'
import { createProof, isProven } from '@/lib/support/protection/proof'
import { judgeRate, type Rate } from '@/lib/support/protection/rate'
import { ENGINES } from '@/tests/store/engines'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()
const MINUTE = 60_000

/** What a browser makes of a challenge. */
async function solved(challenge: Challenge): Promise<string> {
  const proof = await solve(Response.json({ proof: challenge }, { status: 429 }))
  if (proof === undefined) throw new Error('it could not be solved')
  return proof
}

describe.each(ENGINES)('on %s', (engine) => {
  test('work that was done is good once, for what it was asked for, for ten minutes', async () => {
    const scratch = await scratchOf(engine)
    const [{ db }, other] = [await scratch.openMigrated(), await scratch.open()]
    const now = Date.now()
    const proof = await solved(await createProof(db, 'feedback', now))
    expect(await isProven(db, 'requests', proof, now)).toBe(false)
    expect(await isProven(db, 'feedback', proof, now + 11 * MINUTE)).toBe(false)
    expect(await isProven(db, 'feedback', proof, now - MINUTE)).toBe(false)
    // Two processes are sent the same at the same time.
    const twice = [isProven(db, 'feedback', proof, now), isProven(other.db, 'feedback', proof, now)]
    expect((await Promise.all(twice)).filter(Boolean)).toHaveLength(1)
    expect(await isProven(other.db, 'feedback', proof, now + MINUTE)).toBe(false)
  })

  test('nothing else is work', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const now = Date.now()
    const challenge = await createProof(db, 'feedback', now)
    const proof = await solved(challenge)
    const changed = (change: (text: string) => string): string =>
      Buffer.from(change(Buffer.from(proof, 'base64').toString())).toString('base64')
    for (const wrong of [
      '',
      'null',
      'x'.repeat(10_000),
      Buffer.from('{}').toString('base64'),
      changed((text) =>
        text.replace(
          /"derivedKey":"(..)/,
          (_, begin) => `"derivedKey":"${begin === '00' ? 11 : '00'}`,
        ),
      ),
      changed((text) => text.replace('"cost":2000', '"cost":1')),
      changed((text) => text.replace('"cost":2000', '"cost":1e9')),
      changed((text) => text.replace('"feedback"', '"requests"')),
      changed((text) => text.replace(/"expiresAt":\d+/, '"expiresAt":9999999999')),
      changed((text) => text.replace(/"signature":"../, '"signature":"zz')),
    ])
      expect([wrong.slice(0, 20), await isProven(db, 'feedback', wrong, now)]).toEqual([
        wrong.slice(0, 20),
        false,
      ])
    // None of these used it up.
    expect(await isProven(db, 'feedback', proof, now)).toBe(true)
  })

  test('who writes much, or many who write at once, are suspect; one who writes little is not', async () => {
    const { db } = await (await scratchOf(engine)).openMigrated()
    const rate: Rate = {
      name: 'test',
      most: 6,
      ofAll: 12,
      seconds: 60,
      suspicion: { own: 4, all: 8, slowly: 1 },
    }
    const now = Date.now()
    const kinds = async (client: string, times: number): Promise<readonly string[]> => {
      const judged: string[] = []
      for (let time = 0; time < times; time += 1)
        judged.push((await judgeRate(db, rate, client, now)).kind)
      return judged
    }
    expect(await kinds('a', 8)).toEqual([
      ...['fine', 'fine', 'fine', 'fine'],
      ...['suspect', 'suspect', 'over', 'over'],
    ])
    // Abuse is suspected: each may still write once, without proof of anything.
    expect(await kinds('b', 2)).toEqual(['fine', 'suspect'])
    expect(await kinds('c', 3)).toEqual(['fine', 'suspect', 'suspect'])
  })
})

test('a page does the work that it is asked for, and sends the same once more', async () => {
  const { db } = await (await scratchOf('sqlite')).openMigrated()
  const challenge = await createProof(db, 'feedback', Date.now())
  const sent: (string | null)[] = []
  const real = globalThis.fetch
  globalThis.fetch = (_url, init) => {
    const proof = new Headers(init?.headers).get(PROOF_HEADER)
    sent.push(proof)
    return Promise.resolve(
      proof === null ? Response.json({ proof: challenge }, { status: 429 }) : Response.json({}),
    )
  }
  try {
    const { status } = await fetchProven('/api/feedback', () => ({ method: 'POST' }))
    expect(status).toBe(200)
  } finally {
    globalThis.fetch = real
  }
  expect(sent).toHaveLength(2)
  expect(await isProven(db, 'feedback', sent[1] ?? '', Date.now())).toBe(true)
  expect(await solve(Response.json({ detail: 'wait' }, { status: 429 }))).toBeUndefined()
})
