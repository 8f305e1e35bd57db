// Checks everything writers wrote, and says what is wrong and how to mend it. Files in,
// diagnostics out; reads and writes nothing.
import type { Policy } from '@/lib/policy/policy'
import { sortDiagnostics, type Diagnostic, type Severity } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import type { SiteConfig } from '@/lib/site/schema'
import { checkSite } from '@/lib/lint/site/check-site'
import { checkProse } from '@/lib/lint/site/check-prose'
import { passageFolder } from '@/lib/markdown/includes'
import { readDraft, readPassage, type Draft } from './draft'
import { keep } from './kept'
import type { Rule, LintContext } from './rule'
import { amongRules, ownRules, textRules } from './rules'
import { buildLintContext, type Surroundings } from './lint-context'

/**
 * Everything wrong with the articles and of what the site says about them, sorted by file and
 * place. Paths begin with content/articles/ or content/shared/.
 */
export function checkContent(
  files: readonly SourceFile[],
  policy: Policy,
  site: SiteConfig,
  surroundings: Surroundings,
): Diagnostic[] {
  const passages = files.filter(({ path }) => path.startsWith(passageFolder)).map(readPassage)
  const drafts = files.filter(({ path }) => !path.startsWith(passageFolder)).map(readDraft)
  return checkContext(buildLintContext(drafts, policy, site, { ...surroundings, passages }))
}

/**
 * The same for a context that was built already; of the articles only `drafts`, where they are
 * named.
 */
export const checkContext = (context: LintContext, drafts = context.drafts): Diagnostic[] =>
  sortDiagnostics([
    ...checkDrafts(context, drafts),
    ...runRules(textRules, context, 'error', context.shared),
    ...checkSite(context),
    ...checkProse(context),
  ])

/** What the rules find in drafts, and not in what is beside them. */
export const checkDrafts = (context: LintContext, drafts: readonly Draft[]): Diagnostic[] => [
  ...drafts.flatMap((draft) =>
    keep(context.kept(draft), 'errors', () => runRules(ownRules, context, 'error', [draft])),
  ),
  ...runRules(amongRules, context, 'error', drafts),
]

/** What these rules find in drafts; all those of the context where none are named. */
export const runRules = (
  some: readonly Rule[],
  context: LintContext,
  severity: Severity,
  drafts = context.drafts,
): Diagnostic[] =>
  drafts.flatMap((draft) =>
    some.flatMap(({ id, check }) =>
      check(draft, context).map((found) => ({ file: draft.file, ...found, rule: id, severity })),
    ),
  )
