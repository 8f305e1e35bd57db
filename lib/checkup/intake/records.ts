// Text as records of cells, piece by piece. Papa Parse does the parsing; what cannot be parsed is
// told by row and column.
import Papa from 'papaparse'
import { withoutMarkup } from './cell-markup'
import { isDrawn, undrawn, withPlainBars } from './drawn-table'
import { hasSpacedQuotes, SpacedQuotes } from './quotes'
import { isRunning, personIn, RUNNING, withLines } from './running'

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
  /** One of DELIMITERS, RUNNING, or what a line `sep=` names. */
  readonly delimiter: string
  readonly batches: AsyncIterable<Batch>
}

/** How a list may be parted. `ALIGNED`: two or more spaces. */
export const ALIGNED = '  '
export const DELIMITERS: readonly string[] = [',', ';', '\t', '|', ALIGNED]

/**
 * Characters that one row may have: enough for any list, too little for a file that one quotation
 * mark swallows.
 */
export const MOST_IN_ROW = 1024 * 1024
const SAMPLE = 64 * 1024
/** Rows that are looked at to choose how a text is parted. */
const SAMPLE_ROWS = 60

/** How a text is parted: `isNested` where each line is one quoted cell with a list inside. */
interface Form {
  readonly delimiter: string
  readonly isDrawn: boolean
  readonly isSpaced: boolean
  readonly isNested: boolean
}

export interface Choosing {
  /** How many columns are known of some rows. */
  readonly knownIn: (rows: readonly (readonly string[])[]) => number
  /** What somebody says parts the cells. */
  readonly delimiter?: string | undefined
}

/**
 * Splits a text by the delimiter that is chosen, that a line `sep=;` names as Excel writes it, or
 * under which most columns are known.
 */
export async function readRecords(
  text: AsyncIterable<string>,
  { knownIn, delimiter }: Choosing,
): Promise<Records> {
  const source = text[Symbol.asyncIterator]()
  let head = ''
  while (head.length < SAMPLE) {
    const next = await source.next()
    if (next.done) break
    head += next.value
  }
  const [line = '', named] = /^\uFEFF?"?sep=(.|\\t)"?[;, \t]*(?:\r\n|\r|\n|$)/i.exec(head) ?? []
  const body = head.slice(line.length)
  const lines = onlyNewlines(body)
  const wanted =
    delimiter ??
    (named === '\\t' ? '\t' : named) ??
    (isRunning(lines, head.length >= SAMPLE) ? RUNNING : undefined)
  const form = formOf(lines, wanted, knownIn)
  // A line `sep=;` is a row of its own, which holds nothing.
  return {
    delimiter: form.delimiter,
    batches: batches(body, source, form, named === undefined ? 1 : 2),
  }
}

function formOf(head: string, wanted: string | undefined, knownIn: Choosing['knownIn']): Form {
  const candidates = wanted === undefined ? DELIMITERS : [wanted]
  let best: { readonly form: Form; readonly score: number } | undefined
  for (const delimiter of candidates) {
    const plain: Form = {
      delimiter,
      isDrawn: delimiter === '|' && isDrawn(head),
      isSpaced: delimiter !== RUNNING && hasSpacedQuotes(head, delimiter),
      isNested: false,
    }
    for (const form of [plain, { ...plain, isNested: true }]) {
      const rows = sampleRows(head, form)
      // Which parts more rows alike decides between those that know as many columns.
      const score = knownIn(rows) + evenness(rows) / 2
      if (form.isNested && !rows.some(({ length }) => length > 1)) continue
      if (!best || score > best.score + (form.isNested ? 1 : 0)) best = { form, score }
    }
  }
  return best?.form ?? { delimiter: ',', isDrawn: false, isSpaced: false, isNested: false }
}

/** The share of rows that have as many cells as most have; 0 where these have one. */
function evenness(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>()
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1)
  const [width = 1, count = 0] = [...widths].sort((one, other) => other[1] - one[1])[0] ?? []
  return width < 2 ? 0 : count / rows.length
}

