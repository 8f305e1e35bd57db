// After a change to the policy: the articles, wizards and answers that read otherwise. `npm run impact [ref]` compares the files here with those of a commit (HEAD).
import { loadPolicy } from '@/lib/access/load'
import type { Policy } from '@/lib/access/policy'
import type { SourceFile } from '@/lib/access/source'
import { loadHouse } from '@/lib/content/load-house'
import { passageFolder, type Passages } from '@/lib/content/passages'
import { requireTree } from '@/lib/content/tree'
import { readDraft } from '@/lib/editorial/draft'
import { changedTexts, impactOf, type ChangedText } from '@/lib/editorial/impact'
import { loadWizards } from '@/lib/wizard/load'
import { problemLine, problemsOf } from './compile/problem'
import { readSourceFiles } from './compile/read-source-files'
import { readSourceFilesAt } from './impact/at-ref'

const ref = process.argv[2] ?? 'HEAD'
const articles = readSourceFiles('content/articles', ['.mdx', '.md'])
const wizardFiles = readSourceFiles('content/wizards', ['.md'])
const passages: Passages = new Map(readSourceFiles(passageFolder, ['.md']).map(({ path, text }) => [path.slice(passageFolder.length), requireTree(text)]))
const house = loadHouse(readSourceFiles('content/house', ['.yaml']))

/** The policy of some files; tells what is wrong with them and ends with undefined. */
function readPolicy(files: readonly SourceFile[], where: string): Policy | undefined {
  try {
    return loadPolicy(files)
  } catch (error) {
    console.error(`The policy ${where} cannot be read:\n${problemsOf(error).map(problemLine).join('\n')}`)
    return undefined
  }
}

/** The words of every wizard, a line for each thing it says; a wizard that a policy refuses says why. */
function wizardWords(policy: Policy): ReadonlyMap<string, string> {
  const { wizards, problems } = loadWizards(wizardFiles, { policy, supportAddress: house.supportAddress }, articles.map(({ path }) => path.replace(/^.*\/|\.mdx?$/g, '')))
  return new Map([...wizards.map((wizard) => [`content/wizards/${wizard.symptom}.md`, JSON.stringify(wizard, null, 1)] as const), ...problems.map((problem) => [problem.file, problemLine(problem)] as const)])
}

/** What a diagnosis says of every cause. */
const causeWords = ({ symptoms }: Policy): ReadonlyMap<string, string> => new Map(symptoms.flatMap(({ id, causes }) => causes.map((cause) => [`${id}: ${cause.id}`, JSON.stringify(cause, null, 1)] as const)))

const tell = (title: string, lines: readonly string[]): void => console.log(`\n${title}: ${lines.length}\n${lines.map((line) => `  ${line}`).join('\n')}`.trimEnd())
const changed = ({ name, lines, before, after }: ChangedText): string => `${name}: ${lines} ${lines === 1 ? 'line' : 'lines'}\n    - ${before.trim().slice(0, 160)}\n    + ${after.trim().slice(0, 160)}`

const before = readPolicy(readSourceFilesAt(ref, 'content/policy', ['.yaml']), `at ${ref}`)
const after = readPolicy(readSourceFiles('content/policy', ['.yaml']), 'here')
if (before && after) {
  const { articles: texts, answers, decisions } = impactOf(before, after, articles.map(readDraft), house, passages)
  console.log(`Policy ${before.version} of ${before.date} at ${ref} (${before.defaultPreset}) and policy ${after.version} of ${after.date} here (${after.defaultPreset}).`)
  tell('Articles that read otherwise', texts.map(changed))
  tell('Wizards that read or lead otherwise', changedTexts(wizardWords(before), wizardWords(after)).map(changed))
  tell('Causes told otherwise', changedTexts(causeWords(before), causeWords(after)).map(changed))
  tell('Answers to "may this role?" that change', answers.map(({ permission, role, before: was, after: is }) => `${permission}, ${role}: ${was} became ${is}`))
  tell('Decisions that turn under a preset', decisions)
} else process.exitCode = 1
