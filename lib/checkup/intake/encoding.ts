// In which encoding a text is: by its mark, by its zeros, by whether it is UTF-8, and otherwise by
// which of the code pages of old spreadsheet programs makes words of it.

export interface Encoding {
  readonly label: string
  /** What decodes it, piece by piece. */
  readonly decoder: () => Decoder
}

/** Decodes pieces of bytes in order; the last call has none and ends the text. */
export interface Decoder {
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string
}

const known = (id: string, label: string): Encoding => ({
  label,
  decoder: () => new TextDecoder(id),
})

const UTF8 = known('utf-8', 'UTF-8')
const LITTLE = known('utf-16le', 'UTF-16')
const BIG = known('utf-16be', 'UTF-16')
const WINDOWS = known('windows-1252', 'Windows-1252')

/**
 * The upper half of code page 850, in which Excel writes "CSV (MS-DOS)" in western Europe and which
 * browsers do not decode (IBM, 1987; unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT).
 */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/** The pages that are tried where a text is no UTF-8, the likeliest first. */
const CODE_PAGES: readonly Encoding[] = [
  WINDOWS,
  {
    label: 'code page 850',
    decoder: () => ({
      decode: (bytes) =>
        Array.from(bytes ?? [], (byte) =>
          byte < 128 ? String.fromCharCode(byte) : CODE_PAGE_850.charAt(byte - 128),
        ).join(''),
    }),
  },
  known('macintosh', 'Mac OS Roman'),
]

/** Undefined for what is no text. The bytes are the first of a file. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
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
  return isUtf8(bytes) ? UTF8 : likeliestPage(bytes)
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

/** A sign, or a capital, within a word of small letters: what a wrong page makes of accents. */
const ODD = new RegExp(
  [
    String.raw`(?<=\p{L})[^\p{L}\p{M}\p{N}\p{Z}\p{Cc}\u0000-\u007f‐-’´](?=\p{L})`,
    String.raw`(?<=\p{Ll})(?![A-Z])\p{Lu}`,
    String.raw`[\u0080-\u009f─-▟]`,
    String.raw`(?<=\p{L})[¢-³¼-¿†-•‚„…‰⁄]`,
  ].join('|'),
  'gu',
)

/** The first of the pages under which a text has the fewest odd signs. */
function likeliestPage(bytes: Uint8Array): Encoding {
  const odd = CODE_PAGES.map((page) => page.decoder().decode(bytes).match(ODD)?.length ?? 0)
  return CODE_PAGES[odd.indexOf(Math.min(...odd))] ?? WINDOWS
}
