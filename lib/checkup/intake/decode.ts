// Bytes of a file as text: what is a workbook or a web page is told apart, what is no list is
// recognised and refused, with what to do instead; the encoding is found out.
import { encodingOf, type Encoding } from './encoding'

/**
 * `sheets`: the file has tables inside, which something else takes out (lib/checkup/workbook); the
 * refusal is for whoever cannot.
 */
export type Decoded =
  | { readonly kind: 'text'; readonly encoding: string; readonly text: AsyncIterable<string> }
  | {
      readonly kind: 'sheets'
      readonly refusal: string
      readonly bytes: AsyncIterable<Uint8Array>
    }
  | { readonly kind: 'refused'; readonly refusal: string }

/** How much of a file is looked at before it is decided what it is. */
const SAMPLE = 64 * 1024

const EXPORT =
  'Open it in your spreadsheet program, choose File, Save as or Download, then "CSV ' +
  'UTF-8", and use that file.'
const PICTURE =
  'This is a picture, not a CSV. Export the user list as CSV, or copy its rows and paste them.'
/** How files that are no list begin, and what they are. */
const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  ['PK\x05\x06', 'This is an empty ZIP file, not a CSV. Unpack or export it again.'],
  [
    '\xd0\xcf\x11\xe0',
    'This is an older Excel file (.xls), or a workbook with a password, not a CSV. ' +
      `${EXPORT} Excel can also save it as .xlsx, without a password, which is read as it is.`,
  ],
  ['\x09\x08', `This is a very old Excel file (.xls), not a CSV. ${EXPORT}`],
  [
    '%PDF',
    'This is a PDF. A list cannot be read from it: export the users as CSV where the PDF was made.',
  ],
  ['\x1f\x8b', 'This file is compressed (gzip). Unpack it first.'],
  ['Rar!', 'This file is compressed (RAR). Unpack it first.'],
  ['7z\xbc\xaf', 'This file is compressed (7-Zip). Unpack it first.'],
  ['\x89PNG', PICTURE],
  [
    '\xff\xd8\xff',
    'This is a photo, not a CSV. Export the user list as CSV, or copy its rows and paste them.',
  ],
  ['GIF8', PICTURE],
  ['RIFF', PICTURE],
  ['BM\xff', PICTURE],
  [
    '{\\rtf',
    'This is a formatted document (RTF), not a CSV. Save it as plain text with ' +
      'commas, or export the list as CSV.',
  ],
  ['SQLite format', 'This is a database, not a CSV. Export its table of users as CSV.'],
  ['ID;P', `This is a SYLK file, not a CSV. ${EXPORT}`],
  ['MIME-Version:', `This is a web page saved as one file (MHT), not a CSV. ${EXPORT}`],
  [
    'BEGIN:VCARD',
    'These are contact cards (vCard), not a CSV. Export the contacts as CSV where they are kept.',
  ],
]
const WORKBOOK =
  'This is a spreadsheet (Excel, Numbers, OpenDocument) or another ZIP file, not a CSV. ' + EXPORT
const PAGE = `This is a web page or XML, though its name may end in .xls or .csv. ${EXPORT}`
const MARKUP =
  /^\s*<(?:!doctype|!--|\?xml|html|table|thead|tbody|tr|head|meta|body|style|div)|<table[\s>]/i
const NOTATION = /^\s*(?:\{\s*["}]|\[\s*[{\]])/

/** Reads the first bytes, finds out what they are, and gives the whole as pieces. */
export async function decode(bytes: AsyncIterable<Uint8Array>): Promise<Decoded> {
  const source = bytes[Symbol.asyncIterator]()
  const first = await take(source)
  const start = latin(first.subarray(0, 16))
  const sheets = (refusal: string): Decoded => ({
    kind: 'sheets',
    refusal,
    bytes: whole(first, source),
  })
  if (start.startsWith('PK\x03\x04')) return sheets(WORKBOOK)
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  if (known) return { kind: 'refused', refusal: known[1] }
  const encoding = encodingOf(first)
  if (encoding === undefined)
    return {
      kind: 'refused',
      refusal: `This is not a text file, so no list can be read from it. ${EXPORT}`,
    }
  const head = encoding.decoder().decode(first.subarray(0, 4096), { stream: true })
  if (MARKUP.test(head)) return sheets(PAGE)
  if (NOTATION.test(head))
    return { kind: 'refused', refusal: 'This is JSON, not a CSV. Export the users as CSV.' }
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
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first
  for (;;) {
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
