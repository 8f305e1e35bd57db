// Requests put together at random from what has broken servers, and bent again. The same seed gives
// the same requests.
import { randomFrom } from '@/lib/core/random'
import { repeat, tally, type Attack, type Tally } from './attack'
import { openRaw } from './raw'

const SEED = 20_261_129
const TIMES = { short: 500, long: 100_000 } as const

const METHODS = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'POST', 'PUT', 'OPTIONS', 'TRACE', 'X', '']
const PATHS = [
  '/',
  '/search?q=',
  '/api/search?q=phone&limit=',
  '/api/access/check',
  '/api/access/compare',
  '/api/access/matrix?area=',
  '/api/diagnose',
  '/desk/diagnose/user-not-ringing?status=',
  '/fix/user-not-ringing?',
  '/contact?q=',
  '/healthz',
  '/readyz',
  '/articles/nowhere.md',
  '/robots.txt',
  '/..',
  '//',
  '*',
  'http://a/',
  '',
]
const VALUES = [
  '',
  'phone not ringing',
  '%00',
  '%',
  '%ff%fe',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '-1',
  '1e309',
  'NaN',
  '\u0000',
  "' or 1=1",
  '<script>',
  '{{7*7}}',
  '\u00ff\u00fe',
  '&a[]=b&a[c]=d',
  ';'.repeat(200),
  'a'.repeat(3000),
  '(('.repeat(300),
]
const NAMES = [
  'Accept',
  'Accept-Encoding',
  'Content-Type',
  'Content-Encoding',
  'Cookie',
  'If-None-Match',
  'Origin',
  'Range',
  'Upgrade',
  'Connection',
  'Expect',
  'X-Forwarded-For',
  'X-Middleware-Subrequest',
  'Next-Action',
  'RSC',
  'Host',
]
const BODIES = [
  '',
  '{',
  '[]',
  'null',
  '{"a":1}',
  '{"symptom":"user-not-ringing","facts":{"status":"inactive"}}',
  '{"symptom":"__proto__","facts":{"__proto__":1}}',
  '{"user":{"role":"Basic"},"permission":"whatsapp.templates.delete"}',
  '{"checks":[{"user":{"role":"Basic"},"permission":"x"},null,1]}',
  '{"checks":{}}',
  `${'['.repeat(2000)}${']'.repeat(2000)}`,
  '\xef\xbb\xbf{}',
  '\xff\xfe',
]

/** One request. About half of them can be read. */
export function fuzzedRequest(seed: number): string {
  const random = randomFrom(seed)
  const below = (most: number): number => Math.floor(random() * most)
  const one = (list: readonly string[]): string => list[below(list.length)] ?? ''
  const value = (): string => (random() < 0.9 ? encodeURIComponent(one(VALUES)) : one(VALUES))
  const body = one(BODIES)
  const lines = Array.from({ length: below(4) }, () => `${one(NAMES)}: ${value()}`)
  const length = random() < 0.9 ? Buffer.byteLength(body, 'latin1') : below(50)
  const head = [
    `${one(METHODS)} ${one(PATHS)}${value()} HTTP/1.${random() < 0.95 ? 1 : below(10)}`,
    ...(random() < 0.95 ? ['Host: a.example'] : []),
    ...(random() < 0.8 ? ['Content-Type: application/json'] : []),
    ...(random() < 0.9 ? [`Content-Length: ${length}`] : ['Transfer-Encoding: chunked']),
    ...lines,
  ]
  return bent(`${head.join('\r\n')}\r\n\r\n${body}`, random)
}

/** Cuts, doubles and changes bytes of every fifth. */
function bent(request: string, random: () => number): string {
  if (random() > 1 / 5) return request
  const at = Math.floor(random() * request.length)
  const end = at + Math.floor(random() * 20)
  const choice = random()
  if (choice < 0.3) return request.slice(0, at) + request.slice(end)
  if (choice < 0.6) return request.slice(0, end) + request.slice(at)
  const byte = String.fromCharCode(Math.floor(random() * 256))
  return request.slice(0, at) + byte + request.slice(at + 1)
}

/** The first status that is no interim one; `nothing` where the server ended without. */
async function statusOfRequest(origin: string, request: string): Promise<string> {
  const { socket, ended, received } = await openRaw(origin)
  // All has been said: what waits for more is to be refused, and the connection to end.
  socket.end(request, 'latin1')
  await ended
  socket.resetAndDestroy()
  const statuses = [...received().matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => status)
  return statuses.find((status) => !status?.startsWith('1')) ?? 'nothing'
}

export const fuzzAttack: Attack = {
  title: `requests at random (seed ${SEED})`,
  run: async (origin, size): Promise<Tally> =>
    tally(await repeat(TIMES[size], 20, (at) => statusOfRequest(origin, fuzzedRequest(SEED + at)))),
  expected: ['200', '400', '404', '405', '415', '422'],
  possible: ['204', '308', '413', '417', '431'],
}
