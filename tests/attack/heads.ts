// Attacks by what stands before a body: long, doubled, slow and never-ending heads.
import {
  get,
  repeat,
  statusOf,
  tally,
  tallyOf,
  tallyOfEndless,
  withConnections,
  type Attack,
} from './attack'
import { openRaw } from './raw'

const ADDRESSES = ['/healthz', '/search', '/api/search', '/contact', '/', '/nowhere']
/** Headers that something parses. */
const PARSED = ['Accept-Encoding', 'Cookie', 'If-None-Match', 'Content-Type', 'X-Forwarded-For']
const KIB = 1024
/** What has been slow in one parser or another, in about fifteen KiB. */
const TIRING = [
  `a${' '.repeat(15 * KIB)}a`,
  `a;${' '.repeat(15 * KIB)};`,
  ';'.repeat(15 * KIB),
  ','.repeat(15 * KIB),
  'a;q=0,'.repeat(2.5 * KIB),
  '" \\'.repeat(5 * KIB),
  'theme=;'.repeat(2 * KIB),
  'W/"'.repeat(5 * KIB),
  '127.0.0.1,'.repeat(1.5 * KIB),
]

const keys = (count: number): string => Array.from({ length: count }, () => 'a').join('&')

export const headAttacks: readonly Attack[] = [
  {
    title: 'thousands of parameters that a head has room for',
    run: (origin) =>
      tallyOf(
        origin,
        ADDRESSES.map((path) => get(`${path}?${keys(7500)}`)),
      ),
    expected: ['400'],
  },
  {
    title: 'tens of thousands of parameters',
    run: (origin) =>
      tallyOf(
        origin,
        ADDRESSES.map((path) => get(`${path}?${keys(60_000)}`)),
      ),
    expected: ['431'],
  },
  {
    title: 'headers that tire a parser',
    run: (origin) =>
      tallyOf(
        origin,
        PARSED.flatMap((name) => TIRING.map((value) => get('/', [`${name}: ${value}`]))),
      ),
    expected: ['200'],
  },
  {
    title: 'headers of a hundred KiB and more',
    run: (origin) =>
      tallyOf(
        origin,
        PARSED.map((name) => get('/', [`${name}: a${' '.repeat(130_000)}a`])),
      ),
    expected: ['431'],
  },
  {
    title: 'a head that never ends',
    run: (origin, size) =>
      tallyOfEndless(origin, size === 'short' ? 5 : 100, {
        begin: () => 'GET / HTTP/1.1\r\n',
        part: () => `X: ${'a'.repeat(KIB)}\r\n`,
        every: 5,
      }),
    expected: ['431'],
  },
  {
    title: 'two values where one is meant',
    run: (origin) =>
      tallyOf(origin, [
        get('/search?q=phone&q=call'),
        get('/api/search?q=phone&q=call'),
        get('/api/search?q=phone&kind=article&kind=wizard'),
        get('/contact?q=a&q=b'),
        get('/', ['Host: b.example']),
        get('/', ['Content-Type: a/b', 'Content-Type: c/d']),
      ]),
    expected: ['400'],
  },
  {
    title: 'methods of nobody',
    run: (origin) =>
      tallyOf(
        origin,
        ['TRACE', 'CONNECT', 'PROPFIND', 'BREW', 'PURGE'].flatMap((method) =>
          ADDRESSES.map((path) => get(path).replace('GET', method)),
        ),
      ),
    expected: ['405'],
  },
  {
    title: 'an address written otherwise',
    run: (origin) =>
      tallyOf(
        origin,
        [
          '/api/%73earch?q=ring',
          '/%61pi/search',
          '/fix/../search',
          '/./fix',
          '/fix/%2e%2E/roles/',
        ].map((path) => get(path)),
      ),
    expected: ['308'],
  },
  {
    title: 'heads sent a byte at a time',
    onlyLong: true,
    run: (origin) =>
      tallyOfEndless(origin, 200, {
        part: (turn) => get(`/${'a'.repeat(5000)}`).charAt(turn),
        every: 200,
      }),
    expected: ['408'],
  },
  {
    title: 'connections that say nothing',
    onlyLong: true,
    run: (origin) =>
      withConnections(origin, 200, async (connections) =>
        tally(
          await Promise.all(
            connections.map(async ({ answers }) => statusOf((await answers(1))[0])),
          ),
        ),
      ),
    expected: ['408'],
  },
  {
    title: 'connections that come and go',
    run: async (origin, size) => {
      const count = size === 'short' ? 200 : 5000
      const ended = await repeat(count, 20, async () => {
        const { socket, send } = await openRaw(origin)
        send('GET / HT')
        socket.resetAndDestroy()
        return 'gone'
      })
      return tally(ended)
    },
    expected: ['gone'],
  },
]
