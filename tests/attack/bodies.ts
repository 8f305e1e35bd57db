// Attacks by bodies: held open, never-ending, slow, and larger than they say.
import { statusOf, tally, tallyOfEndless, withConnections, type Attack } from './attack'
import type { RawConnection } from './raw'

const CHECK = '/api/access/check'
const post = (path: string, line: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n${line}\r\n\r\n`

const MIB = 1024 * 1024
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What each has been told after a time. */
async function statusesAfter(
  connections: readonly RawConnection[],
  time: number,
): Promise<readonly string[]> {
  return Promise.all(
    connections.map(({ answers }) =>
      Promise.race([
        answers(1).then(([answer]) => statusOf(answer)),
        wait(time).then(() => 'held'),
      ]),
    ),
  )
}

export const bodyAttacks: readonly Attack[] = [
  {
    // The site that is attacked holds 16 MiB.
    title: 'bodies of nearly a MiB that are held open',
    run: (origin, size) =>
      withConnections(origin, size === 'short' ? 40 : 400, async (connections) => {
        const part = Buffer.alloc(0.9 * MIB, 'a')
        for (const { send } of connections) {
          send(post(CHECK, `Content-Length: ${MIB}`))
          send(part)
        }
        return tally(await statusesAfter(connections, size === 'short' ? 2500 : 10_000))
      }),
    expected: ['503', 'held'],
  },
  {
    title: 'chunks that never end',
    run: (origin, size) =>
      tallyOfEndless(origin, size === 'short' ? 5 : 100, {
        begin: (at) => post(['/api/diagnose', '/api/access/compare'][at % 2] ?? '', CHUNKED),
        part: () => `1000\r\n${'a'.repeat(0x1000)}\r\n`,
        every: 5,
      }),
    expected: ['413'],
  },
  {
    title: 'chunks that carry more beside them than in them',
    run: (origin) =>
      withConnections(origin, 3, async (connections) => {
        for (const { send } of connections)
          send(`${post('/api/diagnose', CHUNKED)}1;${'a'.repeat(100_000)}\r\na\r\n`)
        return tally(await statusesAfter(connections, 5000))
      }),
    expected: ['413'],
  },
  {
    title: 'bodies to addresses that take none',
    run: (origin) =>
      withConnections(origin, 6, async (connections) => {
        const paths = ['/', '/nowhere', '/api/search', '/healthz', '/search?q=a', '/robots.txt']
        for (const [at, { send }] of connections.entries()) {
          const line = at % 2 === 0 ? CHUNKED : 'Content-Length: 100000000'
          send(post(paths[at] ?? '', line).replace('POST', 'GET'))
        }
        await Promise.all(connections.map(({ ended }) => ended))
        return tally(await statusesAfter(connections, 0))
      }),
    expected: ['200', '404'],
  },
  {
    title: 'bodies sent a byte at a time',
    onlyLong: true,
    run: (origin) =>
      tallyOfEndless(origin, 200, {
        begin: () => post('/api/diagnose', 'Content-Length: 60000'),
        part: () => 'a',
        every: 200,
      }),
    expected: ['408'],
  },
]

const CHUNKED = 'Transfer-Encoding: chunked'
