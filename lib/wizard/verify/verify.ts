// Holds a wizard against the engine. Every diagnostic names file, line and the sentence to blame,
// and a state that shows it with its address.
import type { Diagnostic } from '@/lib/core/diagnostic'
import { fixRoute } from '@/lib/core/routes'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { findWitness } from '@/lib/diagnosis/cause-verdict'
import { StateLimitError } from '@/lib/logic/enumerate'
import { measureBudget, type Budget } from '@/lib/wizard/optimise/budget'
import { publishedWizard, requireAnswer, type AuthoredWizard } from '@/lib/wizard/tree/authored'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import {
  asked,
  possibleValues,
  provePaths,
  type PathCounterexample,
  type PathViolation,
} from './paths'
import { withoutUnknown } from './answered'
import { proveStates, type StateCounterexample, type StateProof } from './states'
import { structureDiagnostics, unaskedFacts, unreachableSteps } from './structure'
import { completeUnknown } from './unknown'
import { wizardError } from './wizard-error'

/**
 * What a proof covered, in numbers. `causes` is how many causes the wizard tells, `steps` how many
 * questions it has.
 */
export interface Proof {
  readonly states: number
  readonly causes: number
  readonly steps: number
  /** Worked out with the first call: a check of the content does not ask. */
  readonly budget: () => Budget
}

/** A proven wizard, ready to publish, or what is wrong with it. */
export type Verification =
  | { readonly diagnostics: readonly []; readonly wizard: Wizard; readonly proof: Proof }
  | {
      readonly diagnostics: readonly Diagnostic[]
      readonly wizard?: undefined
      readonly proof?: undefined
    }

/**
 * Proves a wizard: shape first, then every path with "I don't know", then every state. Never throws
 * for what a writer can get wrong.
 */
export function verifyWizard(authored: AuthoredWizard, model: SymptomModel): Verification {
  const { diagnostics, sound } = examine(authored, model)
  if (!sound) return { diagnostics }
  const published = publishedWizard(sound.wizard)
  let budget: Budget | undefined
  return {
    diagnostics: [],
    wizard: published,
    proof: {
      states: sound.states,
      causes: model.causes.length,
      steps: Object.keys(published.steps).length,
      budget: () => (budget ??= measureBudget(published, model)),
    },
  }
}

/** What is wrong with a wizard; empty when it is proven. Counts no questions. */
export const findDiagnostics = (
  authored: AuthoredWizard,
  model: SymptomModel,
): readonly Diagnostic[] => examine(authored, model).diagnostics

/**
 * Whether anything is wrong with a wizard. Stops at the first that is, and words nothing: for
 * trying many edits of one wizard.
 */
export function isReported(authored: AuthoredWizard, model: SymptomModel): boolean {
  if (unreachableSteps(authored).length > 0) return true
  if (structureDiagnostics(authored, model).length > 0) return true
  const wizard = completeUnknown(authored, model)
  try {
    return (
      model.causes.some((cause) => isUnproven(wizard, model, cause)) ||
      stateProblems(wizard, model).diagnostics.length > 0
    )
  } catch (error) {
    if (!(error instanceof StateLimitError)) throw error
    return true
  }
}

/** Whether some path treats a cause wrongly, or none tells it. */
function isUnproven(wizard: AuthoredWizard, model: SymptomModel, cause: Cause): boolean {
  const { counterexamples, told } = provePaths(wizard, model, cause, 1)
  return counterexamples.length > 0 || (!told && findWitness(model, cause, {}, true) !== undefined)
}

type Cause = SymptomModel['causes'][number]

interface Examination {
  readonly diagnostics: readonly Diagnostic[]
  /** The wizard with "I don't know" at every step, and the states it was proven on. */
  readonly sound?: { readonly wizard: AuthoredWizard; readonly states: number }
}

function examine(authored: AuthoredWizard, model: SymptomModel): Examination {
  const idle = unreachableSteps(authored)
  const shape = structureDiagnostics(authored, model)
  if (shape.length > 0) return { diagnostics: sorted([...shape, ...idle]) }
  const wizard = completeUnknown(authored, model)
  try {
    const onPaths = [...idle, ...pathDiagnostics(wizard, model)]
    if (onPaths.length > 0) return { diagnostics: sorted(onPaths) }
    const { diagnostics, states } = stateProblems(wizard, model)
    return diagnostics.length > 0
      ? { diagnostics: sorted(diagnostics) }
      : { diagnostics: [], sound: { wizard, states } }
  } catch (error) {
    if (!(error instanceof StateLimitError)) throw error
    return {
      diagnostics: [wizardError(wizard, wizard.startPlace, `cannot be proven: ${error.message}`)],
    }
  }
}

