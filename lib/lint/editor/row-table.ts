// A table of YAML as a table: a row each, and a column for each field. Each cell knows where it
// stands in the source, so that a changed one leaves the rest as it was, comments too.
import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  stringify,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

/**
 * The value of a field. `words` are one value, `list` are values one below the other, `source` is
 * written as YAML; `block` stands over several lines and is changed in the text alone.
 */
export interface RowCell {
  readonly kind: 'words' | 'list' | 'source' | 'block'
  readonly shown: string
}

export interface TableRow {
  /** The row above it, for rows within rows: its id. */
  readonly of: string
  readonly id: string
  /** Its line in the text, from 1. */
  readonly line: number
  readonly cells: ReadonlyMap<string, RowCell>
  /** The way to it: keys, and places in lists from 0. */
  readonly place: readonly (string | number)[]
}

export interface RowTable {
  /** The keys that lead to its rows, without places in lists: '' at the top. */
  readonly path: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

/** Whether a file is shown as tables of rows. */
export const hasRows = (file: string): boolean => file.startsWith('content/policy/')

let last: { readonly text: string; readonly document: Document.Parsed } | undefined

/** A text, parsed; the last one is held, since what is changed was read for the table before. */
function parsed(text: string): Document.Parsed {
  if (last?.text !== text) last = { text, document: parseDocument(text) }
  return last.document
}

/** The tables of a text, in order; none of one that is no YAML. */
export function readRows(text: string): readonly RowTable[] {
  const document = parsed(text)
  if (document.errors.length > 0) return []
  const found = new Map<string, TableRow[]>()
  const lineAt = lineCounter(text)
  const readRow = (map: YAMLMap, place: TableRow['place'], of: string): void => {
    const cells = new Map<string, RowCell>()
    const path = place.filter((step) => typeof step === 'string').join('.')
    const own = [...(found.get(path) ?? [])]
    const id = wordsOf(map.get('id'))
    found.set(path, own)
    const name = id === '' ? String(place.at(-1) ?? '') : id
    const from = map.range?.[0] ?? 0
    own.push({ of, id: name, line: lineAt(from), cells, place })
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue
      const field = String(key.value)
      if (isRows(value)) readAll(value, [...place, field], name)
      else cells.set(field, cellOf(value, text))
    }
  }
  const readAll = (rows: YAMLSeq, place: TableRow['place'], of: string): void =>
    rows.items.forEach((row, at) => {
      if (isMap(row)) readRow(row, [...place, at], of)
    })
  const { contents } = document
  if (isMap(contents)) readRow(contents, [], '')
  else if (isRows(contents)) readAll(contents, [], '')
  return [...found].map(([path, rows]) => ({
    path,
    rows,
    columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))],
  }))
}

const isRows = (value: unknown): value is YAMLSeq =>
  isSeq(value) && value.items.length > 0 && value.items.every((item) => isMap(item))

function cellOf(value: unknown, text: string): RowCell {
  if (isScalar(value)) return { kind: 'words', shown: wordsOf(value.value) }
  const [from = 0, to = 0] = (isNode(value) ? value.range : undefined) ?? []
  // A comment within a list would be lost with the list.
  if (isList(value) && !/(?:^|\s)#/.test(text.slice(from, to))) {
    const shown = value.items.map((item) => (isScalar(item) ? wordsOf(item.value) : '')).join('\n')
    return { kind: 'list', shown }
  }
  const isFlow = isCollection(value) && value.flow === true
  return { kind: isFlow ? 'source' : 'block', shown: text.slice(from, to).trim() }
}

/** A value of YAML as it is written without quotes; '' for none. */
const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '').replace(/^""$/, '')

const isList = (value: unknown): value is YAMLSeq =>
  isSeq(value) && value.items.every((item) => isScalar(item))

/**
 * The text with another value in a field of a row, and nothing else changed: where it had none the
 * field is added, where nothing is `written` it is taken out. The same text where there is no such
 * row, or its field stands over several lines.
 */
export function withCell(
  text: string,
  place: TableRow['place'],
  field: string,
  written: string,
): string {
  const document = parsed(text)
  const map = place.length === 0 ? document.contents : document.getIn(place, true)
  if (document.errors.length > 0 || !isMap(map)) return text
  const isFlow = map.flow === true
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === field)
  if (pair && written === cellOf(pair.value, text).shown) return text
  if (pair && written.trim() === '') return withoutPair(text, map, pair)
  if (!pair) {
    const others = othersIn(document, place, field)
    const value = valueText(written, others, { isFlow, text })
    return written.trim() === '' ? text : withPair(text, map, `${field}: ${value}`)
  }
  const range = isNode(pair.value) ? pair.value.range : undefined
  if (!range) return text
  const [from, to] = range
  if (cellOf(pair.value, text).kind === 'block') return text
  const end = text[to - 1] === '\n' ? '\n' : ''
  return (
    text.slice(0, from) + valueText(written, pair.value, { isFlow, text }) + end + text.slice(to)
  )
}

