// Reads and proves all wizards: what the build publishes, or every reason why it must not.
import type { SourceFile } from '@/lib/core/yaml'
import { errorIn, TOP, type Diagnostic } from '@/lib/core/diagnostic'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { AuthoredWizard } from '@/lib/wizard/tree/authored'
import { parseWizard } from '@/lib/wizard/parse/parse'
import type { Words } from '@/lib/markdown/prose'
import type { Vocabulary } from '@/lib/wizard/parse/reading'
import type { Report } from './report'
import { verifyWizard } from './verify'
import type { Wizard } from '@/lib/wizard/tree/wizard'

/** The wizards that were proven, the diagnostics of the others, and what each proof covered. */
export interface LoadedWizards {
  readonly wizards: readonly Wizard[]
  readonly diagnostics: readonly Diagnostic[]
  readonly reports: readonly Report[]
}

/**
 * Reads and proves wizard files. A cause whose article is not among `articles` (slugs) is an
 * error; links in prose are the content checker's.
 */
export function loadWizards(
  files: readonly SourceFile[],
  words: Words,
  articles: Iterable<string>,
): LoadedWizards {
  const symptoms = new Map(
    words.policy.symptoms.map(({ id }) => [id, buildSymptomModel(words.policy, id)]),
  )
  const slugs = new Set(articles)
  const paths = new Set(files.map(({ path }) => path))
  const loaded = files.map((file) => loadWizard(file, { ...words, symptoms }, slugs, paths))
  return {
    wizards: loaded.flatMap(({ wizard }) => wizard ?? []),
    reports: loaded.flatMap(({ report }) => report ?? []),
    diagnostics: [...loaded.flatMap(({ diagnostics }) => diagnostics), ...doubles(files, loaded)],
  }
}

interface LoadedWizard {
  readonly wizard?: Wizard
  readonly report?: Report
  readonly diagnostics: readonly Diagnostic[]
}

function loadWizard(
  { path, text }: SourceFile,
  vocabulary: Vocabulary,
  articles: ReadonlySet<string>,
  paths: ReadonlySet<string>,
): LoadedWizard {
  const read = parseWizard(path, text, vocabulary)
  const misnamed = read.wizard && nameDiagnostic(read.wizard, paths)
  if (misnamed) return { diagnostics: [misnamed] }
  const model = read.wizard && vocabulary.symptoms.get(read.wizard.symptom)
  if (!read.wizard || !model) return { diagnostics: read.diagnostics }
  const started = performance.now()
  const { wizard, proof, diagnostics } = verifyWizard(read.wizard, model)
  const missing = missingArticles(read.wizard, vocabulary, articles)
  if (!wizard || missing.length > 0) return { diagnostics: [...diagnostics, ...missing] }
  return {
    wizard,
    diagnostics: [],
    report: { symptom: wizard.symptom, ms: performance.now() - started, ...proof },
  }
}

/** A guided fix is found by its file: one of another name would be another symptom's. */
function nameDiagnostic(
  { file, symptom }: AuthoredWizard,
  paths: ReadonlySet<string>,
): Diagnostic | undefined {
  const [, name] = /content\/wizards\/([^/]*)\.md$/.exec(file) ?? []
  if (name === undefined || name === symptom) return undefined
  const own = `content/wizards/${symptom}.md`
  return errorIn(file, 'wizard', {
    ...TOP,
    ...(paths.has(own)
      ? {
          message: `there is already a wizard for ${symptom}: ${own}`,
          remedy: 'take one of the two out, or correct its symptom',
        }
      : {
          message: `the file is called ${name}.md, and is the guided fix of ${symptom}`,
          remedy: `rename it to ${own}, or correct its symptom`,
        }),
  })
}

function missingArticles(
  wizard: AuthoredWizard,
  { policy }: Vocabulary,
  articles: ReadonlySet<string>,
): Diagnostic[] {
  const symptom = policy.symptoms.find(({ id }) => id === wizard.symptom)
  const causes =
    symptom?.causes.filter(({ article }) => article !== undefined && !articles.has(article)) ?? []
  return causes.map(({ id, article }) =>
    errorIn(wizard.file, 'wizard', {
      line: namingLine(wizard, id),
      column: 1,
      message:
        `wizard ${wizard.symptom}: the cause '${id}' links to the article '${article}', ` +
        'which does not exist',
      remedy: 'write it or correct the cause in content/policy',
    }),
  )
}

function namingLine(wizard: AuthoredWizard, cause: string): number {
  const answers = Object.values(wizard.steps).flatMap((step) => step.answers)
  return (
    answers.find(({ target }) => target.kind === 'cause' && target.causes.includes(cause))?.line ??
    wizard.startPlace.line
  )
}

/** Two files for one symptom: only one could be found at its address. */
function doubles(files: readonly SourceFile[], loaded: readonly LoadedWizard[]): Diagnostic[] {
  return loaded.flatMap(({ wizard }, index) => {
    const first = loaded.findIndex((other) => other.wizard?.symptom === wizard?.symptom)
    if (!wizard || first === index) return []
    return [
      errorIn(files[index]?.path ?? '', 'wizard', {
        ...TOP,
        message: `there is already a wizard for ${wizard.symptom}: ${files[first]?.path}`,
      }),
    ]
  })
}
