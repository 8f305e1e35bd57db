// The text of an article as a tree, whichever way a component is written, and everything that is
// wrong with its syntax. Looks up no name.
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { blankFrontMatter } from '@/lib/core/front-matter'
import { conflictDiagnostic } from '@/lib/core/refused/conflict'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { remarkForeign } from '@/lib/markdown/foreign/remark-foreign'
import { remarkColumns } from './columns'
import { remarkContainers } from './containers'
import { remarkExpressions } from './expressions'
import { remarkFences } from './fences'
import { remarkFlow } from './flow'
import { remarkKeyboard } from './keyboard'
import { literalParser } from './literal-parser'
import { remarkOpenCode } from './open-code'
import { stopAt } from './stop'

/**
 * The dialect, for whoever reads a text: MDX without code, tables, fences, alerts, keys. To add to
 * it, add a plugin here.
 */
const reader = unified()
  .use(remarkParse)
  // A lone tilde is a range: 10~15.
  .use(remarkGfm, { singleTilde: false })
  // The type is acorn itself, of which remark-mdx calls two functions.
  .use(remarkMdx, { acorn: literalParser as never })
  .use(remarkContainers)
  .use(remarkOpenCode)
  .use(remarkForeign)
  .use(remarkExpressions)
  .use(remarkFences)
  .use(remarkKeyboard)
  .use(remarkFlow)
  .use(remarkColumns)
  .freeze()

/**
 * What was read: no tree when the text cannot be read, and then why. A tree may have diagnostics,
 * too: what the parser stopped at is told, and not in it.
 */
export interface Parsed {
  readonly tree: Root | undefined
  readonly diagnostics: readonly LocalDiagnostic[]
}

/**
 * Reads a whole file or only its text; positions are those of what was given. Front matter is no
 * part of the tree. Never throws.
 */
export function parseTree(text: string): Parsed {
  const blank = blankFrontMatter(text)
  const inText = conflictDiagnostic(blank)
  // One in the front matter is told by whoever reads that; the text may be of either version.
  if (inText || conflictDiagnostic(text))
    return {
      tree: undefined,
      diagnostics: inText && inText.line === conflictDiagnostic(text)?.line ? [inText] : [],
    }
  return readOn(blank, [])
}

/** How many places are told at which the parser stopped; a text with more is of another kind. */
const MOST_STOPS = 20

/** Reads a text; where the parser stops, again without what it stopped at. */
function readOn(text: string, before: readonly LocalDiagnostic[]): Parsed {
  const file = new VFile(text)
  try {
    const tree = reader.parse(file)
    // Every plugin changes the tree in place.
    reader.runSync(tree, file)
    const deep = deepestOf(tree)
    if (deep) return { tree: undefined, diagnostics: [...before, deep].sort(inOrder) }
    return {
      tree,
      diagnostics: [...before, ...file.messages.map(diagnosticOf)].sort(inOrder),
    }
  } catch (error) {
    // The parser calls itself once for each level, until there is no more room.
    if (error instanceof RangeError)
      return { tree: undefined, diagnostics: [...before, tooDeep(fullestLine(text))].sort(inOrder) }
    if (!isMessage(error)) throw error
    const { diagnostic, text: rest } = stopAt(error, text)
    const diagnostics = [...before, diagnostic]
    return rest === undefined || rest === text || diagnostics.length >= MOST_STOPS
      ? { tree: undefined, diagnostics: diagnostics.sort(inOrder) }
      : readOn(rest, diagnostics)
  }
}

/** So deep things may stand within each other; whatever walks a text calls itself at each level. */
const DEEPEST = 100

const tooDeep = (line: number, column = 1): LocalDiagnostic => ({
  line,
  column,
  message:
    `what begins here lies within more than ${DEEPEST} others, and nobody could follow it; ` +
    'expected a few quotes, lists or brackets within each other at most',
})

/** The first part of the text in which something lies too deep. */
function deepestOf({ children }: Root): LocalDiagnostic | undefined {
  const deep = children.find((part) => isDeep(part))
  const start = deep?.position?.start
  return deep && tooDeep(start?.line ?? 1, start?.column)
}

function isDeep(part: Nodes): boolean {
  let level: readonly Nodes[] = [part]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  return level.length > 0
}

/** The line with the most signs that open something. */
function fullestLine(text: string): number {
  let [fullest, most] = [1, 0]
  for (const [at, line] of text.split('\n').entries()) {
    const count = line.match(/[>[({<*_+-]/g)?.length ?? 0
    if (count > most) [fullest, most] = [at + 1, count]
  }
  return fullest
}

function diagnosticOf({
  line = 1,
  column = 1,
  reason,
  place,
  expected,
  note,
}: VFileMessage): LocalDiagnostic {
  const [text] = expected ?? []
  const range = place && 'start' in place ? place : undefined
  const [from, to] = [range?.start.offset, range?.end.offset]
  const fix =
    text === undefined || from === undefined || to === undefined
      ? {}
      : { fix: { from, to, text, title: note ?? `Write ${text}` } }
  return { line, column, message: reason, ...fix }
}

const inOrder = (one: LocalDiagnostic, other: LocalDiagnostic): number =>
  one.line - other.line || one.column - other.column

/** What the parser throws for a text it cannot read. */
const isMessage = (error: unknown): error is VFileMessage =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string'
