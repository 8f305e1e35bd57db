// What must hold of a wizard's shape before its diagnoses can be proven: every value answered,
// every step reachable, no cycle, no fact asked twice.
import type { Diagnostic } from '@/lib/core/diagnostic'
import { fixRoute } from '@/lib/core/routes'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { factsOf } from '@/lib/logic/condition'
import type { AuthoredAnswer, AuthoredStep, AuthoredWizard } from '@/lib/wizard/tree/authored'
import { pathTo, reachableFrom, stepAhead } from '@/lib/wizard/machine/graph'
import { targetAfter, transitionTable } from '@/lib/wizard/machine/transition-table'
import { wizardError } from './wizard-error'

/**
 * What keeps a wizard from being walked at all: values without an answer, circles, facts asked
 * twice on one way.
 */
export function structureDiagnostics(wizard: AuthoredWizard, model: SymptomModel): Diagnostic[] {
  return [...unansweredValues(wizard, model), ...cycles(wizard), ...repeatedFacts(wizard)]
}

/**
 * Facts of a certain cause that no step asks for: a reader who goes on to see what else may be
 * wrong could never come to them.
 */
export function unaskedFacts(wizard: AuthoredWizard, model: SymptomModel): Diagnostic[] {
  const asked = new Set(Object.values(wizard.steps).map(({ fact }) => fact))
  return model.causes.flatMap(({ id, certainty, when }) =>
    factsOf(when)
      .filter((fact) => certainty === 'certain' && !asked.has(fact))
      .map((fact) =>
        wizardError(
          wizard,
          wizard.startPlace,
          `no step asks for '${fact}', on which the cause '${id}' rests; add a step that does`,
        ),
      ),
  )
}

/** Steps that no answer leads to. */
export function unreachableSteps(wizard: AuthoredWizard): Diagnostic[] {
  const table = transitionTable(wizard)
  const reached = new Set(reachableFrom(table, table.start))
  return Object.values(wizard.steps)
    .filter(({ id }) => !reached.has(id))
    .map((step) =>
      wizardError(
        wizard,
        step,
        `step ${step.id}: no answer leads to this step; lead one to it or remove it`,
      ),
    )
}

function unansweredValues(wizard: AuthoredWizard, model: SymptomModel): Diagnostic[] {
  return Object.values(wizard.steps).flatMap((step) => {
    const values = model.facts.find(({ id }) => id === step.fact)?.values ?? []
    const open = values.filter(({ id }) => !step.answers.some(({ value }) => value === id))
    return open.map(({ id, label }) =>
      wizardError(
        wizard,
        step,
        `step ${step.id}: no answer for '${label}' (${step.fact}=${id}); add '- ` +
          `${label} -> …'${exampleOf(wizard, step, id)}`,
      ),
    )
  })
}

/** The address that shows a value at a step; nothing where the step itself cannot be reached. */
function exampleOf(wizard: AuthoredWizard, step: AuthoredStep, value: string): string {
  const before = pathTo(transitionTable(wizard), step.id)
  if (!before) return ''
  const answers = [...before, { fact: step.fact, value }]
  return `; for example ${fixRoute(
    wizard.symptom,
    answers.map(({ fact, value: given }) => [fact, given] as const),
  )}`
}

function cycles(wizard: AuthoredWizard): Diagnostic[] {
  const table = transitionTable(wizard)
  return eachAnswer(wizard).flatMap(({ step, answer }) =>
    stepAhead(targetAfter(table, step.id, answer.value))
      .filter((next) => reachableFrom(table, next).includes(step.id))
      .map((next) =>
        wizardError(
          wizard,
          answer,
          `step ${step.id}: '${answer.source}' goes in a circle, because '${next}' ` +
            `leads back to '${step.id}'`,
        ),
      ),
  )
}

function repeatedFacts(wizard: AuthoredWizard): Diagnostic[] {
  const table = transitionTable(wizard)
  return Object.values(wizard.steps).flatMap((step) => {
    const again = reachableFrom(table, step.id)
      .flatMap((id) => wizard.steps[id] ?? [])
      .filter(({ id, fact }) => id !== step.id && fact === step.fact)
    return again.map((later) =>
      wizardError(
        wizard,
        later,
        `step ${later.id}: asks for '${step.fact}', which step ${step.id} (line ` +
          `${step.line}) has already asked on the way here`,
      ),
    )
  })
}

function eachAnswer(wizard: AuthoredWizard): { step: AuthoredStep; answer: AuthoredAnswer }[] {
  return Object.values(wizard.steps).flatMap((step) =>
    step.answers.map((answer) => ({ step, answer })),
  )
}
