// One YAML file of the policy with the place of everything in it, so that a problem can be shown
// where it is.
import { isNode, LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml'
import type { z } from 'zod'
import { formatValue } from './format-value'

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A problem and its place; line and column count from 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

export type Path = readonly PropertyKey[]

/** A checked file: its value, and how to say that something at a path in it is wrong. */
export interface Source<Value> {
  readonly value: Value
  readonly problem: (path: Path, message: string) => Problem
}

/** Collects what `look` reports in one file. */
export function inSource(
  source: Pick<Source<unknown>, 'problem'>,
  look: (report: (path: Path, message: string) => void) => void,
): readonly Problem[] {
  const problems: Problem[] = []
  look((path, message) => problems.push(source.problem(path, message)))
  return problems
}

export type Parsed<Value> =
  | { readonly ok: true; readonly source: Source<Value> }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads YAML 1.2 (yes, no, on and off stay words) and checks its shape. */
export function parseSource<Schema extends z.ZodType>(
  { path, text }: SourceFile,
  schema: Schema,
): Parsed<z.infer<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  })
  const place = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset)
    return { file: path, line: Math.max(line, 1), column: Math.max(col, 1), message }
  }
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: document.errors.map(({ pos, message }) => place(pos[0], message)),
    }
  const aliases = aliasesIn(document)
  if (aliases.length > 0)
    return {
      ok: false,
      problems: aliases.map(({ source, range }) =>
        place(
          range?.[0] ?? 0,
          `*${source} refers to another place, which these files do not use; write ` +
            'the value out, or put it in quotes',
        ),
      ),
    }
  const problem = (at: Path, message: string): Problem => place(offsetOf(document, at), message)
  const checked = schema.safeParse(document.toJS(), { reportInput: true })
  if (checked.success) return { ok: true, source: { value: checked.data, problem } }
  return {
    ok: false,
    problems: checked.error.issues.flatMap(sentences).map(([at, message]) => problem(at, message)),
  }
}

/** References to other places: YAML has them, a table for people does not. */
function aliasesIn(document: Document.Parsed): readonly Alias[] {
  const found: Alias[] = []
  visit(document, { Alias: (_, alias) => void found.push(alias) })
  return found
}

/**
 * Where the node at a path starts; of a missing key, its nearest parent. For an unknown key, the
 * key itself.
 */
function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

type Issue = z.core.$ZodIssue

/** One issue of the schema as places and sentences: what was found and what was expected. */
function sentences(issue: Issue): readonly (readonly [Path, string])[] {
  const name = issue.path.map(String).join('.') || 'the file'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [
      [...issue.path, key],
      `${name}: unknown key "${key}"; take it out or correct its spelling`,
    ])
  }
  return [[issue.path, `${name}: ${expectation(issue)}, found ${formatValue(issue.input)}`]]
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`
  if (issue.code === 'invalid_value') return `expected ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_union') return 'expected a name or a row of its own'
  return issue.message.replace(/^./, (first) => first.toLowerCase())
}
