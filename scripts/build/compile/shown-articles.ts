// What development shows of the articles: each as it stands, problems and all.
import { compileArticle } from '@/lib/articles/compile-article'
import { standInFor } from '@/lib/articles/stand-in'
import { memoizeSome } from '@/lib/core/memoize'
import type { SourceFile } from '@/lib/core/yaml'
import { readDraft } from '@/lib/lint/draft'
import type { LintContext } from '@/lib/lint/rule'
import type { Compilation } from './compile'

/** How many texts are remembered, whole or not. */
const MOST = 10_000

/**
 * A function that gives the articles of a compilation as files, and for one that cannot be
 * published what can be shown of it. What it found of a text it remembers until it is called with
 * other passages.
 */
export function showArticles(): (compilation: Compilation) => readonly SourceFile[] {
  const compiled = new Map<string, boolean>()
  let passages = ''
  return ({ articles, context }) => {
    if (!context) return []
    const now = JSON.stringify(context.shared.map(({ slug, tree }) => [slug, tree]))
    if (now !== passages) compiled.clear()
    passages = now
    const isWhole = (file: SourceFile): boolean =>
      memoizeSome(compiled, file.text, MOST, () => compiles(file, context))
    return articles
      .filter(({ path }) => /^content\/articles\/[^/]+\/[^/]+\.mdx$/.test(path))
      .map((file) => shownArticle(file, context, isWhole))
  }
}

/** One article as it can be shown; `isWhole` tells whether a text compiles. */
export function shownArticle(
  file: SourceFile,
  context: LintContext,
  isWhole: (file: SourceFile) => boolean = (one) => compiles(one, context),
): SourceFile {
  const isShown = (one: SourceFile): boolean => isWhole(one) && context.isSound(readDraft(one))
  if (isShown(file)) return file
  const standIn = { ...file, text: standInFor(file, true, context.today) }
  return isShown(standIn) ? standIn : { ...file, text: standInFor(file, false, context.today) }
}

function compiles({ path, text }: SourceFile, { texts }: LintContext): boolean {
  try {
    compileArticle(path, text, texts)
    return true
  } catch {
    return false
  }
}
