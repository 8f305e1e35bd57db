// Text as records of cells, piece by piece. Papa Parse does the parsing; what cannot be parsed is
// told by row and column.
import Papa from 'papaparse'

/** An error in how a file is written. `cell` is the position of the cell in its row, from 0. */
export interface RecordError {
  readonly row: number
  readonly cell: number
  readonly text: string
  /** Nothing after it can be told apart. */
  readonly stops: boolean
}

/** Some rows in order; `first` is the number of the first of them, as spreadsheets count. */
export interface Batch {
  readonly first: number
  readonly rows: readonly (readonly string[])[]
  readonly errors: readonly RecordError[]
}

export interface Records {
  /** `,`, `;`, a tab or `|`. */
  readonly delimiter: string
  readonly batches: AsyncIterable<Batch>
}

/**
 * Characters that one row may have: enough for any list, too little for a file that one quotation
 * mark swallows.
 */
export const MOST_IN_ROW = 1024 * 1024
const SAMPLE = 64 * 1024
const DELIMITERS = [',', ';', '\t', '|']

/**
 * Finds the delimiter in the first rows (or in a line `sep=;`, as Excel writes it) and splits the
 * text.
 */
export async function readRecords(text: AsyncIterable<string>): Promise<Records> {
  const source = text[Symbol.asyncIterator]()
  let head = ''
  while (head.length < SAMPLE) {
    const next = await source.next()
    if (next.done) break
    head += next.value
  }
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(head)?.[1]
  const delimiter = named ?? guess(head)
  return { delimiter, batches: batches(head, source, delimiter, named === undefined ? 1 : 2) }
}

const guess = (head: string): string =>
  Papa.parse(head, { preview: 30, delimitersToGuess: DELIMITERS }).meta.delimiter

async function* batches(
  head: string,
  rest: AsyncIterator<string>,
  delimiter: string,
  first: number,
): AsyncGenerator<Batch> {
  let row = first
  // A line `sep=;` is a row of its own, which holds nothing.
  let held = onlyNewlines(first === 2 ? head.replace(/^.*?\n/, '') : head)
  for (let done = false; !done;) {
    const next = await rest.next()
    done = next.done === true
    if (!next.done) held = onlyNewlines(held + next.value)
    if (done) held = held.replace(/\r$/, '\n')
    const { data, errors, meta } = parse(held, delimiter, !done)
    const batch = { first: row, rows: data, errors: recordErrors(errors, data, row) }
    row += data.length
    held = held.slice(meta.cursor)
    if (!done && held.length > MOST_IN_ROW) {
      yield batch
      yield { first: row, rows: [], errors: [endless(held, delimiter, row)] }
      return
    }
    yield batch
  }
}

/** One kind of line end; a carriage return at the very end waits for what follows it. */
const onlyNewlines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n|\r(?!$)/g, '\n') : text

/** Without a header Papa gives rows of texts, which its types leave open. */
function parse(text: string, delimiter: string, ignoreLast: boolean): Papa.ParseResult<string[]> {
  return new Papa.Parser({ delimiter, newline: '\n' }).parse(
    text,
    0,
    ignoreLast,
  ) as Papa.ParseResult<string[]>
}

function recordErrors(
  errors: readonly Papa.ParseError[],
  rows: readonly (readonly string[])[],
  first: number,
): readonly RecordError[] {
  return errors.map(({ code, row = 0 }) => {
    const cells = rows[row] ?? []
    if (code === 'MissingQuotes')
      return { row: first + row, cell: Math.max(0, cells.length - 1), text: UNCLOSED, stops: true }
    const cell = cells.findIndex((value) => value.includes('"'))
    return {
      row: first + row,
      cell: Math.max(0, cell),
      text:
        'a quotation mark (") stands inside a cell where it must be doubled (""). The ' +
        'cell was read as well as it could be.',
      stops: false,
    }
  })
}

const UNCLOSED =
  'a quotation mark (") opens a cell and is never closed, so everything after it was ' +
  'read as this one cell. Close it or take it out, then try again.'

function endless(text: string, delimiter: string, row: number): RecordError {
  const { data } = parse(text.slice(0, MOST_IN_ROW), delimiter, false)
  const isQuoted = text.includes('"')
  return {
    row,
    cell: Math.max(0, (data[0]?.length ?? 1) - 1),
    stops: true,
    text: isQuoted
      ? UNCLOSED
      : `this row has more than ${MOST_IN_ROW.toLocaleString('en')} characters, which ` +
        'is no list of users. Nothing after it was read.',
  }
}