function sampleRows(head: string, form: Form): readonly (readonly string[])[] {
  const cut = head.length < SAMPLE ? head : head.slice(0, Math.max(head.lastIndexOf('\n'), 1))
  const spaces = form.isSpaced ? new SpacedQuotes(form.delimiter) : undefined
  const text = prepared(spaces ? spaces.tidy(cut) : cut, form)
  return parse(text, form, false, SAMPLE_ROWS).data.map((cells) => rowOf(cells, form))
}

async function* batches(
  head: string,
  rest: AsyncIterator<string>,
  form: Form,
  first: number,
): AsyncGenerator<Batch> {
  const spaces = form.isSpaced ? new SpacedQuotes(form.delimiter) : undefined
  const tidied = (text: string): string => (spaces ? spaces.tidy(text) : text)
  let row = first
  let held = onlyNewlines(tidied(head))
  for (let done = false; !done;) {
    const next = await rest.next()
    done = next.done === true
    if (!next.done) held = onlyNewlines(held + tidied(next.value))
    if (done) held = (held + (spaces?.end() ?? '')).replace(/\r$/, '\n')
    const { data, errors, cursor } = parse(prepared(held, form), form, !done)
    const rows = data.map((cells) => rowOf(cells, form))
    const batch = { first: row, rows, errors: recordErrors(errors, data, row) }
    row += data.length
    held = held.slice(cursor)
    if (!done && held.length > MOST_IN_ROW) {
      yield batch
      yield { first: row, rows: [], errors: [endless(held, form, row)] }
      return
    }
    yield batch
  }
}

/** One kind of line end; a carriage return at the very end waits for what follows it. */
const onlyNewlines = (text: string): string =>
  /[\r\n]/.test(text)
    ? text.replace(/\r\n|\r(?!$)/g, '\n')
    : text.replace(/[\u0085\u2028\u2029]/g, '\n')

/** A text of the same length, of which Papa makes the cells that are meant. */
const prepared = (text: string, { delimiter, isDrawn: drawn }: Form): string =>
  drawn
    ? withPlainBars(text)
    : delimiter === ALIGNED
      ? text.replace(/ {2,}/g, (spaces) => '\t' + FILLER.repeat(spaces.length - 1))
      : delimiter === RUNNING
        ? withLines(text)
        : text

/** In place of spaces that part cells with others (private use, no list has it). */
const FILLER = '\ue001'

function rowOf(written: readonly string[], form: Form): readonly string[] {
  const cells = written.some((cell) => /[&<]/.test(cell)) ? written.map(withoutMarkup) : written
  if (form.isDrawn) return undrawn(cells)
  if (form.delimiter === RUNNING) return cells.flatMap(personIn)
  if (form.delimiter === ALIGNED)
    return cells.map((cell) => cell.replaceAll(FILLER, '')).filter((cell, at) => at > 0 || cell)
  const [only = ''] = cells
  if (!form.isNested || cells.length !== 1 || !only.includes(form.delimiter)) return cells
  return parse(only, form, false).data[0] ?? cells
}

/** Without a header Papa gives rows of texts, which its types leave open. */
function parse(
  text: string,
  { delimiter, isDrawn: drawn }: Form,
  ignoreLast: boolean,
  preview = 0,
): { data: string[][]; errors: readonly Papa.ParseError[]; cursor: number } {
  const { data, errors, meta } = new Papa.Parser({
    delimiter: delimiter === ALIGNED || delimiter === RUNNING ? '\t' : delimiter,
    newline: '\n',
    preview,
  }).parse(text, 0, ignoreLast) as Papa.ParseResult<string[]>
  return { data, errors: drawn ? [] : errors, cursor: meta.cursor }
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

function endless(text: string, form: Form, row: number): RecordError {
  const { data } = parse(text.slice(0, MOST_IN_ROW), form, false)
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
