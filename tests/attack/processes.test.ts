// The site served by several processes: one that dies is replaced, and all of them stop as one.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSite, type RunningSite } from '../browser/site'
import { get, repeat } from './attack'
import { askRaw } from './raw'
import { stopUnderLoad } from './stop'
import { childrenOf } from './watch'

const TWO = { SIGNPOST_PROCESSES: '2' } as const

/** A process of a slow machine takes its time to begin. */
const PATIENCE = { timeout: 60_000, interval: 100 }

const processesOf = async ({ origin }: RunningSite): Promise<unknown> => {
  const { body } = await askRaw(origin, get('/readyz'))
  return (JSON.parse(body) as { processes: unknown }).processes
}
const linesOf = (site: RunningSite, path: string): readonly string[] =>
  site
    .printed()
    .split('\n')
    .filter((line) => line.includes(`"path":"${path}"`))

describe('processes that stop as one', () => {
  let site: RunningSite
  beforeAll(async () => {
    site = await startSite(TWO)
  })
  afterAll(() => site.stop())

  test('one that is killed is replaced, and the others answer meanwhile', async () => {
    expect(await processesOf(site)).toEqual({ ready: 2, wanted: 2 })
    const [first = 0, second = 0] = childrenOf(site.process.pid)
    process.kill(first, 'SIGKILL')
    await expect.poll(() => processesOf(site), PATIENCE).toEqual({ ready: 1, wanted: 2 })
    const statuses = await repeat(50, 5, () => askRaw(site.origin, get('/search?q=ring')))
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]))
    await expect.poll(() => processesOf(site), PATIENCE).toEqual({ ready: 2, wanted: 2 })
    expect(childrenOf(site.process.pid)).toContain(second)
    expect(childrenOf(site.process.pid)).not.toContain(first)
    expect(site.printed()).toMatch(/a process that serves ended with SIGKILL; another one begins/)
  })

  test('one that is told to stop ends its requests, and is replaced', async () => {
    const before = childrenOf(site.process.pid)
    const asking = repeat(150, 20, () => askRaw(site.origin, get('/search?q=ring')))
    process.kill(before[0] ?? 0, 'SIGTERM')
    const statuses = await asking
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]))
    const isReplaced = (): boolean => {
      const now = childrenOf(site.process.pid)
      return now.length === 2 && now[1] !== before[1]
    }
    await expect.poll(isReplaced, PATIENCE).toBe(true)
    await expect.poll(() => processesOf(site), PATIENCE).toEqual({ ready: 2, wanted: 2 })
  })

  test('a port that is taken is one sentence', async () => {
    const { port } = new URL(site.origin)
    await expect(startSite({ ...TWO, PORT: port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is`)
  })

  test('under load they drop nothing, and the lines of their logs are whole', async () => {
    const children = childrenOf(site.process.pid)
    expect(children.length).toBe(2)
    await repeat(2000, 40, () => askRaw(site.origin, get('/healthz')))
    const came = await stopUnderLoad(site)
    expect(Object.keys(came).toSorted()).toEqual(['200', 'exit 0'])
    for (const child of children) expect(() => readFileSync(`/proc/${child}/stat`)).toThrow()
    const lines = linesOf(site, '/healthz')
    const ids = new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id))
    expect(ids.size).toBe(2000)
  })
})

test('they end with the one that looks after them', async () => {
  const site = await startSite(TWO)
  const children = childrenOf(site.process.pid)
  await site.stop('SIGKILL')
  const areGone = (): boolean =>
    children.every((child) => {
      try {
        return readFileSync(`/proc/${child}/stat`, 'utf8').includes(') Z ')
      } catch {
        return true
      }
    })
  await expect.poll(areGone, PATIENCE).toBe(true)
})
