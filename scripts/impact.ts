// After a change to the policy: the articles, wizards and answers that read otherwise, as Markdown
// for a pull request. `npm run impact [ref]` compares the files here with those of a commit (HEAD).
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
import { formatDiagnostic, diagnosticsOf } from '@/lib/core/diagnostic'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { readSourceFilesAt } from '@/scripts/impact/at-ref'
import { causeWords, wizardWords } from '@/scripts/impact/wizard-words'

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

const before = readPolicy(readSourceFilesAt(ref, 'content/policy', ['.yaml']), `at ${ref}`)
const policyFiles = readSourceFiles('content/policy', ['.yaml'])
const after = readPolicy(policyFiles, 'here')
if (before && after) {
  const drafts = articles.map(readDraft)
  const words = (policy: Policy) => wizardWords(policy, { wizardFiles, articles, site })
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
      wizards: changedTexts(words(before), words(after)),
      causes: changedTexts(causeWords(before), causeWords(after)),
      oldNames: oldNames(before, after, readSourceFiles('content', ['.mdx', '.md', '.yaml'])),
      broken: [
        ...runRules([asserts, contradictions], context, 'error'),
        ...checkProse(context).filter(({ rule }) => rule === contradictions.id),
      ],
    }),
  )
} else process.exitCode = 1
