// Bytes of a file as text: what is a workbook, a web page or no list at all is told apart, and the
// encoding is found out.
import { encodingOf, type Encoding } from './encoding'

/**
 * `sheets`: the file has tables inside, or is no list: lib/checkup/workbook takes them out, or says
 * what it is.
 */
export type Decoded =
  | { readonly kind: 'text'; readonly encoding: string; readonly text: AsyncIterable<string> }
  | { readonly kind: 'sheets'; readonly bytes: AsyncIterable<Uint8Array> }

/** How much of a file is looked at before it is decided what it is. */
const SAMPLE = 64 * 1024

/** How files begin that are no text with a list; what each is says workbook/no-list.ts. */
const FOREIGN = new RegExp(
  String.raw`^(?:PK[\x03\x05]|\xd0\xcf\x11\xe0|\x09\x08|%PDF|\x1f\x8b|Rar!|7z\xbc\xaf|\x89PNG` +
    String.raw`|\xff\xd8\xff|GIF8|RIFF|BM\xff|\{\\rtf|SQLite format|ID;P` +
    '|MIME-Version:|BEGIN:V|TABLE\\r?\\n0,1|insert into|INSERT INTO|CREATE TABLE)',
)
const MARKUP =
  /^\s*<(?:!doctype|!--|\?xml|html|table|thead|tbody|tr|head|meta|body|style|div)|<table[\s>]/i
/** JSON. */
const NOTATION = /^\s*(?:\{\s*["}]|\[\s*[{\]])/

/** Reads the first bytes, finds out what they are, and gives the whole as pieces. */
export async function decode(bytes: AsyncIterable<Uint8Array>): Promise<Decoded> {
  const source = bytes[Symbol.asyncIterator]()
  const first = await take(source)
  const container: Decoded = { kind: 'sheets', bytes: whole(first, source) }
  // Of what is none its beginning is enough to tell what it is.
  const foreign: Decoded = { kind: 'sheets', bytes: whole(first) }
  const start = latin(first.subarray(0, 16))
  if (FOREIGN.test(start)) return start.startsWith('PK\x03') ? container : foreign
  const encoding = encodingOf(first)
  if (encoding === undefined) return foreign
  const head = encoding.decoder().decode(first.subarray(0, 4096), { stream: true })
  if (MARKUP.test(head)) return container
  if (NOTATION.test(head)) return foreign
  return { kind: 'text', encoding: encoding.label, text: pieces(first, source, encoding) }
}

async function take(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let size = 0; size < SAMPLE;) {
    const next = await source.next()
    if (next.done) break
    parts.push(next.value)
    size += next.value.length
  }
  return joined(parts)
}

/** Pieces of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

async function* whole(
  first: Uint8Array,
  rest?: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first
  while (rest) {
    const next = await rest.next()
    if (next.done) return
    yield next.value
  }
}

async function* pieces(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = encoding.decoder()
  for await (const part of whole(first, rest)) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
}
