// Turns a schema's refusal of a YAML text into sentences for the person who wrote it: where, what
// was found, what was expected.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
} from 'yaml'
import * as z from 'zod'
import { nearest } from './suggest'

/** A place in a text, both numbers from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}
/** Something wrong at a place. */
export interface Fault extends Place {
  readonly message: string
}
/**
 * A YAML text that was read: its value if the schema accepts it, its faults, and where each part of
 * it stands.
 */
export interface Reading<T> {
  readonly data: T | undefined
  readonly faults: readonly Fault[]
  readonly at: (path: readonly PropertyKey[]) => Place
}

/**
 * Reads YAML with a schema. `firstLine` is the line of the file on which the text starts. Never
 * throws.
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, firstLine = 1): Reading<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: Math.max(col, 1) }
  }
  const at = (path: readonly PropertyKey[]) => placeOf(offsetOf(document, path))
  if (document.errors.length > 0) {
    return {
      data: undefined,
      at,
      faults: document.errors.map((error) => ({
        ...placeOf(error.pos[0]),
        message: `the YAML cannot be read: ${error.message.split('\n')[0]}`,
      })),
    }
  }
  const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true })
  if (result.success) return { data: result.data, faults: [], at }
  const faults = result.error.issues.flatMap((issue) =>
    sentences(issue, schema).map(({ path, message }) => ({ ...at(path), message })),
  )
  return { data: undefined, faults, at }
}

/**
 * The offset of the deepest part of the document that exists along a path; of a map's key, so that
 * a missing value still has a place.
 */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
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

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0

interface Sentence {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function sentences(issue: z.core.$ZodIssue, schema: z.ZodType): Sentence[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path)
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `'${key}' is not a field here; ${suggestion(key, known)}`,
    }))
  }
  const name = nameOf(issue.path)
  const help = helpAt(schema, issue.path)
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [{ path: issue.path, message: `${name} is missing${help ? `: ${help}` : ''}` }]
  }
  const message = `${name} is ${shown(issue.input)}, expected ${expected(issue)}${help ? ` (${help})` : ''}`
  return [{ path: issue.path, message }]
}

/** "did you mean …?" or, when nothing is near, the list of what is known. */
export function suggestion(word: string, known: Iterable<string>): string {
  const near = nearest(word, known)
  return near ? `did you mean '${near}'?` : `expected one of: ${[...known].join(', ')}`
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return typeof issue.input === 'string'
      ? `one of ${values.join(', ')}; ${suggestion(issue.input, values)}`
      : `one of ${values.join(', ')}`
  }
  if (issue.code !== 'invalid_type') return issue.message
  return (
    {
      string: 'text',
      array: 'a list',
      object: 'fields with values',
      number: 'a number',
      boolean: 'true or false',
    }[String(issue.expected)] ?? String(issue.expected)
  )
}

function shown(input: unknown): string {
  if (input === null) return 'empty'
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list'
  const text = typeof input === 'object' ? 'a group of fields' : JSON.stringify(input)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole'
  const text = path.reduce<string>(
    (name, step) =>
      typeof step === 'number'
        ? `${name}[${step + 1}]`
        : name
          ? `${name}.${String(step)}`
          : String(step),
    '',
  )
  return `'${text}'`
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((at, step) => {
    const inner = at instanceof z.ZodOptional ? (at.unwrap() as z.ZodType) : at
    if (inner instanceof z.ZodObject) return inner.shape[String(step)] as z.ZodType | undefined
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType
    return undefined
  }, schema)
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path)
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function helpAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  return schemaAt(schema, path)?.description
}
