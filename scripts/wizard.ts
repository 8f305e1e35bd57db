// The writer's command for wizards: npm run wizard check|suggest|draw|new|mutants <symptom>. Reads
// content, asks lib/wizard, prints.
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import { loadSite } from '@/lib/site/load'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { findOwn } from '@/lib/core/own'
import { nearest } from '@/lib/core/suggest'
import { compareWithSuggestion } from '@/lib/wizard/optimise/compare'
import { draftWizard } from '@/lib/wizard/parse/draft'
import { drawWizard } from '@/lib/wizard/draw'
import { splitWhy } from '@/lib/wizard/headline'
import { loadWizards } from '@/lib/wizard/verify/load'
import { lineText } from '@/lib/markdown/prose'
import { reportLine } from '@/lib/wizard/verify/report'
import { stepAddress } from '@/lib/wizard/machine/prefill'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const USE =
  'Use: npm run wizard check [symptom] or mutants [symptom]; or suggest, draw or new ' +
  'with a symptom.'
/** Where the counterexamples can be replayed while `npm run dev` or `npm start` runs. */
const SITE = 'http://localhost:3000'

const policy = loadPolicy(readSourceFiles('content/policy', ['.yaml']))
const site = loadSite(readSourceFiles('content/site', ['.yaml']))
const words = { policy, supportAddress: site.supportAddress }
const slugs = readSourceFiles('content/articles', ['.mdx']).map(
  ({ path: file }) => path.parse(file).name,
)
const wizards = loadWizards(readSourceFiles('content/wizards', ['.md']), words, slugs)

/** Each command: what it prints, and whether all is well. */
const commands: Readonly<Record<string, (symptom: string) => Outcome>> = {
  check,
  suggest,
  draw,
  new: begin,
  mutants,
}

interface Outcome {
  readonly text: string
  readonly ok: boolean
}
const done = (text: string): Outcome => ({ text, ok: true })
const failed = (text: string): Outcome => ({ text, ok: false })

function check(symptom: string): Outcome {
  const diagnostics = wizards.diagnostics.filter(
    ({ file }) => symptom === '' || path.parse(file).name === symptom,
  )
  const reports = wizards.reports
    .filter((report) => symptom === '' || report.symptom === symptom)
    .map(reportLine)
  const told = diagnostics.map((diagnostic) =>
    formatDiagnostic(diagnostic).replaceAll(/(?<= )\/fix\//g, `${SITE}/fix/`),
  )
  return {
    text: [
      ...told,
      ...reports,
      `${reports.length} wizards proven, ${diagnostics.length} findings`,
    ].join('\n'),
    ok: diagnostics.length === 0,
  }
}

function suggest(symptom: string): Outcome {
  const { wizard, why } = wizardOf(symptom)
  const text =
    wizard &&
    compareWithSuggestion(wizard, buildSymptomModel(policy, symptom), process.stdout.columns ?? 150)
  return text === undefined
    ? failed(why ?? `${symptom} has too many states to be solved exactly.`)
    : done(text)
}

function draw(symptom: string): Outcome {
  const { wizard, why } = wizardOf(symptom)
  if (!wizard) return failed(why)
  const causes = new Map(
    policy.symptoms
      .find(({ id }) => id === symptom)
      ?.causes.map((cause) => [cause.id, lineText(splitWhy(cause.why).headline, words)]),
  )
  return done(
    drawWizard(wizard, {
      title: wizard.title,
      causeWords: (id) => causes.get(id) ?? id,
      address: (step) => stepAddress(transitionTable(wizard), step.id),
    }),
  )
}

function begin(symptom: string): Outcome {
  const file = `content/wizards/${symptom}.md`
  if (existsSync(file))
    return failed(
      `${file} is there already. \`npm run wizard suggest ${symptom}\` shows a better ` +
        'tree beside it.',
    )
  const text = draftWizard(policy, buildSymptomModel(policy, symptom))
  if (text === undefined) return failed(`${symptom} has too many states to be solved exactly.`)
  writeFileSync(file, text)
  return done(
    `${file} is there to start from. Write it in the words of a customer, then \`npm ` +
      `run wizard check ${symptom}\`.`,
  )
}

/**
 * Plants every single edit in every wizard and tells which of them nobody would have noticed. Takes
 * minutes.
 */
function mutants(symptom: string): Outcome {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'tests/wizard/verify/mutants.test.ts'],
    { stdio: 'inherit', env: { ...process.env, WIZARD_MUTANTS: symptom || 'all' } },
  )
  return status === 0
    ? done('Every edit that does harm is reported.')
    : failed('Not every edit that does harm is reported: see above.')
}

function wizardOf(
  symptom: string,
):
  | { readonly wizard: Wizard; readonly why?: undefined }
  | { readonly wizard?: undefined; readonly why: string } {
  const wizard = wizards.wizards.find((candidate) => candidate.symptom === symptom)
  if (wizard) return { wizard }
  return {
    why:
      `There is no proven wizard for ${symptom}: \`npm run wizard new ${symptom}\` ` +
      `begins one, \`npm run wizard check ${symptom}\` says what is wrong.`,
  }
}

function unknownSymptom({ symptoms }: Policy, symptom: string): string {
  const ids = symptoms.map(({ id }) => id)
  const near = nearest(symptom, ids)
  return (
    `There is no symptom '${symptom}'` +
    (near ? `; did you mean '${near}'?` : `. There are ${ids.join(', ')}.`)
  )
}

function run(command = '', symptom = ''): Outcome {
  const act = findOwn(commands, command)
  if (!act || (symptom === '' && act !== check && act !== mutants)) return failed(USE)
  if (symptom !== '' && !policy.symptoms.some(({ id }) => id === symptom))
    return failed(unknownSymptom(policy, symptom))
  return act(symptom)
}

const { text, ok } = run(...process.argv.slice(2))
console[ok ? 'log' : 'error'](text)
process.exitCode = ok ? 0 : 1
