import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import * as z from 'zod'
import { POST } from '@/app/api/support-requests/route'
import { solve } from '@/components/proof/solve'
import { site } from '@/lib/site/site'
import { storeOfProcess } from '@/lib/store/of-process'
import { PROOF_HEADER } from '@/lib/support/protection/proof-header'
import { beginStoreOfTests } from './store-of-tests'
import { hugePng, picture } from '@/tests/support/attachments/pictures'

const { faults } = await beginStoreOfTests()

const [topic] = site.support.topics
const JSON_TYPE = { 'content-type': 'application/json' }
const asked = (given: object = {}) => ({
  id: randomUUID(),
  topic: topic?.id,
  question: 'Calls do not ring',
  email: 'ravi@example.com',
  ...given,
})
// Each test is another client, so that none of them asks too often.
let client = 0
const post = (body: BodyInit, headers: Readonly<Record<string, string>> = {}) =>
  POST(
    new Request('http://localhost/api/support-requests', {
      method: 'POST',
      body,
      headers: { 'x-signpost-client': `client ${client}`, ...headers },
    }),
  )
const postJson = (body: object) => post(JSON.stringify(body), JSON_TYPE)
const formOf = (given: object, files: readonly (Buffer | string)[] = []): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(given)) form.set(name, String(value))
  for (const [at, file] of files.entries())
    form.append('attachments', new Blob([Buffer.from(file)], { type: 'text/html' }), `x${at}.php`)
  return form
}
const countRows = async (): Promise<number> =>
  (await storeOfProcess().run((db) => db.selectFrom('request').select('id').execute())).length
const answered = z.object({ reference: z.string(), url: z.string() })
const problemOf = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) })

test('a request is kept once, under a reference and an address of its own', async () => {
  const body = asked()
  const answers = await Promise.all([1, 2, 3].map(() => postJson(body)))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  const told = await Promise.all(answers.map(async (each) => answered.parse(await each.json())))
  expect(new Set(told.map(({ reference }) => reference)).size).toBe(1)
  for (const { url } of told) expect(url).toMatch(/^\/requests\/[\w-]{43}$/)
  expect(await countRows()).toBe(1)
  const other = await postJson({ ...body, question: 'Something else' })
  expect(other.status).toBe(409)
  expect(other.headers.get('location')).toMatch(/^\/requests\/[\w-]{43}$/)
})

test('a form with files is sent on to its page; sent twice it is one', async () => {
  client += 1
  const files = [await picture('png'), 'a log']
  const typed = { ...asked(), id: '', name: 'Ravi' }
  const before = await countRows()
  const answers = [await post(formOf(typed, files)), await post(formOf(typed, files))]
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(answers[0]?.headers.get('location')).toMatch(/^\/requests\/[\w-]{43}$/)
  expect(await countRows()).toBe(before + 1)
  const kept = await storeOfProcess().run((db) =>
    db.selectFrom('request_attachment').select(['name', 'type']).orderBy('name').execute(),
  )
  expect(kept).toEqual([
    { name: 'picture-1.png', type: 'image/png' },
    { name: 'text-2.txt', type: 'text/plain' },
  ])
  const data = await post(formOf(asked(), files), { accept: 'application/json' })
  expect(data.status).toBe(201)
})

test('a form with a field that nobody sees is thanked, and not kept', async () => {
  client += 1
  const before = await countRows()
  const answer = await post(formOf({ ...asked(), website: 'http://spam' }))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/requests'])
  expect(await countRows()).toBe(before)
})

test('everything that is wrong is told at once, by its field', async () => {
  client += 1
  const typed = { ...asked({ email: 'ravi', topic: '' }), question: 'OTP 4821' }
  const answer = await post(formOf(typed, ['text', hugePng(60_000, 60_000)]))
  expect(answer.status).toBe(422)
  const { errors } = problemOf.parse(await answer.json())
  expect(errors.map(({ path }) => path)).toEqual(['topic', 'email', 'question', 'attachments.1'])
})

test('a form that has a field twice is refused with its name, and nothing is kept', async () => {
  client += 1
  const before = await countRows()
  const form = formOf(asked(), ['a log', 'another'])
  expect((await post(form, { accept: 'application/json' })).status).toBe(201)
  form.set('id', randomUUID())
  form.append('question', 'Something else')
  const answer = await post(form)
  expect(answer.status).toBe(422)
  const { errors } = problemOf.parse(await answer.json())
  expect(errors.map(({ path }) => path)).toEqual(['question'])
  expect(await countRows()).toBe(before + 1)
})

const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' }
const parts = (count: number): string =>
  Array.from(
    { length: count },
    () => '--x\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n',
  ).join('')

test.each<[string, number, string, Readonly<Record<string, string>>]>([
  ['another site', 403, JSON.stringify(asked()), { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }],
  ['text', 415, 'text', { 'content-type': 'text/plain' }],
  ['nothing', 400, '', JSON_TYPE],
  ['a form without parts', 400, 'nothing', MULTIPART],
  ['a form without boundary', 400, 'x', { 'content-type': 'multipart/form-data' }],
  ['a form that is cut off', 400, parts(2), MULTIPART],
  ['a form of a thousand parts', 400, `${parts(1000)}--x--`, MULTIPART],
  ['too much', 413, 'x'.repeat(27 * 1024 * 1024), MULTIPART],
  ['too much JSON', 413, JSON.stringify(asked({ question: 'x'.repeat(300_000) })), JSON_TYPE],
])('%s is refused, and nothing is kept', async (_, status, body, headers) => {
  client += 1
  const before = await countRows()
  const answer = await post(body, headers)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(await countRows()).toBe(before)
})

test('who sends files too often is told when to come back', async () => {
  client += 1
  const statuses: number[] = []
  const send = async (): Promise<Response> => post(formOf({ ...asked(), email: '' }, ['log']))
  // A client is another one after midnight.
  const begun = new Date().setUTCHours(12, 0, 0, 0)
  const minutes = (count: number) => vi.setSystemTime(begun + count * 60_000)
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    for (let count = 0; count < 30; count += 1) {
      minutes(count)
      statuses.push((await send()).status)
    }
    expect(statuses).toEqual(Array.from({ length: 30 }, () => 422))
    minutes(30)
    const refused = await send()
    expect(refused.status).toBe(429)
    // It is the disk that is spared: no work lets anybody go on.
    expect(await refused.json()).not.toHaveProperty('proof')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(25 * 60)
  } finally {
    vi.useRealTimers()
  }
  expect(faults).toEqual([])
})

test('who goes on to write works for it, once for each time, or waits', async () => {
  client += 1
  for (let count = 0; count < 30; count += 1) expect((await postJson(asked())).status).toBe(201)
  const before = await countRows()
  const refused = await postJson(asked())
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  const proof = (await solve(refused)) ?? ''
  expect(await countRows()).toBe(before)
  const proven = (body: object) =>
    post(JSON.stringify(body), { ...JSON_TYPE, [PROOF_HEADER]: proof })
  expect((await proven(asked())).status).toBe(201)
  expect((await proven(asked())).status).toBe(429)
  expect(await countRows()).toBe(before + 1)
  // Of who wrote little nothing is asked.
  client += 1
  expect((await postJson(asked())).status).toBe(201)
})
