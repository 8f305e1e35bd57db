// What the answers given so far amount to: the causes they confirm, and the questions that a "don't know" left open.
import { diagnose } from '@/lib/diagnosis/diagnose'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { factsOf } from '@/lib/logic/condition'
import type { Given } from './replay'
import { UNKNOWN } from './wizard'

/**
 * `confirmed` are cause ids, certain before possible, in each group first those that the last answer settled, then in order of telling.
 * `open` are the answers that could still turn up another cause.
 */
export interface Conclusion {
  readonly confirmed: readonly string[]
  readonly open: readonly Given[]
  readonly contradiction?: string
}

/** The engine's diagnosis of some answers. */
export function conclude(model: SymptomModel, given: readonly Given[]): Conclusion {
  const facts = Object.fromEntries(given.filter(({ value }) => value !== UNKNOWN).map(({ step, value }) => [step.fact, value]))
  const skipped = given.filter(({ value }) => value === UNKNOWN).map(({ step }) => step.fact)
  const { confirmed, possible, contradiction } = diagnose(model, { facts, skipped })
  const undecided = new Set(possible.map(({ cause }) => cause))
  const behind = new Set(model.causes.filter(({ id }) => undecided.has(id)).flatMap(({ when }) => factsOf(when)))
  const named = namedBy(given.at(-1))
  const rank = ({ cause, certainty }: (typeof confirmed)[number]) => (certainty === 'certain' ? 0 : 2) + (named.includes(cause) ? 0 : 1)
  return {
    confirmed: confirmed.toSorted((one, other) => rank(one) - rank(other)).map(({ cause }) => cause),
    open: given.filter(({ step, value }) => value === UNKNOWN && behind.has(step.fact)),
    ...(contradiction ? { contradiction: contradiction.text } : {}),
  }
}

/** The causes that the wizard names for its last answer. */
function namedBy(last: Given | undefined): readonly string[] {
  const target = last?.step.answers.find(({ value }) => (value ?? UNKNOWN) === last.value)?.target
  return target?.kind === 'cause' ? target.causes : []
}
