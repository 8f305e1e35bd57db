// Requests that can be read, with anything in them: queries, headers, cookies and bodies of every
// kind. The same seed gives the same request.
import { randomFrom } from '@/lib/core/random'
import { requireAt } from '@/lib/core/required'
import { addressOf, PATTERNS } from './found'

/** A request as it is sent. */
export interface Fuzzed {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
}

const UUID = '7f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b'

/** What has broken readers of text. */
export const TEXTS = [
  '',
  ' ',
  'phone not ringing',
  'फोन नहीं बज रहा',
  'manager',
  'owner',
  'user-not-ringing',
  'whatsapp.templates.delete',
  'add-a-user',
  'yes',
  'asha@example.net',
  UUID,
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  '..%2f..%2f',
  '\u0000\u0001',
  '\u202egnp.exe',
  '\ud800',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table feedback; --",
  '${7*7}{{7*7}}',
  '=HYPERLINK("http://x")',
  'a\r\nSet-Cookie: x=y',
  '-1',
  '0',
  '1e309',
  '9007199254740993',
  'NaN',
  'null',
  '[]',
  'x'.repeat(300),
  'x'.repeat(5000),
  '😀'.repeat(400),
  'e\u0301'.repeat(200),
  '%',
  '%zz%00',
]

const KEYS = [
  'q',
  'limit',
  'page',
  'kind',
  'category',
  'counts',
  'actions',
  'literal',
  'brief',
  'id',
  'article',
  'helpful',
  'reason',
  'comment',
  'notify',
  'step',
  'state',
  'takenBack',
  'take-back',
  'website',
  'events',
  'visit',
  'query',
  'outcome',
  'results',
  'symptom',
  'facts',
  'status',
  'role',
  'preset',
  'override',
  'overrides',
  'user',
  'account',
  'permission',
  'checks',
  'viewer',
  'area',
  'topic',
  'subject',
  'name',
  'email',
  'text',
  'message',
  'workspace',
  'expected',
  'observed',
  'attachments',
  'transcript',
  'token',
  'theme',
  'dismiss',
  '__proto__',
  'constructor',
  '',
]

/** Bodies that some route takes, for others to bend. */
const BODIES: readonly unknown[] = [
  { id: UUID, article: 'add-a-user', helpful: false, reason: 'unclear', comment: 'no' },
  { id: UUID, kind: 'search', query: 'otp', outcome: 'refused', results: 0 },
  { events: [{ id: UUID, kind: 'fix-start', symptom: 'user-not-ringing' }] },
  { symptom: 'user-not-ringing', facts: { status: 'inactive' } },
  { user: { role: 'Basic', status: 'active' }, permission: 'whatsapp.templates.delete' },
  { checks: [{ user: { role: 'manager' }, permission: 'users.add' }] },
  { account: { overrides: [{ role: 'manager', permission: 'users.add', grant: 'deny' }] } },
  { role: 'manager', area: 'users' },
  { id: UUID, topic: 'calls', subject: 'x', email: 'a@b.example', text: 'It does not ring.' },
]

