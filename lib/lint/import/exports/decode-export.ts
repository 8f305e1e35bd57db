// The text of a file of an export: UTF-8 or UTF-16, or the encoding that a page names in its head.
// What cannot be read is told, and nothing is guessed.

/** How much of a page is looked through for the name of its encoding, in bytes (HTML, 13.2.3.2). */
const HEAD = 1024

/** The text, or a sentence about why there is none. */
export function decodeExport(bytes: Uint8Array): { readonly text: string } | string {
  const marked = [
    { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
    { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  ].find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  for (const encoding of [marked?.encoding ?? 'utf-8', ...(named === undefined ? [] : [named])]) {
    const text = decoded(bytes, encoding)
    if (text !== undefined && !text.includes('\0')) return { text: text.replace(/\r\n?/g, '\n') }
  }
  return named === undefined
    ? 'is neither UTF-8 nor UTF-16; save it as UTF-8'
    : `is not in the encoding that it names (${named}); save it as UTF-8`
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // An encoding that nobody knows, or bytes that are not in it.
    return undefined
  }
}
