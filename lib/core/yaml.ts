// A YAML text read with a schema: its value, or what is wrong with it, and where each part stands.
// The one reader of YAML that people write; what a failed schema says is schema-messages.ts.
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml'
import * as z from 'zod'
import type { LocalDiagnostic, Place } from './diagnostic'
import { memoizeSome } from './memoize'
import { conflictDiagnostic } from './refused/conflict'
import { schemaMessages } from './schema-messages'
import { refusedSyntax, type Refused } from './refused/yaml-messages'

/** A file as it was read from disk; its path counts from the root of the repository. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** The way to a part of a YAML text: keys of maps, and indexes of lists from 0. */
export type Path = readonly PropertyKey[]

/** A YAML text that was read. `value` is undefined when there are diagnostics, and only then. */
export interface YamlReading<Value> {
  readonly value: Value | undefined
  readonly diagnostics: readonly LocalDiagnostic[]
  /**
   * Where the part at a path stands: its key, or its start in a list; else what it is missing in.
   */
  readonly at: (path: Path) => Place
}

/** Where a text begins in its file: the line, from 1, and the offset, from 0. */
export interface Start {
  readonly line: number
  readonly offset: number
}

/**
 * Reads YAML 1.2 (yes, no, on and off stay words) with a schema. `start` is where in its file the
 * text begins. Aliases, anchors, tags and repeated keys are refused: in a table for people
 * they are typing errors (`*bold*`), and what they lead to is not seen where they stand. Never
 * throws.
 */
export function readYaml<Value>(
  text: string,
  schema: z.ZodType<Value>,
  { line: firstLine, offset: firstOffset }: Start = { line: 1, offset: 0 },
): YamlReading<Value> {
  const { document, lines } = parseText(text)
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const at = (path: Path): Place => placeOf(offsetOf(document, path))
  const conflict = conflictDiagnostic(text)
  if (conflict)
    return {
      value: undefined,
      at,
      diagnostics: [{ ...conflict, line: conflict.line + firstLine - 1 }],
    }
  const refused = refusals(text, document)
  if (refused.length > 0)
    return {
      value: undefined,
      at,
      diagnostics: refused.map(({ offset, fix, ...found }) => ({
        ...placeOf(offset),
        ...found,
        ...(fix && {
          fix: { ...fix, from: fix.from + firstOffset, to: fix.to + firstOffset },
        }),
      })),
    }
  // An empty text is a map without fields where the schema wants one: each that is missing is told.
  const written: unknown = document.toJS()
  const input = written === null && schema instanceof z.ZodObject ? {} : written
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return { value: result.data, diagnostics: [], at }
  return {
    value: undefined,
    at,
    diagnostics: schemaMessages(result.error.issues, schema).map(({ path, ...found }) => ({
      ...at(path),
      ...found,
    })),
  }
}

interface ParsedText {
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

/** How many texts are held; then none is. */
const HELD = 64
/** Texts with fewer characters are not held: front matter, of which there are thousands. */
const HELD_FROM = 2_000
const held = new Map<string, ParsedText>()

/**
 * Parses a text, or finds it parsed: the files of a policy are read by who loads it, who looks for
 * places and who reads its prose; and in development again after every change of one of them.
 */
const parseText = (text: string): ParsedText =>
  text.length < HELD_FROM ? parsedText(text) : memoizeSome(held, text, HELD, () => parsedText(text))

function parsedText(text: string): ParsedText {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  })
  return { document, lines }
}

/** What is refused in a text, in order: of one line only the first. */
function refusals(text: string, document: Document.Parsed): readonly Refused[] {
  const { errors, warnings } = document
  // What the parser warns of is refused as well: an unknown tag would vanish from the text.
  const syntax = refusedSyntax(text, [...errors, ...warnings])
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
  const lines = new Set(syntax.map(({ offset }) => lineOf(offset)))
  return [
    ...syntax,
    ...[...markErrors(document), ...commentErrors(document, text)].filter(({ offset }) => {
      const line = lineOf(offset)
      const isFirst = !lines.has(line)
      lines.add(line)
      return isFirst
    }),
  ]
}

/**
 * `*bold*`, `&x` and `!x` at the beginning of a value: YAML takes them for the name of another
 * place and of a type, and they would vanish from the text.
 */
function markErrors(document: Document.Parsed): Refused[] {
  const found: Refused[] = []
  visit(document, {
    Alias: (_, { source, range }) =>
      void found.push({
        offset: range?.[0] ?? 0,
        message: `*${source} refers to another place, which these files do not use`,
        remedy: 'write the value out, or put it in quotes',
      }),
    Node: (_, node) => {
      const { anchor, tag, range } = node
      const mark = anchor !== undefined ? `&${anchor}` : tag?.startsWith('!') === true ? tag : ''
      if (mark !== '')
        found.push({
          offset: range?.[0] ?? 0,
          message: `${mark} before a value is a sign of YAML, and readers would not see it`,
          remedy: 'put the whole value in quotes, or take it out',
        })
    },
  })
  return found
}

/**
 * A `#` behind a space begins a comment, in a title as well: what follows it would be lost. A
 * comment that somebody meant stands apart from one word by two spaces, and begins with a space.
 */
function commentErrors(document: Document.Parsed, text: string): Refused[] {
  const found: Refused[] = []
  visit(document, {
    Scalar: (_, { type, comment, range, value }) => {
      if (type !== 'PLAIN' || typeof value !== 'string' || typeof comment !== 'string') return
      const isApart = /^(?:\s{2,}|\t)#\s/.test(text.slice(range?.[1]))
      if (isApart && !/\s/.test(value)) return
      found.push({
        offset: range?.[1] ?? 0,
        message: `"#${comment}" behind "${value}" is a comment, and readers would not see it`,
        remedy: 'put the whole value in quotes, or the comment on a line of its own',
      })
    },
  })
  return found
}

/** The offset of the deepest part of the document that exists along a path. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (!pair) return offset
      offset = startOf(pair.key)
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      if (!node) return offset
      offset = startOf(node)
    } else return offset
  }
  return offset
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)

/** A scalar of a text that is a string. */
export interface FoundScalar {
  readonly value: string
  /** The keys above it, without the places in lists. */
  readonly path: readonly string[]
  /** The way to it: the keys, and the places in lists from 0. */
  readonly place: readonly (string | number)[]
  readonly isKey: boolean
  readonly from: number
  readonly to: number
}

/** Every string of a text, in order, keys too; none of one that cannot be read. */
export function findScalars(text: string): readonly FoundScalar[] {
  const { document } = parseText(text)
  const found: FoundScalar[] = []
  const add = (node: unknown, place: FoundScalar['place'], isKey: boolean): void => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return
    const path = place.filter((step) => typeof step === 'string')
    found.push({ value: node.value, path, place, isKey, from: node.range[0], to: node.range[1] })
  }
  const read = (node: unknown, place: FoundScalar['place']): void => {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) read(item, [...place, index])
    else if (isMap(node))
      for (const { key, value } of node.items) {
        add(key, place, true)
        read(value, isScalar(key) ? [...place, String(key.value)] : place)
      }
    else add(node, place, false)
  }
  if (document.errors.length === 0) read(document.contents, [])
  return found
}
