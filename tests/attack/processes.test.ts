// The site served by several processes: one that dies is replaced, and all of them stop as one.
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { startSite, type RunningSite } from '../browser/site'
import { get, repeat } from './attack'
import { askRaw } from './raw'
import { stopUnderLoad } from './stop'
import { childrenOf } from './watch'

const TWO = { SIGNPOST_PROCESSES: '2' } as const

async function processesOf(site: RunningSite): Promise<unknown> {
  const { body } = await askRaw(site.origin, get('/readyz'))
  return (JSON.parse(body) as { processes: unknown }).processes
}

/** Asks until it is so, for at most ten seconds; tells whether it was. */
async function isSoon(look: () => Promise<boolean>): Promise<boolean> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await look().catch(() => false)) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

vi.setConfig({ testTimeout: 60_000 })

test('a process that is killed is replaced, and the others answer meanwhile', async () => {
  const site = await startSite(TWO)
  try {
    expect(await processesOf(site)).toEqual({ ready: 2, wanted: 2 })
    const [first = 0, second = 0] = childrenOf(site.process.pid)
    process.kill(first, 'SIGKILL')
    const isOne = async (): Promise<boolean> =>
      JSON.stringify(await processesOf(site)) === '{"ready":1,"wanted":2}'
    expect(await isSoon(isOne)).toBe(true)
    const statuses = await repeat(50, 5, () => askRaw(site.origin, get('/search?q=ring')))
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]))
    const isWhole = async (): Promise<boolean> =>
      JSON.stringify(await processesOf(site)) === '{"ready":2,"wanted":2}'
    expect(await isSoon(isWhole)).toBe(true)
    expect(childrenOf(site.process.pid)).toContain(second)
    expect(childrenOf(site.process.pid)).not.toContain(first)
    expect(site.printed()).toMatch(/a process that serves ended with SIGKILL; another one begins/)
  } finally {
    expect(await site.stop()).toBe(0)
  }
})

test('a process that is told to stop ends its requests, and is replaced', async () => {
  const site = await startSite(TWO)
  try {
    const before = childrenOf(site.process.pid)
    const asking = repeat(150, 20, () => askRaw(site.origin, get('/search?q=ring')))
    process.kill(before[0] ?? 0, 'SIGTERM')
    const statuses = await asking
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]))
    const isReplaced = (): Promise<boolean> => {
      const now = childrenOf(site.process.pid)
      return Promise.resolve(now.length === 2 && now[1] !== before[1])
    }
    expect(await isSoon(isReplaced)).toBe(true)
  } finally {
    await site.stop()
  }
})

test('all of them stop as one, under load, and drop nothing', async () => {
  const site = await startSite(TWO)
  const children = childrenOf(site.process.pid)
  expect(children.length).toBe(2)
  const came = await stopUnderLoad(site)
  expect(Object.keys(came).toSorted()).toEqual(['200', 'exit 0'])
  for (const child of children) expect(() => readFileSync(`/proc/${child}/stat`)).toThrow()
})

test('the lines of their logs are whole', async () => {
  const site = await startSite(TWO)
  await repeat(2000, 40, () => askRaw(site.origin, get('/healthz')))
  await site.stop()
  const lines = site
    .printed()
    .split('\n')
    .filter((line) => line.includes('"path":"/healthz"'))
  const ids = new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id))
  expect(ids.size).toBe(2000)
})

test('they end with the one that looks after them', async () => {
  const site = await startSite(TWO)
  const children = childrenOf(site.process.pid)
  await site.stop('SIGKILL')
  const areGone = (): Promise<boolean> =>
    Promise.resolve(
      children.every((child) => {
        try {
          return readFileSync(`/proc/${child}/stat`, 'utf8').includes(') Z ')
        } catch {
          return true
        }
      }),
    )
  expect(await isSoon(areGone)).toBe(true)
})

test('a port that is taken is one sentence', async () => {
  const site = await startSite(TWO)
  const { port } = new URL(site.origin)
  try {
    await expect(startSite({ ...TWO, PORT: port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is`)
  } finally {
    await site.stop()
  }
})
