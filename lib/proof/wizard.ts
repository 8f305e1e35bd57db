// Proves one wizard file: what the build demands of it, and that the verifier notices every edit
// that would make it wrong.
import { errorIn, TOP, type Diagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { parseWizard } from '@/lib/wizard/parse/parse'
import type { Vocabulary } from '@/lib/wizard/parse/reading'
import { loadWizards } from '@/lib/wizard/verify/load'
import type { Mutants, WizardProof } from './report'
import { mutateWizard } from '@/lib/proof/mutants/wizard-mutants'

/** A wizard file that was proven, or why it was not. */
export interface WizardCheck {
  readonly symptom: string
  readonly wizard: WizardProof | null
  readonly mutants: Mutants
  readonly ms: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Proves a wizard file against the vocabulary. `articles` are the slugs that there are. */
export function proveWizard(
  file: SourceFile,
  vocabulary: Vocabulary,
  articles: readonly string[],
): WizardCheck {
  const started = performance.now()
  const { reports, diagnostics } = loadWizards([file], vocabulary, articles)
  const symptom = symptomOf(file)
  const [report] = reports
  if (!report)
    return {
      symptom,
      wizard: null,
      mutants: { planted: 0, caught: 0 },
      ms: performance.now() - started,
      diagnostics,
    }
  const { steps, budget } = report
  const { mean, best } = budget()
  const { missed, ...mutants } = mutation(file, vocabulary)
  const unnoticed = missed.map((what) =>
    errorIn(file.path, 'proof', {
      ...TOP,
      message: `wizard ${symptom}: an edit loses a cause and is not reported: ${what}`,
    }),
  )
  return {
    symptom,
    wizard: { steps, mean, ratio: mean / best.mean, exact: best.kind === 'exact' },
    mutants,
    ms: performance.now() - started,
    diagnostics: unnoticed,
  }
}

function mutation(file: SourceFile, vocabulary: Vocabulary): ReturnType<typeof mutateWizard> {
  const { wizard } = parseWizard(file.path, file.text, vocabulary)
  const model = wizard && vocabulary.symptoms.get(wizard.symptom)
  return wizard && model ? mutateWizard(wizard, model) : { planted: 0, caught: 0, missed: [] }
}

/** The symptom that the front matter names, else the file's name. */
const symptomOf = ({ path, text }: SourceFile): string =>
  /^symptom: *(\S+)/m.exec(text)?.[1] ?? path.replace(/^.*[\\/]|\.md$/g, '')