const WRITING = ['POST', 'POST', 'POST', 'POST', 'POST', 'POST', 'GET', 'OPTIONS', 'PUT']
const READING = ['GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'DELETE']
/** What is written to is asked three times as often as what is only read. */
const ASKED = PATTERNS.flatMap((pattern) =>
  pattern.isWritten ? [pattern, pattern, pattern] : [pattern],
)
const HEADERS = [
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'If-None-Match',
  'If-Modified-Since',
  'Idempotency-Key',
  'Origin',
  'Range',
  'Referer',
  'Sec-Fetch-Site',
  'Sec-GPC',
  'DNT',
  'Next-Action',
  'Next-Router-State-Tree',
  'RSC',
  'X-Forwarded-Host',
  'X-HTTP-Method-Override',
  'X-Middleware-Subrequest',
  'X-Signpost-Client',
  'X-Signpost-Proof',
]
const COOKIES = ['theme', 'role', 'events', 'dismissed', 'session', '__Host-session', '__proto__']
const BOUNDARY = 'boundary-of-parts'

/** Draws from one seed. */
export class Draw {
  readonly #random: () => number

  constructor(seed: number) {
    this.#random = randomFrom(seed)
  }

  chance(share: number): boolean {
    return this.#random() < share
  }

  below(most: number): number {
    return Math.floor(this.#random() * most)
  }

  one(list: readonly string[]): string {
    return list[this.below(list.length)] ?? ''
  }

  many(most: number): readonly number[] {
    return Array.from({ length: this.below(most) }, (_, at) => at)
  }

  /** A value of JSON, bent from another. */
  value(from: unknown, depth = 0): unknown {
    if (this.chance(0.15) || depth > 6) return this.#leaf()
    if (Array.isArray(from))
      return this.chance(0.1)
        ? Array.from({ length: 200 }, () => from[0] as unknown)
        : from.map((each) => this.value(each, depth + 1))
    if (typeof from !== 'object' || from === null) return from
    const entries = Object.entries(from).flatMap(([key, value]) =>
      this.chance(0.1)
        ? []
        : [[this.chance(0.1) ? this.one(KEYS) : key, this.value(value, depth + 1)]],
    )
    const more = this.many(3).map(() => [this.one(KEYS), this.#leaf()])
    return Object.fromEntries([...entries, ...(this.chance(0.3) ? more : [])])
  }

  #leaf(): unknown {
    const leaves = [null, true, 0, -1, 1e308, [], {}, [[[]]], this.one(TEXTS), this.one(TEXTS)]
    return leaves[this.below(leaves.length)]
  }

  fields(most: number): string {
    const pairs = this.many(most).map(() => [this.one(KEYS), this.one(TEXTS).toWellFormed()])
    return new URLSearchParams(pairs).toString()
  }

  parts(): string {
    const parts = this.many(6).map(() => {
      const file = this.chance(0.4) ? `; filename="${headerSafe(this.one(TEXTS))}"` : ''
      const type = file === '' ? '' : '\r\nContent-Type: image/png'
      const name = this.one(KEYS)
      return (
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}${type}\r\n\r\n` +
        `${this.one(TEXTS)}\r\n`
      )
    })
    return parts.join('') + (this.chance(0.8) ? `--${BOUNDARY}--\r\n` : '')
  }

  /** A body with its type. */
  body(): readonly [string, string] {
    const kind = this.below(10)
    if (kind < 5) {
      const json = JSON.stringify(this.value(BODIES[this.below(BODIES.length)]))
      return ['application/json', this.chance(0.1) ? json.slice(0, this.below(json.length)) : json]
    }
    if (kind < 7) return ['application/x-www-form-urlencoded', this.fields(8)]
    if (kind < 9) return [`multipart/form-data; boundary=${BOUNDARY}`, this.parts()]
    return [headerSafe(this.one(['text/plain', 'application/xml', '', ...TEXTS])), this.one(TEXTS)]
  }
}

/** What may stand in a header at all. */
export const headerSafe = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?')

/** The request with a number. */
export function fuzzedRoute(seed: number): Fuzzed {
  const draw = new Draw(seed)
  const pattern = requireAt(ASKED, seed % ASKED.length)
  const other = draw.chance(0.3) ? encodeURIComponent(draw.one(TEXTS).toWellFormed()) : undefined
  const method = draw.one(pattern.isWritten ? WRITING : READING)
  const query = draw.chance(0.6) ? `?${draw.fields(6)}` : ''
  const headers: Record<string, string> = {
    // Another client each time, or the first hundred would be all that is read.
    'X-Forwarded-For': `198.51.${draw.below(256)}.${draw.below(256)}`,
  }
  for (const _ of draw.many(4)) headers[draw.one(HEADERS)] = headerSafe(draw.one(TEXTS))
  if (draw.chance(0.3))
    headers['Cookie'] = draw
      .many(4)
      .map(() => `${draw.one(COOKIES)}=${headerSafe(draw.one(TEXTS))}`)
      .join('; ')
  const hasBody = method === 'POST' || method === 'PUT'
  const [type, text] = hasBody ? draw.body() : ['', '']
  if (hasBody && type !== '') headers['Content-Type'] = type
  const body = hasBody ? Buffer.from(text.toWellFormed()) : undefined
  return { method, path: addressOf(pattern, other) + query, headers, body }
}
