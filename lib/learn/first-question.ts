// The question that would shorten a guided fix most, were it asked first, given how often each
// cause is met. What is proposed is proven like every guided fix.
import { symptomModel } from '@/lib/diagnosis/symptom'
import type { Policy } from '@/lib/policy/policy'
import { askFirst, expectedQuestions } from '@/lib/wizard/optimise/ask-first'
import type { AuthoredWizard } from '@/lib/wizard/tree/authored'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { verifyWizard } from '@/lib/wizard/verify/verify'

/** It has to save so many questions on average, or it is not worth another order. */
const LEAST_SAVED = 0.25

/** A guided fix that would ask fewer questions. */
export interface FirstQuestion {
  readonly symptom: string
  readonly title: string
  readonly step: string
  readonly question: string
  /** Questions until it ends, on average. */
  readonly now: number
  readonly then: number
}

/** The step to ask first, by the shares of causes; undefined where none saves enough. */
export function firstQuestion(
  policy: Policy,
  wizard: Wizard,
  shares: ReadonlyMap<string, number>,
): FirstQuestion | undefined {
  const model = symptomModel(policy, wizard.symptom)
  const now = expectedQuestions(wizard, model, shares)
  const [best] = Object.values(wizard.steps)
    .flatMap(({ id, question }) => {
      const moved = askFirst(wizard, id)
      return moved ? [{ moved, id, question, then: expectedQuestions(moved, model, shares) }] : []
    })
    .toSorted((one, other) => one.then - other.then)
    .filter(({ then }) => now - then >= LEAST_SAVED)
    .filter(({ moved }) => verifyWizard(asAuthored(moved), model).wizard !== undefined)
  return (
    best && {
      ...{ symptom: wizard.symptom, title: wizard.title, step: best.id, question: best.question },
      ...{ now, then: best.then },
    }
  )
}

/** A wizard without places: only whether it is proven is asked. */
function asAuthored(wizard: Wizard): AuthoredWizard {
  const top = { line: 1, column: 1 }
  return {
    ...wizard,
    file: '',
    startPlace: top,
    steps: Object.fromEntries(
      Object.entries(wizard.steps).map(([id, step]) => [
        id,
        {
          ...step,
          ...top,
          answers: step.answers.map((answer) => ({ ...answer, ...top, source: answer.label })),
        },
      ]),
    ),
  }
}

/** What speaks for it, a sentence. */
export const firstEvidence = ({ now, then }: FirstQuestion): string =>
  `By how often each cause is met, a diagnosis takes ${now.toFixed(1)} questions on average now, ` +
  `and ${then.toFixed(1)} then. Every path was proven in the new order.`