/** What is wrong with a wizard that is right on every path, and the states it was tried on. */
function stateProblems(
  wizard: AuthoredWizard,
  model: SymptomModel,
): { readonly diagnostics: readonly Diagnostic[]; readonly states: number } {
  const states = proveStates(wizard, model)
  return {
    states: states.states,
    diagnostics: [
      ...stateDiagnostics(wizard, states),
      ...idleQuestions(wizard, model),
      ...unaskedFacts(wizard, model),
    ],
  }
}

function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics
    .filter(
      ({ line, message }, index) =>
        diagnostics.findIndex((other) => other.line === line && other.message === message) ===
        index,
    )
    .sort((a, b) => a.line - b.line)
}

/** Told at the last answer that a state's path gives. */
function stateDiagnostics(wizard: AuthoredWizard, { counterexamples }: StateProof): Diagnostic[] {
  return counterexamples.map((found) => {
    const last = found.path.at(-1)
    if (!last) throw new Error(`the path of a state through ${wizard.symptom} has no answer`)
    const answer = requireAnswer(wizard, last)
    const given = Object.entries(withoutUnknown(asked(found.path)))
    const example =
      `${fixRoute(wizard.symptom, given)} with ${remaining(found)}` +
      (found.count > 1 ? ` and ${found.count - 1} more states` : '')
    return wizardError(
      wizard,
      answer,
      `step ${last.step}: '${answer.source}' ` +
        `${STATE_SENTENCE[found.violation](found.cause)}; for example ${example}`,
    )
  })
}

const STATE_SENTENCE: Record<StateCounterexample['violation'], (cause: string) => string> = {
  'does-not-hold': (cause) => `names the cause '${cause}', which does not hold there`,
  lost: (cause) => `ends without the cause '${cause}', which holds there`,
}

function remaining({ path, state }: StateCounterexample): string {
  const given = asked(path)
  const rest = Object.entries(state)
    .filter(([fact]) => given[fact] === undefined)
    .map(([fact, value]) => `${fact}=${value}`)
  return rest.length > 0 ? rest.join(', ') : 'nothing else asked'
}

const PATH_SENTENCE: Record<PathViolation, (cause: string) => string> = {
  'not-proven': (cause) => `names the cause '${cause}', which the answers do not prove`,
  'proven-but-not-told': (cause) =>
    `proves the cause '${cause}' and goes on, but the wizard then ends without it; ` +
    `write '-> cause: ${cause}'`,
  'never-asked': (cause) =>
    `passes over every question about the cause '${cause}', which is still open where ` +
    'the wizard ends',
  'not-named': (cause) =>
    `proves the cause '${cause}' but does not name it; write '-> cause: ${cause}'`,
}

function pathDiagnostics(wizard: AuthoredWizard, model: SymptomModel): Diagnostic[] {
  return model.causes.flatMap((cause) => {
    const { counterexamples, told } = provePaths(wizard, model, cause)
    const diagnostics = counterexamples.map((found) =>
      wizardError(
        wizard,
        requireAnswer(wizard, found.culprit),
        pathMessage(wizard, model, found, cause),
      ),
    )
    if (told || diagnostics.length > 0) return diagnostics
    const witness = findWitness(model, cause, {}, true)
    // A cause that only an account's own settings can bring about is told by the diagnosis.
    if (!witness) return []
    const state = Object.entries(witness)
    return [
      wizardError(
        wizard,
        wizard.startPlace,
        `never tells the cause '${cause.id}'; lead an answer to 'cause: ${cause.id}'; ` +
          `for example ${fixRoute(wizard.symptom, state)}`,
      ),
    ]
  })
}

function pathMessage(
  wizard: AuthoredWizard,
  model: SymptomModel,
  { violation, culprit, path }: PathCounterexample,
  cause: SymptomModel['causes'][number],
): string {
  const answers = asked(path)
  const facts = withoutUnknown(answers)
  const shown = findWitness(model, cause, facts, violation !== 'not-proven') ?? {}
  const rest = Object.entries(shown)
    .filter(([fact]) => facts[fact] === undefined)
    .map(([fact, value]) => `${fact}=${value}`)
  const where = rest.length > 0 ? ` when ${rest.join(', ')}` : ''
  return (
    `step ${culprit.step}: '${requireAnswer(wizard, culprit).source}' ` +
    `${PATH_SENTENCE[violation](cause.id)}; for example ` +
    `${fixRoute(wizard.symptom, Object.entries(answers))}${where}`
  )
}

/** Questions that only one answer can follow, after everything answered before them. */
function idleQuestions(wizard: AuthoredWizard, model: SymptomModel): Diagnostic[] {
  return Object.values(wizard.steps)
    .filter((step) => possibleValues(wizard, model, step).size < 2)
    .map((step) =>
      wizardError(
        wizard,
        step,
        `step ${step.id}: only one answer is possible here, so '${step.question}' ` +
          'need not be asked',
      ),
    )
}
