// Single edits of a wizard's tree, as a tired writer might make them, each of which the verifier
// must report unless it changes no diagnosis.
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import type { AuthoredAnswer, AuthoredStep, AuthoredWizard } from '@/lib/wizard/tree/authored'
import {
  answeredFacts,
  transitionTable,
  walk,
  type TransitionTable,
} from '@/lib/wizard/machine/transition-table'
import { targetWords, type Target, type Tree } from '@/lib/wizard/tree/wizard'
import { feasibleStates } from '@/lib/wizard/verify/states'
import { isReported } from '@/lib/wizard/verify/verify'
import type { Mutants } from '@/lib/proof/report'

/** A wizard with one edit. */
export interface WizardMutant {
  readonly what: string
  readonly wizard: AuthoredWizard
}

/** How many edits were planted and reported, and those that lose a cause in silence. */
export interface WizardMutation extends Mutants {
  readonly missed: readonly string[]
}

/**
 * Plants every single edit. One that is not reported is harmless, and not counted, when every state
 * is still told all that it was told before.
 */
export function mutateWizard(wizard: AuthoredWizard, model: SymptomModel): WizardMutation {
  const mutants = plantWizardMutants(wizard, model)
  const silent = mutants.filter((mutant) => !isReported(mutant.wizard, model))
  const endings = silent.length > 0 ? endingsOf(wizard, model) : []
  const missed = silent.filter((mutant) =>
    endingsOf(mutant.wizard, model).some(
      (told, index) => !endings[index]?.every((cause) => told.includes(cause)),
    ),
  )
  const caught = mutants.length - silent.length
  return { planted: caught + missed.length, caught, missed: missed.map(({ what }) => what) }
}

/**
 * Every answer led elsewhere, left out or swapped with the next; every other start; every question
 * asking for another fact.
 */
export function plantWizardMutants(
  wizard: AuthoredWizard,
  { causes, facts }: SymptomModel,
): readonly WizardMutant[] {
  const ids = Object.keys(wizard.steps)
  const perAnswer = Object.values(wizard.steps).flatMap((step) =>
    step.answers.flatMap((answer, at) => [
      ...otherTargets(
        wizard,
        step,
        answer,
        causes.map(({ id }) => id),
      ).map((target) =>
        replaceAnswers(
          wizard,
          step,
          step.answers.with(at, { ...answer, target }),
          `'${answer.source}' leads to ${targetWords(target)}`,
        ),
      ),
      replaceAnswers(wizard, step, step.answers.toSpliced(at, 1), `'${answer.source}' left out`),
      ...swapped(wizard, step, at),
    ]),
  )
  const starts = ids
    .filter((id) => id !== wizard.start)
    .map((start): WizardMutant => ({ what: `starts with ${start}`, wizard: { ...wizard, start } }))
  const asks = Object.values(wizard.steps).flatMap((step) =>
    otherFact(
      wizard,
      step,
      facts.map(({ id }) => id),
    ),
  )
  return [...perAnswer, ...starts, ...asks]
}

function otherTargets(
  wizard: AuthoredWizard,
  step: AuthoredStep,
  { target }: AuthoredAnswer,
  causes: readonly string[],
): readonly Target[] {
  const ids = Object.keys(wizard.steps)
  const next = ids[(ids.indexOf(step.id) + 2) % ids.length] ?? step.id
  const named =
    target.kind === 'cause' ? causes.indexOf(target.causes[0] ?? '') : ids.indexOf(step.id)
  const others: readonly Target[] = [
    { kind: 'end' },
    ...[...new Set([wizard.start, next, step.id])].map((id): Target => ({
      kind: 'step',
      step: id,
    })),
    { kind: 'cause', causes: causes.slice((named + 1) % causes.length).slice(0, 1) },
  ]
  return others.filter((other) => targetWords(other) !== targetWords(target))
}

function replaceAnswers(
  wizard: AuthoredWizard,
  step: AuthoredStep,
  answers: readonly AuthoredAnswer[],
  what: string,
): WizardMutant {
  return {
    what: `step ${step.id}: ${what}`,
    wizard: { ...wizard, steps: { ...wizard.steps, [step.id]: { ...step, answers } } },
  }
}

function swapped(wizard: AuthoredWizard, step: AuthoredStep, at: number): readonly WizardMutant[] {
  const [one, other] = [step.answers[at], step.answers[at + 1]]
  if (!one || !other || targetWords(one.target) === targetWords(other.target)) return []
  const answers = step.answers
    .with(at, { ...one, target: other.target })
    .with(at + 1, { ...other, target: one.target })
  return [replaceAnswers(wizard, step, answers, `'${one.source}' and '${other.source}' swapped`)]
}

function otherFact(
  wizard: AuthoredWizard,
  step: AuthoredStep,
  facts: readonly string[],
): readonly WizardMutant[] {
  const fact = facts[(facts.indexOf(step.fact) + 1) % facts.length]
  if (fact === undefined || fact === step.fact) return []
  return [
    {
      what: `step ${step.id} asks for ${fact}`,
      wizard: { ...wizard, steps: { ...wizard.steps, [step.id]: { ...step, fact } } },
    },
  ]
}

/**
 * For each state that can be: the causes that the answers on the way confirm, which is what a
 * reader is told.
 */
function endingsOf(wizard: Tree, model: SymptomModel): readonly (readonly string[])[] {
  const table = transitionTable(wizard)
  return feasibleStates(model).map(({ state }) => toldIn(table, model, state))
}

function toldIn(table: TransitionTable, { causes }: SymptomModel, state: Facts): readonly string[] {
  const answered = answeredFacts(walk(table, state))
  return causes.filter(({ when }) => evaluate(when, answered) === true).map(({ id }) => id)
}
