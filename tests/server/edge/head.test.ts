import { expect, test } from 'vitest'
import { readHead } from '@/server/edge/head'
import { Refusal } from '@/server/edge/refusal/refusal'

const read = (
  url: string,
  headers: readonly string[] = ['Host', 'a.example'],
  { method = 'GET', httpVersion = '1.1' } = {},
): ReturnType<typeof readHead> => readHead({ method, url, httpVersion, rawHeaders: [...headers] })

const statusOf = (head: ReturnType<typeof readHead>): number =>
  head instanceof Refusal ? head.status : 200

test.each([
  [['Host', 'a.example']],
  [['host', 'a.example:3000']],
  [['Host', '[::1]:3000']],
  [['Host', '']],
  [['Host', 'a', 'Cookie', 'a=b', 'Cookie', 'c=d']],
])('a head with the lines %j is answered', (headers) => {
  expect(statusOf(read('/', headers))).toBe(200)
})

test.each([
  [[]],
  [['Host', 'a', 'host', 'a']],
  [['Host', 'a', 'Content-Type', 'a/b', 'content-type', 'a/b']],
  [['Host', 'a/b']],
  [['Host', 'a b']],
  [['Host', 'user@a']],
  [['Host', 'a, b']],
  [['Host', '[::1']],
])('a head with the lines %j is a 400', (headers) => {
  expect(statusOf(read('/', headers))).toBe(400)
})

test.each(['gzip', 'br', 'identity, gzip', 'x'])('a body in the encoding %j is a 415', (value) => {
  const head = read('/', ['Host', 'a', 'Content-Encoding', value], { method: 'POST' })
  expect(head instanceof Refusal && [head.status, head.headers['Accept-Encoding']]).toEqual([
    415,
    'identity',
  ])
  expect(statusOf(read('/', ['Host', 'a', 'Content-Encoding', 'Identity']))).toBe(200)
})

test('HTTP/1.0 need not name a Host, and knows no Transfer-Encoding', () => {
  expect(statusOf(read('/', [], { httpVersion: '1.0' }))).toBe(200)
  const chunked = ['Transfer-Encoding', 'chunked']
  expect(statusOf(read('/', chunked, { httpVersion: '1.0' }))).toBe(400)
})

test('a head of more than a hundred lines is a 431', () => {
  const lines = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => [`X-${at}`, 'a']).flat()
  expect(statusOf(read('/', ['Host', 'a', ...lines(99)]))).toBe(200)
  expect(statusOf(read('/', ['Host', 'a', ...lines(100)]))).toBe(431)
})

test('an address has at most fifty parameters, however they are written', () => {
  expect(statusOf(read(`/?${'a&'.repeat(50)}`))).toBe(200)
  expect(statusOf(read(`/?${'a=b&'.repeat(51)}`))).toBe(400)
  expect(statusOf(read(`/?${'&'.repeat(5000)}`))).toBe(200)
})

test.each(['TRACE', 'PROPFIND', 'LINK', ''])('the method %j is nobody’s', (method) => {
  const head = read('/', undefined, { method })
  expect(head instanceof Refusal && [head.status, head.headers['Allow']]).toEqual([
    405,
    'GET, HEAD, POST',
  ])
})
