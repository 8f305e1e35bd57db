// A table inside a file: a sheet of a workbook, a table of a web page. How they are taken out is
// lib/checkup/workbook, which a page loads only for such a file.

/** `csv` is the table as UTF-8 CSV with commas, every row of the sheet a row. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly csv: Blob
}

/** The sheets of a file and what it is, or why it cannot be read and what to do. */
export type Sheets =
  | { readonly kind: 'sheets'; readonly format: string; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'refused'; readonly refusal: string }

/** Takes the sheets out of the bytes of a whole file. Never throws for what a file can hold. */
export type ReadSheets = (bytes: Uint8Array) => Promise<Sheets>

/** A blob's text, in pieces: not every browser can walk a stream. */
export async function* textOf(blob: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const bytes of bytesOf(blob)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}

/** A blob's bytes, in pieces. */
export async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