/** What the field holds in another row of the table, for one that had none. */
function othersIn(document: Document, place: TableRow['place'], field: string): unknown {
  const siblings = place.length === 0 ? undefined : document.getIn(place.slice(0, -1), true)
  const rows = isSeq(siblings) ? siblings.items : []
  return rows.map((row) => (isMap(row) ? row.get(field, true) : undefined)).find(isNode)
}

/** A value as YAML, written as the one that was there: a list as a list, quotes as its quotes. */
function valueText(
  written: string,
  old: unknown,
  { isFlow, text }: { readonly isFlow: boolean; readonly text: string },
): string {
  if (isCollection(old) && !isList(old)) return written.trim()
  if (isList(old)) {
    const items = written.split('\n').map((item) => item.trim())
    const [like] = old.items
    return old.flow === true || isFlow
      ? `[${items.flatMap((item) => (item === '' ? [] : scalarText(item, like, true))).join(', ')}]`
      : blockList(items, old, text)
  }
  return scalarText(written.replace(/\s*\n\s*/g, ' ').trim(), old, isFlow)
}

function blockList(items: readonly string[], old: YAMLSeq, text: string): string {
  const [first = 0] = old.range ?? []
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1))
  return items
    .flatMap((item) => (item === '' ? [] : `- ${scalarText(item, old.items[0], false)}`))
    .join(`\n${indent}`)
}

function scalarText(value: string, old: unknown, isFlow: boolean): string {
  const isPlain = isScalar(old) && typeof old.value !== 'string' && /^[\w.-]+$/.test(value)
  if (isPlain) return value
  const scalar = new Scalar(value)
  if (isScalar(old) && (old.type === 'QUOTE_SINGLE' || old.type === 'QUOTE_DOUBLE'))
    scalar.type = old.type
  const options = { lineWidth: 0, singleQuote: true } as const
  if (!isFlow) return stringify(scalar, options).trimEnd()
  const list = new Document([scalar], { version: '1.2' })
  if (isCollection(list.contents)) list.contents.flow = true
  return list
    .toString({ ...options, flowCollectionPadding: false })
    .trimEnd()
    .slice(1, -1)
}

/** A field taken out: with its comma in braces, else its lines. */
function withoutPair(text: string, map: YAMLMap, pair: Pair): string {
  const [start, end] = rangeOf(pair)
  if (map.flow !== true) {
    const lineStart = text.lastIndexOf('\n', start) + 1
    // The first field of a row stands behind its dash, which stays.
    const from = /^\s*$/.test(text.slice(lineStart, start)) ? lineStart : start
    const lineEnd = text.indexOf('\n', end - 1)
    const next = from === lineStart ? 1 : (/^\n\s*/.exec(text.slice(lineEnd))?.[0].length ?? 1)
    return text.slice(0, from) + (lineEnd < 0 ? '' : text.slice(lineEnd + next))
  }
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length
  if (behind !== undefined) return text.slice(0, start) + text.slice(end + behind)
  return text.slice(0, start).replace(/,\s*$/, '') + text.slice(end)
}

/** A field more: before the brace that closes a row, else behind its first field. */
function withPair(text: string, map: YAMLMap, written: string): string {
  const [from, to] = map.range ?? [0, 0]
  if (map.flow === true) {
    const at = text.lastIndexOf('}', to)
    const isEmpty = map.items.length === 0
    return `${text.slice(0, at).trimEnd()}${isEmpty ? '' : ', '}${written}${text.slice(at)}`
  }
  const [first] = map.items
  const lineEnd = text.indexOf('\n', first ? Math.max(from, rangeOf(first)[1] - 1) : from)
  const indent = ' '.repeat(from - (text.lastIndexOf('\n', from) + 1))
  const at = lineEnd < 0 ? text.length : lineEnd
  return `${text.slice(0, at)}\n${indent}${written}${text.slice(at)}`
}

/** Where a field begins and where its value ends, in offsets. */
function rangeOf({ key, value }: Pair): readonly [number, number] {
  const start = (isNode(key) ? key.range?.[0] : undefined) ?? 0
  const keyEnd = (isNode(key) ? key.range?.[1] : undefined) ?? start
  return [start, Math.max(keyEnd, (isNode(value) ? value.range?.[1] : undefined) ?? keyEnd)]
}

/** The line of an offset, from 1. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return (offset) => {
    const after = starts.findIndex((at) => at >= offset)
    return (after < 0 ? starts.length : after) + 1
  }
}
