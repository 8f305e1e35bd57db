// Where a wizard ends for a state in which every fact is known.
import type { Facts } from '@/lib/logic/fact'
import {
  findAnswer,
  requireStep,
  type Answer,
  type Step,
  type Wizard,
} from '@/lib/wizard/tree/wizard'

/** One question answered on the way. */
export interface Stride<S extends Step = Step> {
  readonly step: S
  readonly answer: S['answers'][number]
}

/**
 * The answers of a state from the first question to where they end. Throws where the wizard has a
 * cycle or no answer: its structure comes first.
 */
export function walk<S extends Step>(
  wizard: Pick<Wizard, 'symptom' | 'start'> & { readonly steps: Readonly<Record<string, S>> },
  state: Facts,
): Stride<S>[] {
  const strides: Stride<S>[] = []
  const limit = Object.keys(wizard.steps).length
  for (let at: Answer['target'] = { kind: 'step', step: wizard.start }; at.kind === 'step';) {
    const step = requireStep(wizard, at.step) as S
    const answer = findAnswer(step, state[step.fact] ?? null)
    if (!answer || strides.length >= limit)
      throw new Error(
        `wizard ${wizard.symptom}, step ${step.id} does not end for ` +
          `${step.fact}=${state[step.fact]}`,
      )
    strides.push({ step, answer })
    at = answer.target
  }
  return strides
}

/** What the answers of a walk say, "I don't know" left out. */
export function answeredFacts(strides: readonly Stride[]): Facts {
  return Object.fromEntries(
    strides.flatMap(({ step, answer }) =>
      answer.value === null ? [] : [[step.fact, answer.value]],
    ),
  )
}
