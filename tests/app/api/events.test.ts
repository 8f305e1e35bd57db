import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { POST } from '@/app/api/events/route'
import { beginStoreOfTests } from './store-of-tests'

const { store } = await beginStoreOfTests()

const event = () => ({ id: randomUUID(), kind: 'fix-start', symptom: 'user-not-ringing' })
const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  POST(
    new Request('http://localhost/api/events', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    }),
  )
const countRows = async (): Promise<number> =>
  (await store.run((db) => db.selectFrom('event').select('id').execute())).length

test('an event is kept, without an answer to wait for', async () => {
  const answer = await post(event())
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(await countRows()).toBe(1)
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['Global Privacy Control', { 'sec-gpc': '1' }],
  ['Do Not Track', { dnt: '1' }],
  ['the switch at the foot of a page', { cookie: 'theme=dark; events=off' }],
])('nothing is kept of who says so by %s', async (_, headers) => {
  const before = await countRows()
  expect((await post(event(), headers)).status).toBe(204)
  expect(await countRows()).toBe(before)
})

test('what is no event, or comes from another site, is refused', async () => {
  const before = await countRows()
  expect((await post({ ...event(), name: 'me' })).status).toBe(422)
  expect((await post(event(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect(
    (await post(event(), { 'content-type': 'application/x-www-form-urlencoded' })).status,
  ).toBe(415)
  expect(await countRows()).toBe(before)
})
