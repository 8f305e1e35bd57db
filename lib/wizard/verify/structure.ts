// What must hold of a wizard's shape before its diagnoses can be proven: every value answered,
// every step reachable, no cycle, no fact asked twice.
import { fixRoute } from '@/lib/core/routes'
import { errorIn, type Diagnostic, type Place } from '@/lib/core/diagnostic'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import type { AuthoredAnswer, AuthoredStep, AuthoredWizard } from '@/lib/wizard/tree/authored'
import { reachableFrom, stepAhead } from '@/lib/wizard/tree/graph'
import { UNKNOWN, type Wizard } from '@/lib/wizard/tree/wizard'

/**
 * What keeps a wizard from being walked at all: values without an answer, circles, facts asked
 * twice on one way.
 */
export function structureProblems(wizard: AuthoredWizard, model: SymptomModel): Diagnostic[] {
  return [...unansweredValues(wizard, model), ...cycles(wizard), ...repeatedFacts(wizard)]
}

/** Steps that no answer leads to. */
export function unreachableSteps(wizard: AuthoredWizard): Diagnostic[] {
  const reached = new Set(reachableFrom(wizard, wizard.start))
  return Object.values(wizard.steps)
    .filter(({ id }) => !reached.has(id))
    .map((step) =>
      problem(
        wizard,
        step,
        `step ${step.id}: no answer leads to this step; lead one to it or remove it`,
      ),
    )
}

function problem(wizard: AuthoredWizard, place: Place, message: string): Diagnostic {
  const { file, symptom } = wizard
  return errorIn(file, 'wizard', { ...place, message: `wizard ${symptom}, ${message}` })
}

function unansweredValues(wizard: AuthoredWizard, model: SymptomModel): Diagnostic[] {
  return Object.values(wizard.steps).flatMap((step) => {
    const values = model.facts.find(({ id }) => id === step.fact)?.values ?? []
    const open = values.filter(({ id }) => !step.answers.some(({ value }) => value === id))
    return open.map(({ id, label }) =>
      problem(
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
  const before = pathTo(wizard, step.id)
  return before ? `; for example ${addressOf(wizard, [...before, [step.fact, value]])}` : ''
}

/** The facts and answers of a shortest path to a step, or undefined where none leads there. */
export function pathTo(
  wizard: Pick<Wizard, 'start' | 'steps'>,
  goal: string,
): [string, string][] | undefined {
  const paths = new Map<string, [string, string][]>([[wizard.start, []]])
  for (const [id, path] of paths) {
    const step = wizard.steps[id]
    for (const answer of step?.answers ?? []) {
      for (const next of stepAhead(answer))
        if (step && !paths.has(next))
          paths.set(next, [...path, [step.fact, answer.value ?? UNKNOWN]])
    }
  }
  return paths.get(goal)
}

/** The address of a wizard with these answers. */
export function addressOf(
  wizard: { readonly symptom: string },
  answers: readonly (readonly [string, string])[],
): string {
  return fixRoute(wizard.symptom, answers)
}

function cycles(wizard: AuthoredWizard): Diagnostic[] {
  return eachAnswer(wizard).flatMap(({ step, answer }) =>
    stepAhead(answer)
      .filter((next) => reachableFrom(wizard, next).includes(step.id))
      .map((next) =>
        problem(
          wizard,
          answer,
          `step ${step.id}: '${answer.source}' goes in a circle, because '${next}' ` +
            `leads back to '${step.id}'`,
        ),
      ),
  )
}

function repeatedFacts(wizard: AuthoredWizard): Diagnostic[] {
  return Object.values(wizard.steps).flatMap((step) => {
    const again = reachableFrom(wizard, step.id)
      .flatMap((id) => wizard.steps[id] ?? [])
      .filter(({ id, fact }) => id !== step.id && fact === step.fact)
    return again.map((later) =>
      problem(
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
