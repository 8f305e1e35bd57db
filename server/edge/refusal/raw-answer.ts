// Answers to what could not be read as a request, so that no listener sees it: written to the
// connection as they are.
import { METHODS, STATUS_CODES } from 'node:http'
import { errorBody } from './error-body'
import { methodRefusal, Refusal, slowRefusal } from './refusal'

/** What Node says of a head or a body that it cannot read. */
export interface ReadError extends Error {
  readonly code?: string
  /** The bytes in which the error is; not always the beginning of the request. */
  readonly rawPacket?: Buffer
}

const REQUEST_LINE = /^([A-Z][A-Z-]{1,19}) (\S{1,2000}) HTTP\/1\.[01]\r?\n/
const LONGEST_LINE = 2048

/** Why a request could not be read. */
export function readRefusal({ code, rawPacket }: ReadError): Refusal {
  const [, method = ''] = requestLine(rawPacket) ?? []
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Refusal(
      431,
      'This address is too long',
      'The address and what the browser sends with it have more than 16 KiB. Search with fewer ' +
        'words, or clear the cookies of this site.',
    )
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return slowRefusal()
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return new Refusal(
      413,
      'The body could not be read',
      'Its chunks carry too much beside what is in them.',
    )
  // The packet may begin with a request before this one, whose method is known.
  if (code === 'HPE_INVALID_METHOD' && method !== '' && !METHODS.includes(method))
    return methodRefusal(method, 'GET, HEAD, POST')
  return new Refusal(
    400,
    'This request could not be read',
    'What was sent is no request of HTTP/1.1 as it is written down in RFC 9112.',
  )
}

function requestLine(packet: Buffer | undefined): RegExpExecArray | null {
  return packet ? REQUEST_LINE.exec(packet.toString('latin1', 0, LONGEST_LINE)) : null
}

/** What was asked, as far as it could be read. */
export interface Unread {
  readonly url: string
  /** Headers alone are to be answered. */
  readonly isHead: boolean
}

const HEAD = Buffer.from('HEAD ')
export const NOTHING_READ: Unread = { url: '', isHead: false }

/** What the bytes of an error ask, where they begin a request. */
export const unreadOf = ({ rawPacket }: ReadError): Unread => ({
  url: requestLine(rawPacket)?.[2] ?? '',
  isHead: rawPacket?.subarray(0, HEAD.length).equals(HEAD) ?? false,
})

/** A whole answer, after which the connection ends. */
export function rawAnswer(
  refusal: Refusal,
  unread: Unread,
  common: Readonly<Record<string, string>>,
): Buffer {
  const { headers, body } = errorBody(refusal, unread.url)
  const all = {
    ...common,
    ...headers,
    Date: new Date().toUTCString(),
    'Content-Length': String(body.length),
    Connection: 'close',
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const status = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}\r\n`
  const written = Buffer.from(`${status}${head.join('')}\r\n`, 'latin1')
  return unread.isHead ? written : Buffer.concat([written, body])
}
