import { expect, test } from 'vitest'
import { fixRoute } from '@/lib/core/routes'
import { wizards } from '@/lib/wizard/published'
import { createReady, type Asked } from '@/server/front/handlers/ready'
import { NOT_FOUND } from '@/server/front/packed'

const DOCUMENT = { document: true, status: 200, headers: {}, bodies: { identity: Buffer.from('') } }
const PATHS = ['/', '/search', '/contact', NOT_FOUND, '/articles/add-a-user']
const documents = (paths: readonly string[] = PATHS): Asked['site'] => ({
  answers: new Map(
    [...paths, ...wizards.map(({ symptom }) => fixRoute(symptom))].map((path) => [path, DOCUMENT]),
  ),
})
const searching = (results: readonly unknown[]): Asked['search'] => ({
  GET: () => Response.json({ results }),
})

/** A store that can be used, or not. */
const storeThat = (answers: boolean): Asked['store'] => ({
  state: answers
    ? { status: 'open', engine: 'sqlite' }
    : { status: 'unavailable', why: 'mkdir /home/secret' },
  answers: () => Promise.resolve(answers),
  settings: { folder: process.cwd(), url: undefined, migrates: true },
})

async function ask(different: Partial<Asked> = {}): Promise<{ status: number; body: unknown }> {
  const { GET } = createReady({
    site: documents(),
    search: searching([{}]),
    release: { id: '0123456789abcdef', builtAt: '2026-11-29T12:00:00.000Z' },
    failure: () => undefined,
    processes: () => ({ ready: 1, wanted: 2 }),
    store: storeThat(true),
    mail: () => Promise.resolve({ isSent: true, waiting: 0, givenUp: 0, since: undefined }),
    ...different,
  })
  const answer = await GET?.(new Request('http://localhost/readyz'))
  return { status: answer?.status ?? 0, body: await answer?.json() }
}

test('all that a reader needs is there: which release it is, and how many processes', async () => {
  const { status, body } = await ask()
  expect(status).toBe(200)
  expect(body).toMatchObject({
    status: 'ready',
    articles: 1,
    wizards: wizards.length,
    release: { id: '0123456789abcdef', builtAt: '2026-11-29T12:00:00.000Z' },
    lastBuild: { status: 'served' },
    processes: { ready: 1, wanted: 2 },
    database: { status: 'open', engine: 'sqlite' },
    mail: { status: 'sent', waiting: 0, givenUp: 0 },
  })
})

test.each([
  ['off', { isSent: false, waiting: 3, givenUp: 0, since: 0 }],
  ['given up', { isSent: true, waiting: 3, givenUp: 1, since: 0 }],
  ['waiting', { isSent: true, waiting: 3, givenUp: 0, since: 0 }],
  ['sent', { isSent: true, waiting: 3, givenUp: 0, since: Date.now() }],
])('mail that is %s takes no readers away', async (status, outbox) => {
  const { status: code, body } = await ask({ mail: () => Promise.resolve(outbox) })
  expect(code).toBe(200)
  expect(body).toMatchObject({ status: 'ready', mail: { status, waiting: 3 } })
})

test('of mail nothing is known without a database', async () => {
  const { body } = await ask({ mail: () => Promise.reject(new Error('no database')) })
  expect(body).toMatchObject({ status: 'ready', mail: { status: 'unknown' } })
})

test('without a database everything is read, so that nobody is sent elsewhere', async () => {
  const { status, body } = await ask({ store: storeThat(false) })
  expect(status).toBe(200)
  expect(body).toMatchObject({ status: 'limited', database: { status: 'unavailable' } })
  expect(JSON.stringify(body)).not.toContain('secret')
})

test.each<[string, Partial<Asked>, string]>([
  ['no articles', { site: documents(['/', '/search', '/contact', NOT_FOUND]) }, 'documents'],
  ['no home page', { site: documents(PATHS.slice(1)) }, 'documents'],
  ['a search that finds nothing', { search: searching([]) }, 'search'],
  [
    'a search that throws',
    {
      search: {
        GET: () => {
          throw new Error('the index is cut')
        },
      },
    },
    'search',
  ],
  [
    'a search that is refused',
    { search: { GET: () => Response.json({}, { status: 503 }) } },
    'search',
  ],
])('%s is not ready', async (_, different, without) => {
  const { status, body } = await ask(different)
  expect(status).toBe(503)
  expect(body).toMatchObject({ status: 'not ready' })
  expect((body as { without: string[] }).without).toContain(without)
})

test('a build that failed is told, and what is served is ready all the same', async () => {
  const at = '2026-11-29T13:00:00.000Z'
  const { status, body } = await ask({ failure: () => ({ at }) })
  expect(status).toBe(200)
  expect(body).toMatchObject({ status: 'ready', lastBuild: { status: 'failed', at } })
})
