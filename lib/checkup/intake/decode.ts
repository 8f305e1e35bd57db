// Bytes of a file as text: what is no text is recognised and refused, with what to do instead; the
// encoding is found out.

export type Decoded =
  | { readonly ok: true; readonly encoding: string; readonly text: AsyncIterable<string> }
  | { readonly ok: false; readonly refusal: string }

/** How much of a file is looked at before it is decided what it is. */
const SAMPLE = 64 * 1024

const EXPORT =
  'Open it in your spreadsheet program, choose File, Save as or Download, then "CSV ' +
  'UTF-8", and use that file.'
/** How files that are no CSV begin, and what they are. */
const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  [
    'PK\x03\x04',
    'This is a spreadsheet (Excel, Numbers, OpenDocument) or another ZIP file, not a ' +
      `CSV. ${EXPORT}`,
  ],
  ['PK\x05\x06', 'This is an empty ZIP file, not a CSV. Unpack or export it again.'],
  ['\xd0\xcf\x11\xe0', `This is an older Excel file (.xls), not a CSV. ${EXPORT}`],
  [
    '%PDF',
    'This is a PDF. A list cannot be read from it: export the users as CSV where the PDF was made.',
  ],
  ['\x1f\x8b', 'This file is compressed (gzip). Unpack it first.'],
  [
    '\x89PNG',
    'This is a picture, not a CSV. Export the user list as CSV, or copy its rows and paste them.',
  ],
  [
    '\xff\xd8\xff',
    'This is a photo, not a CSV. Export the user list as CSV, or copy its rows and paste them.',
  ],
  [
    'GIF8',
    'This is a picture, not a CSV. Export the user list as CSV, or copy its rows and paste them.',
  ],
  [
    '{\\rtf',
    'This is a formatted document (RTF), not a CSV. Save it as plain text with ' +
      'commas, or export the list as CSV.',
  ],
  ['SQLite format', 'This is a database, not a CSV. Export its table of users as CSV.'],
]
const MARKUP = /^\s*(?:<!doctype|<html|<\?xml|<table|<head)/i
const NOTATION = /^\s*(?:\{\s*["}]|\[\s*[{\]])/

/** Reads the first bytes, finds out what they are, and gives the whole as pieces of text. */
export async function decode(bytes: AsyncIterable<Uint8Array>): Promise<Decoded> {
  const source = bytes[Symbol.asyncIterator]()
  const first = await take(source)
  const start = latin(first.subarray(0, 16))
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  if (known) return { ok: false, refusal: known[1] }
  const encoding = encodingOf(first)
  if (encoding === undefined)
    return {
      ok: false,
      refusal: `This is not a text file, so no list can be read from it. ${EXPORT}`,
    }
  const head = new TextDecoder(encoding.id).decode(first.subarray(0, 1024))
  if (MARKUP.test(head))
    return {
      ok: false,
      refusal: `This is a web page or XML, though its name may end in .xls or .csv. ${EXPORT}`,
    }
  if (NOTATION.test(head))
    return { ok: false, refusal: 'This is JSON, not a CSV. Export the users as CSV.' }
  return { ok: true, encoding: encoding.label, text: pieces(first, source, encoding.id) }
}

async function take(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  while (size < SAMPLE) {
    const next = await source.next()
    if (next.done) break
    parts.push(next.value)
    size += next.value.length
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

interface Encoding {
  readonly id: string
  readonly label: string
}

const UTF8: Encoding = { id: 'utf-8', label: 'UTF-8' }
const LITTLE: Encoding = { id: 'utf-16le', label: 'UTF-16' }
const BIG: Encoding = { id: 'utf-16be', label: 'UTF-16' }

/**
 * By its mark, by its zeros (UTF-16 has one in every second place), or by whether it is UTF-8.
 * Undefined for what is no text.
 */
function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return UTF8
  if (a === 0xff && b === 0xfe) return LITTLE
  if (a === 0xfe && b === 0xff) return BIG
  let [even, odd, control] = [0, 0, 0]
  bytes.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even++
    else if (byte === 0) odd++
    else if (byte < 9 || (byte > 13 && byte < 32)) control++
  })
  if (odd > bytes.length / 4 && even < odd / 8) return LITTLE
  if (even > bytes.length / 4 && odd < even / 8) return BIG
  if (control + even + odd > bytes.length / 10) return undefined
  return isUtf8(bytes) ? UTF8 : { id: 'windows-1252', label: 'Windows-1252' }
}

/** The end may be cut within a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

async function* pieces(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  yield decoder.decode(first, { stream: true })
  for (;;) {
    const next = await rest.next()
    if (next.done) break
    yield decoder.decode(next.value, { stream: true })
  }
  yield decoder.decode()
}
