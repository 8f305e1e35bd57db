// After a change to the policy: the articles, wizards and answers that read otherwise, as Markdown
// for a pull request. `npm run impact [ref]` compares the files here with those of a commit (HEAD).
import type { Condition } from '@/lib/logic/condition'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import type { SourceFile } from '@/lib/core/yaml'
import { loadSite } from '@/lib/site/load'
import { passageFolder, type Passages } from '@/lib/markdown/includes'
import { requireTree } from '@/lib/markdown/resolve-text'
import { runRules } from '@/lib/lint/check-content'
import { checkProse } from '@/lib/lint/site/check-prose'
import { asserts } from '@/lib/lint/errors/text/asserts'
import { contradictions } from '@/lib/lint/errors/text/contradictions'
import { readDraft, readPassage } from '@/lib/lint/draft'
import { changedTexts, impactOf } from '@/lib/lint/impact/impact'
import { oldNames } from '@/lib/lint/impact/old-names'
import { impactMarkdown } from '@/lib/lint/impact/impact-report'
import { buildLintContext } from '@/lib/lint/lint-context'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { loadWizards } from '@/lib/wizard/verify/load'
import { formatDiagnostic, diagnosticsOf } from '@/lib/core/diagnostic'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { readSourceFilesAt } from '@/scripts/impact/at-ref'

const ref = process.argv[2] ?? 'HEAD'
const articles = readSourceFiles('content/articles', ['.mdx'])
const wizardFiles = readSourceFiles('content/wizards', ['.md'])
const passageFiles = readSourceFiles(passageFolder, ['.mdx'])
const passages: Passages = new Map(
  passageFiles.map(({ path, text }) => [path.slice(passageFolder.length), requireTree(text)]),
)
const site = loadSite(readSourceFiles('content/site', ['.yaml']))

/** The policy of some files; tells what is wrong with them and ends with undefined. */
function readPolicy(files: readonly SourceFile[], where: string): Policy | undefined {
  try {
    return loadPolicy(files)
  } catch (error) {
    console.error(
      `The policy ${where} cannot be read:\n` +
        `${diagnosticsOf(error).map(formatDiagnostic).join('\n')}`,
    )
    return undefined
  }
}

/**
 * The words of every wizard, a line for each thing it says; a wizard that a policy refuses says
 * why.
 */
function wizardWords(policy: Policy): ReadonlyMap<string, string> {
  const { wizards, diagnostics } = loadWizards(
    wizardFiles,
    { policy, supportAddress: site.supportAddress },
    articles.map(({ path }) => path.replace(/^.*\/|\.mdx?$/g, '')),
  )
  return new Map([
    ...wizards.map(
      (wizard) =>
        [
          `content/wizards/${wizard.symptom}.md`,
          `${JSON.stringify(wizard, null, 1)}\n${conditionsOf(policy, wizard.symptom)}`,
        ] as const,
    ),
    ...diagnostics.map((diagnostic) => [diagnostic.file, formatDiagnostic(diagnostic)] as const),
  ])
}

/**
 * When each cause of a symptom holds by the grants of the default preset, and which answers
 * are unexpected, a line each: where they differ, the same answers lead elsewhere.
 */
function conditionsOf(policy: Policy, symptom: string): string {
  const { causes, unexpected = [] } = buildSymptomModel(policy, symptom)
  return [
    ...causes.map(
      ({ id, when, byPolicy }) =>
        `the cause ${id} holds ${conditionText(when)}` +
        (byPolicy ? `; by the grants alone ${conditionText(byPolicy.when)}` : ''),
    ),
    ...unexpected.map(
      ({ text, when }) => `an answer is unexpected ${conditionText(when)}: ${text}`,
    ),
  ].join('\n')
}

/** `wa_action is delete_campaign and my_role is administrator` */
function conditionText(condition: Condition, isInner = false): string {
  switch (condition.kind) {
    case 'in':
      return (
        `${isInner ? '' : 'when '}${condition.fact} is ` +
        `${condition.values.join(' or ') || 'nothing'}`
      )
    case 'not':
      return `${isInner ? '' : 'when '}not (${conditionText(condition.of, true)})`
    case 'all':
      return condition.of.length === 0
        ? 'always'
        : '' +
            (isInner ? '' : 'when ') +
            `${condition.of.map((part) => conditionText(part, true)).join(' and ')}`
    case 'any':
      return condition.of.length === 0
        ? 'never'
        : '' +
            (isInner ? '' : 'when ') +
            `(${condition.of.map((part) => conditionText(part, true)).join(' or ')})`
  }
}

/** What a diagnosis says of every cause. */
const causeWords = ({ symptoms }: Policy): ReadonlyMap<string, string> =>
  new Map(
    symptoms.flatMap(({ id, causes }) =>
      causes.map((cause) => [`${id}: ${cause.id}`, JSON.stringify(cause, null, 1)] as const),
    ),
  )

const before = readPolicy(readSourceFilesAt(ref, 'content/policy', ['.yaml']), `at ${ref}`)
const policyFiles = readSourceFiles('content/policy', ['.yaml'])
const after = readPolicy(policyFiles, 'here')
if (before && after) {
  const drafts = articles.map(readDraft)
  const today = new Date().toISOString().slice(0, 10)
  const context = buildLintContext(drafts, after, site, {
    wizards: wizardFiles.map(({ path }) => path.replace(/^.*\/|\.md$/g, '')),
    today,
    policyFiles,
    otherFiles: wizardFiles,
    passages: passageFiles.map(readPassage),
  })
  console.log(
    impactMarkdown({
      before,
      after,
      ref,
      today,
      impact: impactOf(before, after, drafts, site, passages),
      wizards: changedTexts(wizardWords(before), wizardWords(after)),
      causes: changedTexts(causeWords(before), causeWords(after)),
      oldNames: oldNames(before, after, readSourceFiles('content', ['.mdx', '.md', '.yaml'])),
      broken: [
        ...runRules([asserts, contradictions], context, 'error'),
        ...checkProse(context).filter(({ rule }) => rule === contradictions.id),
      ],
    }),
  )
} else process.exitCode = 1
