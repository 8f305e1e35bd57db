// Looks at the head of a request before anything reads it: one value where one is meant, a sane
// number of lines and of query keys, and a method that this server knows at all.
import type { IncomingMessage } from 'node:http'
import { methodRefusal, Refusal } from './refusal/refusal'
import { parseTarget, type Target } from './target'

const MOST_LINES = 100
const MOST_QUERY_KEYS = 50

/** Lines of which there may be one: two of them are read differently by different programs. */
const SINGLE = new Set([
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'if-modified-since',
  'origin',
  'referer',
  'transfer-encoding',
])

/** RFC 3986, 3.2.2: a name, an IPv4 address or an IPv6 address in brackets, and a port. */
const HOST = /^(?:[\w.~!$&'()*+,;=%-]{0,255}|\[[\da-f:.]{2,45}\])(?::\d{0,5})?$/i

/** TRACE, CONNECT and those of WebDAV are nobody's here. */
export const METHODS: readonly string[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]

/** A head in which nothing is wrong: what is asked for. */
export interface Head {
  readonly method: string
  readonly target: Target
}

const malformed = (detail: string): Refusal =>
  new Refusal(400, 'This request could not be read', detail)

/** RFC 9110, 15.5.16: nothing that is sent is unpacked here. */
const encodedRefusal = (): Refusal =>
  new Refusal(415, 'The body is compressed', 'Send it as it is, without a Content-Encoding.', {
    'Accept-Encoding': 'identity',
  })

/** Reads a head; the first thing that is wrong with it is why it is refused. */
export function readHead({
  method = '',
  url = '',
  httpVersion,
  rawHeaders,
}: Pick<IncomingMessage, 'method' | 'url' | 'httpVersion' | 'rawHeaders'>): Head | Refusal {
  const lines = readLines(rawHeaders)
  if (lines instanceof Refusal) return lines
  const host = lines.get('host')
  if (host === undefined && httpVersion !== '1.0') return malformed('It names no Host.')
  if (host !== undefined && !HOST.test(host)) return malformed('Its Host is no name of a server.')
  if (httpVersion === '1.0' && lines.has('transfer-encoding'))
    return malformed('HTTP/1.0 knows no Transfer-Encoding.')
  if ((lines.get('transfer-encoding') ?? 'chunked').toLowerCase() !== 'chunked')
    return malformed('Its Transfer-Encoding is not chunked.')
  const encoding = lines.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (encoding !== '' && encoding !== 'identity') return encodedRefusal()
  if (!METHODS.includes(method)) return methodRefusal(method, 'GET, HEAD, POST')
  const target = parseTarget(url)
  if (!target) return malformed('Its address is not one of this site.')
  if (queryKeys(target.query) > MOST_QUERY_KEYS)
    return malformed(`Its address has more than ${MOST_QUERY_KEYS} parameters.`)
  return { method, target }
}

/** The lines of which there may be one, by name in small letters. */
function readLines(raw: readonly string[]): ReadonlyMap<string, string> | Refusal {
  if (raw.length > 2 * MOST_LINES)
    return new Refusal(
      431,
      'The request has too many headers',
      `A request here has at most ${MOST_LINES} lines before its body.`,
    )
  const lines = new Map<string, string>()
  for (let at = 0; at < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase()
    if (!SINGLE.has(name)) continue
    if (lines.has(name)) return malformed(`It has two lines ${raw[at]}, where one is meant.`)
    lines.set(name, raw[at + 1] ?? '')
  }
  return lines
}

/** How many parameters a query has: pieces between the signs `&` that are not empty. */
function queryKeys(query: string): number {
  let keys = 0
  for (let at = 1; at < query.length;) {
    const end = query.indexOf('&', at)
    const next = end < 0 ? query.length : end
    if (next > at) keys += 1
    at = next + 1
  }
  return keys
}
