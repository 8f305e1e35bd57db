// Checks everything writers wrote, and says what is wrong and how to mend it. Files in, problems
// out; reads and writes nothing.
import type { Policy } from '@/lib/policy/policy'
import type { SourceFile } from '@/lib/core/yaml'
import type { SiteConfig } from '@/lib/site/schema'
import { siteProblems } from '@/lib/lint/site/check-site'
import { proseProblems } from '@/lib/lint/site/check-prose'
import { passageFolder } from '@/lib/markdown/includes'
import { readDraft, readPassage } from './draft'
import type { Problem } from '@/lib/core/diagnostic'
import type { Rule, LintContext } from './rule'
import { rules, textRules } from './rules'
import { buildLintContext, type Surroundings } from './lint-context'

/**
 * Every problem of the articles and of what the site says about them, sorted by file and place.
 * Paths begin with content/articles/ or content/shared/.
 */
export function checkContent(
  files: readonly SourceFile[],
  policy: Policy,
  site: SiteConfig,
  surroundings: Surroundings,
): Problem[] {
  const passages = files.filter(({ path }) => path.startsWith(passageFolder)).map(readPassage)
  const drafts = files.filter(({ path }) => !path.startsWith(passageFolder)).map(readDraft)
  return contentProblems(buildLintContext(drafts, policy, site, { ...surroundings, passages }))
}

/** The same for a context that was built already. */
export const contentProblems = (context: LintContext): Problem[] =>
  inOrder([
    ...found(rules, context),
    ...found(textRules, context, context.shared),
    ...siteProblems(context),
    ...proseProblems(context),
  ])

/** What these rules find on a context. */
export const found = (
  some: readonly Rule[],
  context: LintContext,
  drafts = context.drafts,
): Problem[] =>
  drafts.flatMap((draft) =>
    some.flatMap(({ id, check }) =>
      check(draft, context).map((fault) => ({ file: draft.file, ...fault, rule: id })),
    ),
  )

/** By file and place. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (one, other) =>
      one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
  )
