// The text of an article's file compiled, with the tree that search, Markdown and the contents of
// the page are made of. What the checker told before is refused here once more, so that no file
// that went past it is published.
import type { Root } from 'mdast'
import { compileTree } from '@/lib/markdown/compile'
import { foldBeforeSteps } from '@/lib/markdown/page/fold'
import { passageFolder, type Passages } from '@/lib/markdown/includes'
import { requireTree, resolveText } from '@/lib/markdown/resolve-text'
import { readFrontMatter } from './read-front-matter'

/** The two forms of a text: a function body (lib/markdown/compile.ts) and a tree as JSON. */
export interface CompiledText {
  readonly code: string
  readonly tree: string
}

/**
 * Compiles one file; `file` is its path from the root, for messages. Throws an Error that begins
 * with `file:line:column` when anything is wrong with it.
 */
export function compileArticle(file: string, text: string, passages: Passages): CompiledText {
  const [diagnostic] = readFrontMatter(text).diagnostics
  if (diagnostic)
    throw new Error(`${file}:${diagnostic.line}:${diagnostic.column} ${diagnostic.message}`)
  return placed(file, () => {
    const tree = resolveText(text, passages)
    return { code: compileTree(foldBeforeSteps(tree)), tree: jsonOf(tree) }
  })
}

/** The texts that articles share, by name. Throws an Error that begins with the place. */
export const parsePassages = (texts: Readonly<Record<string, string>>): Passages =>
  new Map(
    Object.entries(texts).map(([name, text]) => [
      name,
      placed(`${passageFolder}${name}`, () => requireTree(text)),
    ]),
  )

function placed<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Error(`${file}:${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** Where something stood in its file is for the checker; without it a tree is a quarter as long. */
const jsonOf = (tree: Root): string =>
  JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value))
