// Reads and checks the articles, and remembers those without diagnostics: an article is checked
// again when its text changed, or anything that a rule may look at beside it.
import { createHash } from 'node:crypto'
import { sortDiagnostics, type Diagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import type { Policy } from '@/lib/policy/policy'
import type { SiteConfig } from '@/lib/site/schema'
import { checkContext, checkDrafts } from '@/lib/lint/check-content'
import { readDraft, draftOf, type Draft, type Outline } from '@/lib/lint/draft'
import { buildLintContext, type Surroundings } from '@/lib/lint/lint-context'
import type { LintContext } from '@/lib/lint/rule'

/** What is remembered of the last check that found nothing. */
export interface CheckedArticles {
  /** A hash over the texts of the passages, which outlines rest on. */
  readonly passages: string
  /** A hash over everything that rules looked at besides the article itself. */
  readonly surroundings: string
  /** By file, the hash of its text, and its outline. */
  readonly articles: Readonly<Record<string, Outline & { readonly text: string }>>
}

/** What is checked. `passageFiles` are the files of the passages in the surroundings. */
export interface Articles {
  readonly files: readonly SourceFile[]
  readonly passageFiles: readonly SourceFile[]
  readonly policy: Policy
  readonly site: SiteConfig
  readonly surroundings: Surroundings
}

/** What is wrong, and what may be remembered: nothing unless everything is right. */
export interface Check {
  readonly diagnostics: readonly Diagnostic[]
  readonly checked: CheckedArticles | undefined
}

/** Articles that were read, and how to check them. */
export interface ReadArticles {
  readonly context: LintContext
  readonly check: () => Check
}

/** Reads articles; `before` is what was remembered. */
export function readArticles(
  { files, passageFiles, policy, site, surroundings }: Articles,
  before?: CheckedArticles,
): ReadArticles {
  const passages = hashOf(passageFiles)
  const hashes = new Map(files.map((file) => [file.path, hashOf(file.text)]))
  const known = new Set<string>()
  const drafts = files.map((file): Draft => {
    const outline = before?.passages === passages ? before.articles[file.path] : undefined
    if (!outline || outline.text !== hashes.get(file.path)) return readDraft(file)
    known.add(file.path)
    return draftOf(file, outline)
  })
  const context = buildLintContext(drafts, policy, site, surroundings)
  return { context, check }

  function check(): Check {
    const { policyFiles, otherFiles, wizards, today, pages, publicFiles, hidden } = surroundings
    const outlines = context.drafts.map((draft) => [draft.file, outlineOf(draft)] as const)
    const beside = hashOf([
      ...[passages, outlines, policyFiles, otherFiles, wizards, today, pages, publicFiles],
      ...[policy, site, [...(hidden ?? [])]],
    ])
    const isAsBefore = beside === before?.surroundings
    const unchecked = context.drafts.filter(({ file }) => !isAsBefore || !known.has(file))
    // What is beside the articles is as it was when nothing was wrong with it.
    const diagnostics = isAsBefore
      ? sortDiagnostics(checkDrafts(context, unchecked))
      : checkContext(context, unchecked)
    const articles = Object.fromEntries(
      outlines.flatMap(([file, outline]) =>
        outline ? [[file, { text: hashes.get(file) ?? '', ...outline }] as const] : [],
      ),
    )
    const checked =
      diagnostics.length > 0 ? undefined : { passages, surroundings: beside, articles }
    return { diagnostics, checked }
  }
}

const outlineOf = ({ frontMatter: { data }, anchors }: Draft): Outline | undefined =>
  data && { data, anchors: [...anchors] }

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
