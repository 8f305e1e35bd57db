// Requests that two programs could read as different ones: where one sees a body the other sees a
// second request. Each is followed by a request that must never be answered.
import { statusOf, tally, withConnections, type Attack } from './attack'

const SMUGGLED = 'GET /healthz HTTP/1.1\r\nHost: smuggled.example\r\n\r\n'

const post = (lines: readonly string[], body: string): string =>
  `POST /api/diagnose HTTP/1.1\r\n${['Host: a.example', ...lines].join('\r\n')}\r\n\r\n${body}`

const JSON_TYPE = 'Content-Type: application/json'
const CHUNKED = 'Transfer-Encoding: chunked'

/** By what is wrong with them. */
export const SHAPES: Readonly<Record<string, string>> = {
  'length and chunks': post([JSON_TYPE, 'Content-Length: 4', CHUNKED], `0\r\n\r\n${SMUGGLED}`),
  'chunks and length': post([JSON_TYPE, CHUNKED, 'Content-Length: 4'], `0\r\n\r\n${SMUGGLED}`),
  'two lengths': post(['Content-Length: 0', `Content-Length: ${SMUGGLED.length}`], SMUGGLED),
  'a list of lengths': post([`Content-Length: 0, ${SMUGGLED.length}`], SMUGGLED),
  'a signed length': post(['Content-Length: +0'], SMUGGLED),
  'a hexadecimal length': post(['Content-Length: 0x0'], SMUGGLED),
  'a length with a space before the colon': post(['Content-Length : 0'], SMUGGLED),
  'a length that is too large': post(['Content-Length: 99999999999999999999'], SMUGGLED),
  'a negative length': post(['Content-Length: -1'], SMUGGLED),
  'chunked twice': post(['Transfer-Encoding: chunked, chunked'], `0\r\n\r\n${SMUGGLED}`),
  'chunked and identity': post(['Transfer-Encoding: chunked, identity'], `0\r\n\r\n${SMUGGLED}`),
  'chunked in two lines': post([CHUNKED, 'Transfer-Encoding: identity'], `0\r\n\r\n${SMUGGLED}`),
  'an unknown coding': post(['Transfer-Encoding: xchunked'], `0\r\n\r\n${SMUGGLED}`),
  'a coding with a control character': post(['Transfer-Encoding: \x0bchunked'], SMUGGLED),
  'a coding with a space before the colon': post(['Transfer-Encoding : chunked'], SMUGGLED),
  'a folded coding': post(['Transfer-Encoding:\r\n chunked'], `0\r\n\r\n${SMUGGLED}`),
  'chunks in HTTP/1.0': post([CHUNKED], `0\r\n\r\n${SMUGGLED}`).replace('HTTP/1.1', 'HTTP/1.0'),
  'a chunk size that is none': post([JSON_TYPE, CHUNKED], `0x0\r\n\r\n${SMUGGLED}`),
  'a chunk size that is negative': post([JSON_TYPE, CHUNKED], `-1\r\n\r\n${SMUGGLED}`),
  'a chunk size that is too large': post([JSON_TYPE, CHUNKED], `${'f'.repeat(17)}\r\n${SMUGGLED}`),
  'a chunk without its end': post([JSON_TYPE, CHUNKED], `1\r\na0\r\n\r\n${SMUGGLED}`),
  'a bare line feed in a chunk': post([JSON_TYPE, CHUNKED], `1\na\n0\n\n${SMUGGLED}`),
  'a bare carriage return': `POST /api/diagnose HTTP/1.1\rHost: a\r\n\r\n${SMUGGLED}`,
  'a line without a colon': post(['Content-Length'], SMUGGLED),
  'a header without a name': post([': a'], SMUGGLED),
  'a NUL in a header': post(['X: a\0b'], SMUGGLED),
  'two Hosts': post(['Host: b.example', 'Content-Length: 0'], SMUGGLED),
  'no Host': `POST /api/diagnose HTTP/1.1\r\nContent-Length: 0\r\n\r\n`,
  'a space in an address': `GET /a b HTTP/1.1\r\nHost: a\r\n\r\n${SMUGGLED}`,
  'a version of nobody': `GET / HTTP/3.9\r\nHost: a\r\n\r\n${SMUGGLED}`,
  'HTTP/0.9': 'GET /\r\n\r\n',
}

export const shapeAttacks: readonly Attack[] = [
  {
    title: 'requests that can be read as two',
    run: (origin) =>
      withConnections(origin, Object.keys(SHAPES).length, async (connections) => {
        const shapes = Object.values(SHAPES)
        const found = await Promise.all(
          connections.map(async ({ socket, ended, answers }, at) => {
            socket.end(shapes[at] ?? '')
            await ended
            const [first, ...more] = await answers(1)
            return [statusOf(first), ...more.map(() => 'smuggled')]
          }),
        )
        return tally(found.flat())
      }),
    expected: ['400'],
  },
]
