// What a request asks for: one form of the path, and the query as it came.

/**
 * `path` is decoded, `query` is '' or starts with '?'. `canonical` is the one way to write the path
 * in an address; `isCanonical` says whether it was written so.
 */
export interface Target {
  readonly path: string
  readonly canonical: string
  readonly isCanonical: boolean
  readonly query: string
}

/** Neither in a name nor in an address that a person can read. */
const CONTROL = /\p{Cc}/u
/** Nearly every address: nothing in it is an escape, and no name begins with a dot. */
const PLAIN = /^(?:\/[\w~-][\w.~-]*)*\/?$/
/** A percent sign that begins no escape: somebody typed it, as in 50%-off (WHATWG URL, 1.3). */
const STRAY = /%(?![\da-f]{2})/gi
const RAW_BYTE = /[\x80-\xff]/g

/** A piece of a path between two separators: as it is meant, and as it is written. */
interface Segment {
  readonly text: string
  readonly written: string
}

/**
 * Reads a request target: a path, or a whole address (RFC 9112, 3.2.2). Undefined when it is
 * neither, its escapes are no UTF-8, or something in it has no place in an address. A percent sign
 * that begins no escape is one.
 */
export function parseTarget(url: string): Target | undefined {
  const local = /^https?:\/\/[^/?#]*/i.exec(url)
  const rest = local ? url.slice(local[0].length) : url
  const target = local && !rest.startsWith('/') ? `/${rest}` : rest
  if (!target.startsWith('/') || target.includes('#')) return undefined
  // Bytes beyond ASCII are escapes that somebody did not write.
  const ascii = target.replace(RAW_BYTE, (byte) => encodeByte(byte.charCodeAt(0)))
  const mark = ascii.indexOf('?')
  const [raw, query] = mark < 0 ? [ascii, ''] : [ascii.slice(0, mark), ascii.slice(mark)]
  if (PLAIN.test(raw)) return { path: raw, canonical: raw, isCanonical: true, query }
  const segments = readSegments(raw.slice(1).split('/'))
  if (!segments) return undefined
  const path = segments.map(({ text }) => `/${text}`).join('')
  const canonical = segments.map(({ written }) => `/${written}`).join('')
  return { path, canonical, isCanonical: canonical === raw, query }
}

const encodeByte = (byte: number): string => `%${byte.toString(16).toUpperCase()}`

/** Decodes segments and resolves `.` and `..` (RFC 3986, 5.2.4). */
function readSegments(raw: readonly string[]): readonly Segment[] | undefined {
  const segments: Segment[] = []
  for (const [at, each] of raw.entries()) {
    const segment = readSegment(each)
    if (!segment) return undefined
    const isDots = segment.text === '.' || segment.text === '..'
    if (segment.text === '..') segments.pop()
    if (!isDots) segments.push(segment)
    else if (at === raw.length - 1) segments.push({ text: '', written: '' })
  }
  return segments
}

function readSegment(raw: string): Segment | undefined {
  try {
    const text = decodeURIComponent(raw.replace(STRAY, '%25'))
    if (CONTROL.test(text)) return undefined
    // A slash that was written as an escape separates nothing (RFC 3986, 2.2).
    const pieces = text.split('/')
    return { text: pieces.join('%2F'), written: pieces.map(encodePiece).join('%2F') }
  } catch {
    return undefined
  }
}

const encodePiece = (piece: string): string => encodeURI(piece).replace(/[?#]/g, encodeURIComponent)
