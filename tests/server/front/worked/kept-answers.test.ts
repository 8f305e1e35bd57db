import { expect, test } from 'vitest'
import type { Answer } from '@/server/front/answer'
import { KeptAnswers } from '@/server/front/worked/kept-answers'

const KIB = 1024
const answer = (bytes: number, status = 200): Answer => ({
  status,
  headers: {},
  bodies: { identity: Buffer.alloc(bytes) },
})

/** Asks for keys in turn; how often something was made. */
async function made(kept: KeptAnswers, keys: readonly string[], bytes = KIB): Promise<number> {
  let times = 0
  for (const key of keys)
    await kept.find(key, () => {
      times += 1
      return Promise.resolve(answer(bytes))
    })
  return times
}

test('an answer is made once, also for those who ask while it is made', async () => {
  const kept = new KeptAnswers(1024 * KIB)
  let times = 0
  const make = async (): Promise<Answer> => {
    times += 1
    await new Promise((resolve) => setTimeout(resolve, 5))
    return answer(KIB)
  }
  const all = await Promise.all([kept.find('a', make), kept.find('a', make), kept.find('b', make)])
  expect(all[0]).toBe(all[1])
  expect(await kept.find('a', make)).toBe(all[0])
  expect(times).toBe(2)
})

test('those asked for last stay, within the bytes that there are', async () => {
  const kept = new KeptAnswers(64 * KIB)
  const keys = Array.from({ length: 100 }, (_, at) => `${at}`)
  expect(await made(kept, keys)).toBe(100)
  expect(kept.bytes).toBeLessThanOrEqual(64 * KIB)
  expect(kept.bytes).toBeGreaterThan(48 * KIB)
  expect(await made(kept, ['99', '98', '97'])).toBe(0)
  expect(await made(kept, ['0'])).toBe(1)
  // What was asked for again is not the oldest any more.
  await made(kept, ['75'])
  await made(kept, keys.slice(10, 35))
  expect(await made(kept, ['75'])).toBe(0)
})

test('what takes too much of the room, failed, or is no success is not kept', async () => {
  const kept = new KeptAnswers(64 * KIB)
  expect(await made(kept, ['large', 'large'], 5 * KIB)).toBe(2)
  const refuse = (): Promise<Answer> => Promise.resolve(answer(1, 422))
  await kept.find('refused', refuse)
  expect(await made(kept, ['refused'])).toBe(1)
  await expect(kept.find('broken', () => Promise.reject(new Error('broken')))).rejects.toThrow()
  expect(await made(kept, ['broken'])).toBe(1)
})
