// The short form of the attacks: each on the built site, in as much of it as fits into seconds.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSite, type RunningSite } from '../browser/site'
import { ATTACKED, attacks, MOST_MISSED } from './attacks'
import { faultsOf, get } from './attack'
import { askRaw } from './raw'
import { stopUnderLoad } from './stop'
import { afterwards, findHolds, startBeats } from './watch'

const SECONDS = 20

let site: RunningSite
beforeAll(async () => {
  site = await startSite(ATTACKED)
})
afterAll(() => site.stop())

describe('the site stands', () => {
  test.each(attacks.filter(({ onlyLong }) => !onlyLong).map((attack) => [attack.title, attack]))(
    '%s',
    async (_, attack) => {
      const { pid } = site.process
      const before = findHolds(pid)
      const endBeats = await startBeats(site.origin)
      const came = await attack.run(site.origin, 'short')
      const { longest, failed } = await endBeats()
      expect(faultsOf(attack, came)).toEqual([])
      expect(failed).toBe(0)
      expect(longest).toBeLessThanOrEqual(MOST_MISSED)
      const after = await afterwards(pid, before, SECONDS)
      expect(after?.sockets ?? 0).toBeLessThanOrEqual(before?.sockets ?? 0)
      expect((await askRaw(site.origin, get('/search?q=ring'))).status).toBe(200)
    },
  )

  test('a stop under load drops nothing', async () => {
    const other = await startSite(ATTACKED)
    const came = await stopUnderLoad(other)
    expect(Object.keys(came).toSorted()).toEqual(['200', 'exit 0'])
  })
})

const KINDS = ['/', '/articles/add-a-user', '/articles/add-a-user.md', '/feed.xml', '/feed.json']
const OTHERS = ['/robots.txt', '/sitemap.xml', '/service-worker.js', '/api/search?q=a', '/nowhere']

test.each([...KINDS, ...OTHERS, '/search?q=a', '/speculation-rules.json'])(
  '%s says that it depends on the encodings, and the shields are up',
  async (path) => {
    const { headers } = await askRaw(site.origin, get(path))
    expect(headers.get('vary')).toMatch(/^Accept-Encoding(?:, Cookie)?$/)
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{12}$/)
  },
)

test('security.txt says where to report a hole, and until when that holds', async () => {
  const { body, headers } = await askRaw(site.origin, get('/.well-known/security.txt'))
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const [, expires = ''] = /^Expires: (.+)$/m.exec(body) ?? []
  const days = (Date.parse(expires) - Date.now()) / (24 * 60 * 60 * 1000)
  expect(body).toMatch(/^Contact: mailto:\S+@\S+\n/)
  expect(days > 30 && days < 365).toBe(true)
})

test('the log has a line for each answer, and nothing of a person in it', async () => {
  const other = await startSite(ATTACKED)
  const personal = ['Cookie: theme=dark; who=someone', 'User-Agent: a-browser', 'Referer: /from']
  const { headers } = await askRaw(other.origin, get('/search?q=my+secret', personal))
  await askRaw(other.origin, get('/someone@example.com'))
  await other.stop()
  const lines = other
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toMatchObject([
    { id: headers.get('x-request-id'), method: 'GET', path: '/search', status: 200 },
    { method: 'GET', status: 404 },
  ])
  expect(Object.keys(lines[0] ?? {})).toEqual([
    'level',
    'time',
    'id',
    'method',
    'path',
    'status',
    'bytes',
    'ms',
  ])
  expect(other.printed()).not.toMatch(/secret|someone|dark|browser|from|127\.0\.0\.1[^:]/)
})

test('a setting that cannot be used stops the start in one sentence', async () => {
  await expect(startSite({ SIGNPOST_TLS: 'perhaps' })).rejects.toThrow(
    "SIGNPOST_TLS is 'perhaps', which cannot be used: give on or off, or leave it out.",
  )
})
