// The text of an article as a tree, whichever way a component is written, and everything that is
// wrong with its syntax. Looks up no name.
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { blankFrontMatter } from '@/lib/core/front-matter'
import type { LocalDiagnostic, Place } from '@/lib/core/diagnostic'
import { remarkColumns } from './columns'
import { remarkContainers } from './containers'
import { remarkExpressions } from './expressions'
import { remarkFences } from './fences'
import { remarkFlow } from './flow'
import { remarkKeyboard } from './keyboard'
import { literalParser } from './literal-parser'

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
  .use(remarkExpressions)
  .use(remarkFences)
  .use(remarkKeyboard)
  .use(remarkFlow)
  .use(remarkColumns)
  .freeze()

/**
 * What was read: no tree when the text cannot be read, and then why. A tree may have diagnostics,
 * too.
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
  const file = new VFile(blankFrontMatter(text))
  try {
    const tree = reader.parse(file)
    // Every plugin changes the tree in place.
    reader.runSync(tree, file)
    return { tree, diagnostics: file.messages.map(diagnosticOf).sort(inOrder) }
  } catch (error) {
    if (!isMessage(error)) throw error
    return { tree: undefined, diagnostics: [{ ...placeOf(error), message: reasonOf(error) }] }
  }
}

const diagnosticOf = ({ line = 1, column = 1, reason }: VFileMessage): LocalDiagnostic => ({
  line,
  column,
  message: reason,
})

const inOrder = (one: LocalDiagnostic, other: LocalDiagnostic): number =>
  one.line - other.line || one.column - other.column

/** What the parser throws for a text it cannot read. */
const isMessage = (error: unknown): error is VFileMessage =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string'

/**
 * Of an unclosed component the parser gives the paragraph as the place, and the component in the
 * words.
 */
function placeOf({ reason, line = 1, column = 1 }: VFileMessage): Place {
  const told = /\((\d+):(\d+)-/.exec(reason)
  return told ? { line: Number(told[1]), column: Number(told[2]) } : { line, column }
}

/** Why a text cannot be read, and what to write. The parser of JavaScript is never quoted. */
function reasonOf({ reason, source }: VFileMessage): string {
  if (source === 'micromark-extension-mdx-expression')
    return (
      'the text cannot be read: a brace that opens before this place is not closed, or holds ' +
      'what is no value. A literal brace is written \\{, a comment {/* … */}'
    )
  if (reason.includes('character `!`'))
    return (
      'the text cannot be read: <!-- … --> is HTML. A comment is written {/* … */}, which nobody ' +
      'but writers sees'
    )
  return (
    `the text cannot be read: ${reason.replace(/\s*\(note: [\s\S]*$/, '')}. A literal '{' or ` +
    '\'<\' is written \\{ or \\<; every component is closed, as in <Role id="manager" />'
  )
}
