// The text of a file that people write, out of its bytes: whatever encoding and line endings their
// editor chose. What cannot be read is told with its place; nothing is guessed.
import type { LocalDiagnostic, Place } from '@/lib/core/diagnostic'

/** A text with `\n` at the end of each line, and what is wrong with the bytes it stood in. */
export interface DecodedSource {
  readonly text: string
  readonly diagnostics: readonly LocalDiagnostic[]
}

/** The rule by which a diagnostic of this module is named. */
export const ENCODING_RULE = 'encoding'

/** The rest of a sentence that names what was found. */
const SAVE = 'save the file as UTF-8'
/** Signs at the beginning that tell the encoding (the Unicode Standard, 23.8). */
const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/**
 * What nobody sees and nobody means: it parts a word for search, or turns the order of what
 * follows.
 * Joiners stay, which Hindi and emoji are written with.
 */
const UNSEEN: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\0/, 'a NUL'],
  [/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/, 'a control character'],
  [/[\u200b\u2060\ufeff]/, 'a space without width'],
  [/\u00ad/, 'a soft hyphen'],
  [/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'a sign that turns the direction of writing'],
  [/[\u2028\u2029]/, "a line break that is none of a text file's"],
  [/[\ue000-\uf8ff]/, 'a sign that one font alone has'],
  [/\ufffd/, 'a sign that stands where a character was lost'],
]
const ANY_UNSEEN = new RegExp(UNSEEN.map(([sign]) => sign.source).join('|'), 'g')

/** How many unseen signs are told: a file full of them is mended in one go. */
const MOST = 5

/**
 * Decodes UTF-8, with or without a mark, and UTF-16. Line endings of every system become `\n`, so
 * that lines are counted alike. Never throws.
 */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  const encoding = encodingOf(bytes)
  const decoded = new TextDecoder(encoding).decode(bytes)
  const text = decoded.replace(/\r\n?/g, '\n')
  if (encoding === 'utf-8' && !isUtf8(bytes)) {
    const place = placeOf(text, Math.max(0, text.indexOf('\ufffd')))
    return {
      text,
      diagnostics: [
        { ...place, message: 'the file is not UTF-8: what stands here is not read', remedy: SAVE },
      ],
    }
  }
  return { text, diagnostics: unseenIn(text) }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))
  if (marked) return marked.encoding
  // Without a mark: every other byte of English in UTF-16 is 0, and a text begins with English.
  const start = bytes.subarray(0, 64)
  const zeros = [0, 1].map(
    (from) => start.filter((byte, at) => at % 2 === from && byte === 0).length,
  )
  const [even = 0, odd = 0] = zeros
  if (start.length < 4 || Math.max(even, odd) < start.length / 4) return 'utf-8'
  if (even > 0 && odd > 0) return 'utf-8'
  return odd > 0 ? 'utf-16le' : 'utf-16be'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function unseenIn(text: string): LocalDiagnostic[] {
  return [...text.matchAll(ANY_UNSEEN)].slice(0, MOST).map(({ 0: sign, index }) => {
    const name = UNSEEN.find(([kind]) => kind.test(sign))?.[1] ?? 'a sign'
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return {
      ...placeOf(text, index),
      message: `${name} that nobody sees (U+${code}) stands here`,
      remedy: `take it away${beside(text, index)}`,
    }
  })
}

/** Between which words, as nobody finds it by looking. */
function beside(text: string, at: number): string {
  const before = /[\p{L}\p{N}\p{M}]{1,20}$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0]
  const after = /^[\p{L}\p{N}\p{M}]{1,20}/u.exec(text.slice(at + 1, at + 21))?.[0]
  if (before !== undefined && after !== undefined) return `, between "${before}" and "${after}"`
  if (before !== undefined) return `, behind "${before}"`
  return after === undefined ? '' : `, before "${after}"`
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
