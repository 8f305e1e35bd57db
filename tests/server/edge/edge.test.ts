// The edge before a small site: what no library of HTTP would send, and what nobody ends.
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { readJson } from '@/app/api/body'
import type { Answered } from '@/server/edge/access-log'
import { createEdge, type Edge } from '@/server/edge/edge'
import { parseSettings } from '@/server/edge/settings'
import { stopEdge } from '@/server/edge/stop'
import { createFront } from '@/server/front/front'
import { rawAnswer, readRefusal, unreadOf } from '@/server/edge/refusal/raw-answer'
import { askRaw, openRaw, type RawConnection } from '../../attack/raw'

const LONG = 'long '.repeat(400_000)

interface Running {
  readonly edge: Edge
  readonly origin: string
  readonly told: Answered[]
}

const running: Edge[] = []
afterAll(() => {
  for (const edge of running.splice(0)) {
    edge.server.close()
    edge.destroy()
  }
})

/** A server whose handlers echo, wait and answer at length. */
async function serve(env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const told: Answered[] = []
  const front = createFront(
    { redirects: {}, answers: new Map(), hasNextRoutes: false, isNextRoute: () => false },
    {
      asked: {},
      readerOf: () => undefined,
      handlers: {
        '/api/echo': {
          GET: ({ url }) => Response.json(new URL(url).search),
          POST: async (request) => {
            const body = await readJson(request, 1024 * 1024)
            return body.ok ? Response.json(JSON.stringify(body.value).length) : body.response
          },
        },
        '/api/long': { GET: () => new Response(LONG) },
        '/readyz': { GET: () => Response.json({ status: 'ready' }) },
      },
    },
  )
  const log = {
    answered: (what: Answered) => void told.push(what),
    failed: (error: unknown) => {
      throw error
    },
    flush: () => undefined,
  }
  const edge = createEdge(parseSettings(env), log, front)
  running.push(edge)
  await new Promise<void>((resolve) => edge.server.listen(0, '127.0.0.1', resolve))
  const { port } = edge.server.address() as AddressInfo
  return { edge, origin: `http://127.0.0.1:${port}`, told }
}

