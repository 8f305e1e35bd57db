import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { POST } from '@/app/api/feedback/route'
import { CLIENT_HEADER } from '@/app/api/client'
import { solve } from '@/components/proof/solve'
import { articles } from '@/lib/articles/collection'
import { storeOfProcess } from '@/lib/store/of-process'
import { PROOF_HEADER } from '@/lib/support/protection/proof-header'
import { beginStoreOfTests } from './store-of-tests'

const { store, faults } = await beginStoreOfTests()

const [{ slug: article } = { slug: '' }] = articles()
const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (body: string, headers: Readonly<Record<string, string>>) =>
  POST(new Request('http://localhost/api/feedback', { method: 'POST', body, headers }))
const said = (given: object = {}) =>
  JSON.stringify({ id: randomUUID(), article, helpful: true, ...given })
const countRows = async (): Promise<number> =>
  (await storeOfProcess().run((db) => db.selectFrom('feedback').select('id').execute())).length

test('feedback is kept once, however often it is sent', async () => {
  const id = randomUUID()
  const answers = await Promise.all([1, 2, 3].map(() => post(said({ id }), JSON_TYPE)))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(await answers[0]?.json()).toEqual({ id })
  expect(await countRows()).toBe(1)
})

test('a form is sent on to the page that thanks', async () => {
  const answer = await post(`article=${article}&helpful=no`, FORM_TYPE)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toMatch(
    new RegExp(`^/feedback\\?id=[\\da-f-]{36}&article=${article}&helpful=no$`),
  )
  const more = await post(
    `id=${randomUUID()}&article=${article}&helpful=no&reason=unclear`,
    FORM_TYPE,
  )
  expect(more.headers.get('location')).toContain('state=complete')
})

test('a form with a field that nobody sees is thanked, and not kept', async () => {
  const before = await countRows()
  const answer = await post(`article=${article}&helpful=no&website=http://spam`, FORM_TYPE)
  expect(answer.status).toBe(303)
  expect(await countRows()).toBe(before)
})

test.each<[string, number, string, Readonly<Record<string, string>>]>([
  ['another site', 403, said(), { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }],
  ['a site beside it', 403, said(), { ...JSON_TYPE, 'sec-fetch-site': 'same-site' }],
  ['another origin', 403, said(), { ...JSON_TYPE, host: 'a.com', origin: 'https://b.com' }],
  ['no origin', 403, said(), { ...JSON_TYPE, host: 'a.com', origin: 'null' }],
  ['text', 415, said(), { 'content-type': 'text/plain' }],
  ['a form with files', 415, said(), { 'content-type': 'multipart/form-data; boundary=x' }],
  ['nothing', 400, '', JSON_TYPE],
  ['too much', 413, said({ comment: 'x'.repeat(20_000) }), JSON_TYPE],
  ['too much in a form', 413, `comment=${'x'.repeat(20_000)}`, FORM_TYPE],
  ['a field twice', 422, `article=${article}&helpful=no&h%65lpful=yes`, FORM_TYPE],
  ['another article', 422, said({ article: 'no-such-thing' }), JSON_TYPE],
])('%s is refused, and nothing is kept', async (_, status, body, headers) => {
  const before = await countRows()
  const answer = await post(body, headers)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(await countRows()).toBe(before)
})

test('its own pages may write, whatever the browser', async () => {
  const ours: readonly Readonly<Record<string, string>>[] = [
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    { host: 'a.com', origin: 'https://a.com' },
    { 'sec-fetch-site': 'none' },
  ]
  for (const headers of ours)
    expect((await post(said(), { ...JSON_TYPE, ...headers })).status).toBe(201)
})

test('who sends too much is told when to come back; others are not', async () => {
  const from = (client: string) => post(said(), { ...JSON_TYPE, [CLIENT_HEADER]: client })
  for (let at = 0; at < 40; at += 1) expect((await from('192.0.2.9')).status).toBe(201)
  const refused = await from('192.0.2.9')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500)
  expect((await from('192.0.2.10')).status).toBe(201)

  // Who proves work may go on; the same proof is good once.
  const proof = (await solve(refused)) ?? ''
  const again = () =>
    post(said(), { ...JSON_TYPE, [CLIENT_HEADER]: '192.0.2.9', [PROOF_HEADER]: proof })
  expect((await again()).status).toBe(201)
  expect((await again()).status).toBe(429)
  // A form without script has no proof: it is told when to come back, and what was typed is kept.
  const form = await post(`article=${article}&helpful=no`, {
    ...FORM_TYPE,
    [CLIENT_HEADER]: '192.0.2.9',
  })
  expect(form.status).toBe(429)
  expect(Number(form.headers.get('retry-after'))).toBeGreaterThan(500)
})

test('without a database nothing is kept, and that is said', async () => {
  await store.close()
  const answer = await post(said(), JSON_TYPE)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('60')
  expect(faults.length).toBeGreaterThan(0)
})
