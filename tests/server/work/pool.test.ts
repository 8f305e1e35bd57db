import { afterAll, describe, expect, test } from 'vitest'
import type { Job } from '@/server/work/job'
import { startPool, type Pool, type PoolLimits } from '@/server/work/pool'

const PROGRAM = `${process.cwd()}/tests/fixtures/work/program.mjs`
const LIMITS = { threads: 1, waiting: 10, wait: 60_000, deadline: 60_000 }
const job = (path: string, query = ''): Job => ({
  kind: 'data',
  path,
  query,
  encoding: 'identity',
})

const pools: Pool[] = []
function start(limits: Partial<PoolLimits> = {}): Pool {
  const pool = startPool(PROGRAM, { ...LIMITS, ...limits })
  pools.push(pool)
  return pool
}
afterAll(() => Promise.all(pools.map((pool) => pool.close())))

/** Waits until a thread does jobs: on a busy machine it takes longer to begin than a job may. */
async function begun(doJob: Pool['doJob']): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return void (await doJob(job('/a')))
    } catch (error) {
      if (attempts === 20) throw error
    }
  }
}

// They wait, each for its own pool.
describe.concurrent('a pool of threads', () => {
  test('a job is done in another thread, and one that fails fails here', async () => {
    const { doJob } = start()
    const { status, body } = await doJob(job('/a', '?b'))
    expect([status, Buffer.from(body).toString()]).toEqual([200, '/a?b'])
    await expect(doJob(job('/broken'))).rejects.toThrow('broken')
    expect((await doJob(job('/a'))).status).toBe(200)
  })

  test('who would be one too many is told so at once, and when to come again', async () => {
    const { doJob } = start({ waiting: 3 })
    await doJob(job('/a'))
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => doJob(job('/slow'))))
    const refused = all.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(4)
    expect(refused[0]).toMatchObject({
      reason: { status: 503, headers: { 'Retry-After': '1' }, title: 'The site is busy' },
    })
  })

  test('who would wait for too long is told so at once, as soon as that is known', async () => {
    const { doJob } = start({ wait: 150, waiting: 1000 })
    // Then a job is expected to take at least 80 ms, so that a second one is not waited for.
    for (let time = 0; time < 10; time += 1) await doJob(job('/slow'))
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => doJob(job('/slow'))))
    expect(all.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(7)
  })

  test.each(['/never', '/forever'])(
    'a job that does not end in its time (%s) ends with its thread, and others are done',
    async (path) => {
      const { doJob } = start({ deadline: 1500 })
      await begun(doJob)
      await expect(doJob(job(path))).rejects.toMatchObject({
        status: 503,
        title: 'This took too long',
      })
      await begun(doJob)
    },
  )
})

test('a thousand who come while this thread is busy are not told that it takes long', async () => {
  const { doJob } = start({ wait: 8000, waiting: 1000 })
  await doJob(job('/a'))
  const first = doJob(job('/a'))
  const until = performance.now() + 400
  while (performance.now() < until);
  await first
  const all = await Promise.allSettled(Array.from({ length: 1000 }, () => doJob(job('/a'))))
  expect(all.filter(({ status }) => status === 'rejected')).toEqual([])
})