const get = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`
const post = (length: number, body = '', more = ''): string =>
  'POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n' +
  `Content-Length: ${length}\r\n${more}\r\n${body}`
const open = (origin: string, count: number): Promise<RawConnection[]> =>
  Promise.all(Array.from({ length: count }, () => openRaw(origin)))
const connectionsOf = ({ server }: Edge): Promise<number> =>
  new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}

// Most of them wait, each for its own server.
describe.concurrent('the edge', () => {
  describe('a request that cannot be read is refused in words, with every header', () => {
    test.each<[string, string, number]>([
      ['no HTTP at all', 'hello\r\n\r\n', 400],
      ['the greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
      ['HTTP/2 by prior knowledge', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
      ['an unknown method', 'BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n', 405],
      ['TRACE', 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n', 405],
      ['CONNECT', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', 405],
      ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
      ['two Hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
      ['a head of 17 KiB', get(`/?${'a'.repeat(17 * 1024)}`), 431],
      ['a header of 17 KiB', get('/', `Accept-Encoding: a${' '.repeat(17 * 1024)}a\r\n`), 431],
      ['a hundred and one lines', get('/', 'X: a\r\n'.repeat(100)), 431],
      ['an expectation', get('/', 'Expect: a miracle\r\n'), 417],
      ['length and chunks', get('/', 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n'), 400],
      ['two lengths', get('/', 'Content-Length: 3\r\nContent-Length: 4\r\n'), 400],
      ['a coding that is none', get('/', 'Transfer-Encoding: xchunked\r\n'), 400],
      ['a space before a colon', get('/', 'Transfer-Encoding : chunked\r\n'), 400],
      ['a folded line', get('/', 'X: a\r\n b\r\n'), 400],
      ['chunks in HTTP/1.0', 'GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
      ['a NUL in a header', get('/', 'X: a\0b\r\n'), 400],
      ['an address with a fragment', get('/a#b'), 400],
      ['an address that is none', get('nowhere'), 400],
    ])('%s', async (_, bytes, status) => {
      const { origin, told } = await serve()
      const answer = await askRaw(origin, bytes)
      expect(answer.status).toBe(status)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=utf-8',
      })
      expect(answer.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD, POST' : undefined)
      expect(answer.body).toMatch(/<h1>[^<]{4,}<\/h1><p>[^<]{10,}<\/p>/)
      await until(() => told.length > 0)
      expect(told).toMatchObject([{ status, id: answer.headers.get('x-request-id') }])
      expect(told[0]?.path).toBeUndefined()
    })

    test.each([
      ['GET', /\r\n\r\n<!DOCTYPE html>/],
      ['HEAD', /\r\n\r\n$/],
    ])('and with the words for %s, as far as that could be read', (method, end) => {
      const rawPacket = Buffer.from(get(`/?${'a'.repeat(17 * 1024)}`).replace('GET', method))
      const error = Object.assign(new Error(), { code: 'HPE_HEADER_OVERFLOW', rawPacket })
      const answer = rawAnswer(readRefusal(error), unreadOf(error), {}).toString()
      expect(answer).toMatch(/^HTTP\/1\.1 431 [\s\S]*\r\nContent-Length: [1-9]/)
      expect(answer).toMatch(end)
    })

    test('and what asks for data is refused in data', async () => {
      const { origin } = await serve()
      for (const bytes of [get('/api/echo', 'Host: b\r\n'), get('/api/echo', 'X: a\0b\r\n')]) {
        const { body, headers } = await askRaw(origin, bytes)
        expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
        expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status: 400, errors: [] })
      }
    })
  })

  test(
    'an upgrade, and HTTP/2 without TLS, is answered in HTTP/1.1, and the ' + 'connection ends',
    async () => {
      const { origin } = await serve()
      for (const protocol of ['h2c', 'websocket', 'x']) {
        const connection = await openRaw(origin)
        const more = `Connection: Upgrade, HTTP2-Settings\r\nUpgrade: ${protocol}\r\n`
        connection.send(get('/api/echo', more))
        await connection.ended
        const [answer] = await connection.answers(1)
        expect([answer?.status, answer?.headers.get('connection')]).toEqual([200, 'close'])
        connection.destroy()
      }
    },
  )

  test('a client that closes its half of the connection is answered all the same', async () => {
    const { origin } = await serve()
    const connection = await openRaw(origin)
    connection.socket.end(get('/api/echo?a'))
    const [answer] = await connection.answers(1)
    expect([answer?.status, answer?.body]).toEqual([200, '"?a"'])
    await connection.ended
  })

  describe('requests in a row on one connection', () => {
    test('are answered one after another', async () => {
      const { origin } = await serve()
      const connection = await openRaw(origin)
      connection.send(Array.from({ length: 30 }, (_, at) => get(`/api/echo?${at}`)).join(''))
      const answers = await connection.answers(30)
      expect(answers.map(({ body }) => body)).toEqual(
        Array.from({ length: 30 }, (_, at) => `"?${at}"`),
      )
      connection.destroy()
    })

    test('are answered up to the one that cannot be read', async () => {
      const { origin } = await serve()
      const connection = await openRaw(origin)
      connection.send(`${get('/api/echo?a')}${get('/api/echo?b')}nonsense\r\n\r\n`)
      await connection.ended
      const answers = await connection.answers(3)
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 400])
      expect(answers[0]?.body).toBe('"?a"')
    })

    test('are too many when nobody can have meant them', async () => {
      const { origin, edge } = await serve()
      const connection = await openRaw(origin)
      connection.send(get('/api/long').repeat(300))
      await connection.ended
      await until(async () => (await connectionsOf(edge)) === 0)
      connection.destroy()
    })

    test('of one whose answers nobody reads hold one answer', async () => {
      const { origin, edge, told } = await serve()
      const connection = await openRaw(origin)
      connection.socket.pause()
      connection.send(get('/api/long').repeat(30))
      await new Promise((resolve) => setTimeout(resolve, 300))
      // One that is being sent, and those that fit into the buffers of the system.
      expect(told.length).toBeLessThan(10)
      edge.destroy()
      connection.destroy()
    })
  })

  describe('connections', () => {
    const everybody = { SIGNPOST_CONNECTIONS: '5' }

    test('beyond their number are told that the site is busy, and end', async () => {
      const { origin, edge } = await serve(everybody)
      const held = await open(origin, 5)
      await until(async () => (await connectionsOf(edge)) === 5)
      const { status, headers } = await askRaw(origin, get('/api/echo'))
      expect([status, headers.get('retry-after'), headers.get('connection')]).toEqual([
        503,
        '2',
        'close',
      ])
      held.forEach(({ destroy }) => destroy())
      await until(async () => (await connectionsOf(edge)) === 0)
      expect((await askRaw(origin, get('/api/echo'))).status).toBe(200)
    })

    test('beyond their number that say nothing end by themselves', async () => {
      const { origin, edge } = await serve(everybody)
      const held = await open(origin, 5)
      const silent = await openRaw(origin)
      await silent.ended
      expect(await connectionsOf(edge)).toBe(5)
      held.forEach(({ destroy }) => destroy())
    })

    test('of one address have a share, unless it is a trusted proxy’s', async () => {
      const few = { SIGNPOST_CONNECTIONS_PER_ADDRESS: '3' }
      const alone = await serve({ ...few, SIGNPOST_TRUSTED_PROXIES: 'none' })
      const held = await open(alone.origin, 3)
      await until(async () => (await connectionsOf(alone.edge)) === 3)
      expect((await askRaw(alone.origin, get('/api/echo'))).status).toBe(429)
      held.forEach(({ destroy }) => destroy())
      await until(async () => (await connectionsOf(alone.edge)) === 0)
      const behind = await serve(few)
      const more = await open(behind.origin, 5)
      expect((await askRaw(behind.origin, get('/api/echo'))).status).toBe(200)
      more.forEach(({ destroy }) => destroy())
    })

    test('behind a proxy, each client has its share of what is being answered', async () => {
      const { origin } = await serve({ SIGNPOST_CONNECTIONS_PER_ADDRESS: '2' })
      const from = (client: string): string => `X-Forwarded-For: 9.9.9.9, ${client}\r\n`
      const held = await open(origin, 2)
      for (const connection of held) connection.send(post(10, '1', from('198.51.100.1')))
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect((await askRaw(origin, get('/api/echo', from('198.51.100.1')))).status).toBe(429)
      expect((await askRaw(origin, get('/api/echo', from('198.51.100.2')))).status).toBe(200)
      held.forEach(({ destroy }) => destroy())
    })

    test('of clients that are refused and never close end all the same', async () => {
      const { origin, edge } = await serve()
      const held = await open(origin, 20)
      for (const { send } of held) send('nonsense\r\n\r\n')
      await Promise.all(held.map(({ ended }) => ended))
      await until(async () => (await connectionsOf(edge)) === 0)
      held.forEach(({ destroy }) => destroy())
    })
  })

  describe('bodies', () => {
    test('are read, in pieces and in chunks', async () => {
      const { origin } = await serve()
      const connection = await openRaw(origin)
      connection.send(post(8, '"ab'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      connection.send('cdef')
      connection.send('"' + post(2, '12'))
      const chunked = `${post(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked')}`
      connection.send(`${chunked}2\r\n[1\r\n1;a=b\r\n]\r\n0\r\n\r\n`)
      const answers = await connection.answers(3)
      expect(answers.map(({ status, body }) => [status, body])).toEqual([
        [200, '8'],
        [200, '2'],
        [200, '3'],
      ])
      connection.destroy()
    })

    test('are asked for where a client waits to be asked', async () => {
      const { origin } = await serve()
      const connection = await openRaw(origin)
      connection.send(post(2, '', 'Expect: 100-continue\r\n'))
      await until(() => connection.received().startsWith('HTTP/1.1 100 Continue\r\n\r\n'))
      connection.send('12')
      expect((await connection.answers(1))[0]?.body).toBe('2')
      connection.destroy()
    })

    test('that are too large are refused before they are sent', async () => {
      const { origin } = await serve()
      const large = post(2_000_000, '', 'Expect: 100-continue\r\n')
      const { status, headers } = await askRaw(origin, large)
      expect([status, headers.get('connection')]).toEqual([413, 'close'])
    })

    test('that never end are refused with their first byte too many', async () => {
      const { origin, edge } = await serve()
      const connection = await openRaw(origin)
      connection.send(post(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'))
      const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`
      const sending = setInterval(() => connection.send(chunk), 1)
      const [answer] = await connection.answers(1)
      expect([answer?.status, answer?.headers.get('connection')]).toEqual([413, 'close'])
      await until(async () => (await connectionsOf(edge)) === 0)
      clearInterval(sending)
      connection.destroy()
    })

    test('that nobody asked for end with the connection', async () => {
      const { origin, edge } = await serve()
      const connection = await openRaw(origin)
      connection.send(get('/api/echo', 'Content-Length: 1000000\r\n'))
      const [answer] = await connection.answers(1)
      expect([answer?.status, answer?.headers.get('connection')]).toEqual([200, 'close'])
      await until(async () => (await connectionsOf(edge)) === 0)
      connection.destroy()
    })

    test('are held up to so many bytes in all, and given back', async () => {
      const { origin, edge } = await serve({ SIGNPOST_BODY_MEMORY_MIB: '1' })
      const held = await open(origin, 4)
      for (const { send } of held) send(post(600_000, 'a'.repeat(400_000)))
      const { status, headers } = await Promise.any(
        held.map(async ({ answers }) => (await answers(1))[0] ?? Promise.reject(new Error('none'))),
      )
      expect([status, headers.get('retry-after')]).toEqual([503, '2'])
      held.forEach(({ destroy }) => destroy())
      await until(async () => (await connectionsOf(edge)) === 0)
      const body = JSON.stringify('a'.repeat(900_000))
      expect((await askRaw(origin, post(body.length, body))).status).toBe(200)
    })

    test('that cannot be read are refused', async () => {
      const { origin } = await serve()
      const connection = await openRaw(origin)
      connection.send(post(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      connection.send('nonsense\r\n')
      const [answer] = await connection.answers(1)
      expect([answer?.status, answer?.headers.get('connection')]).toEqual([400, 'close'])
      await connection.ended
    })

    test('of clients that go are told as no answer', async () => {
      const { origin, told } = await serve()
      const connection = await openRaw(origin)
      connection.send(post(100, '1'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      connection.socket.resetAndDestroy()
      await until(() => told.length > 0)
      expect(told).toMatchObject([{ status: 0, path: '/api/echo' }])
    })

    test('of clients that end in the middle are refused', async () => {
      const { origin } = await serve()
      const connection = await openRaw(origin)
      connection.socket.end(post(100, '1'))
      await connection.ended
      expect(await connection.answers(1)).toMatchObject([{ status: 400 }])
    })
  })

  describe('a stop', () => {
    test(
      'answers what is in flight, says so on connections that stay, and takes no new ' + 'ones',
      async () => {
        const { origin, edge } = await serve()
        const [busy, idle] = (await open(origin, 2)) as [RawConnection, RawConnection]
        busy.send(post(2, '1'))
        idle.send(get('/api/echo'))
        await idle.answers(1)
        let hasStopped = false
        const stopped = stopEdge(edge, 0).then(() => {
          hasStopped = true
        })
        await vi.waitFor(() => expect(openRaw(origin)).rejects.toThrow(), 10_000)
        idle.send(get('/api/echo?b'))
        const [, last] = await idle.answers(2)
        expect([last?.status, last?.headers.get('connection')]).toEqual([200, 'close'])
        expect(hasStopped).toBe(false)
        busy.send('2')
        const [answer] = await busy.answers(1)
        expect([answer?.status, answer?.headers.get('connection')]).toEqual([200, 'close'])
        await stopped
      },
    )

    test('may take new ones for a while, and tells who watches that it ends', async () => {
      const { origin, edge } = await serve()
      expect((await askRaw(origin, get('/readyz'))).status).toBe(200)
      const stopped = stopEdge(edge, 2000)
      const ready = await askRaw(origin, get('/readyz'))
      expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close'])
      const other = await askRaw(origin, get('/api/echo?a'))
      expect([other.status, other.headers.get('connection')]).toEqual([200, 'close'])
      await stopped
      await expect(openRaw(origin)).rejects.toThrow()
    })

    test('ends connections without a request', async () => {
      const { origin, edge } = await serve()
      const connection = await openRaw(origin)
      connection.send(get('/api/echo'))
      await connection.answers(1)
      await stopEdge(edge, 0)
      await connection.ended
    })

    test('ends connections on which nothing was asked while one that asks is answered', async () => {
      const { origin, edge } = await serve()
      const [silent, busy] = (await open(origin, 2)) as [RawConnection, RawConnection]
      busy.send(post(2, '1'))
      const stopped = stopEdge(edge, 0)
      await silent.ended
      busy.send('2')
      const [answer] = await busy.answers(1)
      expect(answer?.status).toBe(200)
      await stopped
    })
  })

  test('behind TLS, browsers are told to stay with it', async () => {
    const { origin } = await serve({ SIGNPOST_TLS: 'on' })
    for (const bytes of [get('/api/echo'), get('/nowhere'), 'nonsense\r\n\r\n'])
      expect((await askRaw(origin, bytes)).headers.get('strict-transport-security')).toBe(
        'max-age=31536000',
      )
    const plain = await serve()
    const { headers } = await askRaw(plain.origin, get('/api/echo'))
    expect(headers.has('strict-transport-security')).toBe(false)
  })
})
