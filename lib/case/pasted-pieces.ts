// Cuts pasted text into names and values, by the signs that stand between them. What the names and
// values mean is not known here.

/** A piece as it was written; `name` and `value` where a sign or a head told them apart. */
export interface Piece {
  readonly written: string
  readonly name?: string
  readonly value?: string
}

/** Whether a cell is the name of a fact: a line that begins with one is no row of a table. */
export type IsName = (cell: string) => boolean

/** Cuts a bare query, a head with one row below it, or lines and words between commas. */
export function splitPieces(text: string, isName: IsName): readonly Piece[] {
  const written = text.trim()
  if (/^\??[\w.%+-]+=[^\s]*$/.test(written)) return ofQuery(written)
  const lines = written.split(/\r?\n/).filter((line) => line.trim() !== '')
  const table = ofTable(lines, isName)
  if (table) return table
  return lines.flatMap((line) =>
    line.includes('\t')
      ? [named(line, line.split('\t'))]
      : line
          .split(/[,;|]/)
          .filter((piece) => piece.trim() !== '')
          .map((piece) => named(piece, splitOnce(piece))),
  )
}

const ofQuery = (written: string): readonly Piece[] =>
  [...new URLSearchParams(written)].map(([name, value]) => ({
    written: `${name}=${value}`,
    name,
    value,
  }))

/** The rows of a table below its head. Undefined for lines that are none. */
function ofTable(lines: readonly string[], isName: IsName): readonly Piece[] | undefined {
  const [head = '', row = '', ...more] = lines
  const sign = ['\t', ';', ','].find((each) => head.split(each).length > 1)
  if (sign === undefined || more.length > 0 || /[:=]/.test(head)) return undefined
  const [names, values] = [head.split(sign), row.split(sign)]
  if (names.length !== values.length || names.length < 2) return undefined
  if (isName(bare(values[0] ?? ''))) return undefined
  return cellsOf(names, values)
}

/** The rows of a table with a head and more than one person; none for what is no such table. */
export function rowsIn(text: string, isName: IsName): readonly (readonly Piece[])[] {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const [head = '', ...rows] = lines
  const sign = ['\t', ';', ','].find((each) => head.split(each).length > 1)
  if (sign === undefined || rows.length < 2 || /[:=]/.test(head)) return []
  if (isName(bare((rows[0] ?? '').split(sign)[0] ?? ''))) return []
  const names = head.split(sign)
  return rows.every((row) => row.split(sign).length === names.length)
    ? rows.map((row) => cellsOf(names, row.split(sign)))
    : []
}

const cellsOf = (names: readonly string[], values: readonly string[]): readonly Piece[] =>
  names.map((name, at) => ({
    written: `${name.trim()}: ${bare(values[at] ?? '')}`,
    name: bare(name),
    value: bare(values[at] ?? ''),
  }))

function splitOnce(piece: string): readonly string[] {
  const at = piece.search(/[:=]/)
  return at < 0 ? [piece] : [piece.slice(0, at), piece.slice(at + 1)]
}

function named(written: string, [name = '', value]: readonly string[]): Piece {
  const shown = written.replace(/\t/g, ': ').trim()
  return value === undefined
    ? { written: shown }
    : { written: shown, name: bare(name), value: bare(value) }
}

/** A cell without the quotes around it, or the sign of a list before it. */
const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^[-*•]\s+/, '')
    .replace(/^"(.*)"$/, '$1')
    .trim()
