// From answers to causes: which are confirmed, which are still possible, which are ruled out, and
// what to ask next.
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { chanceOf } from './cause-verdict'
import { nextQuestion } from './question'
import type { SymptomModel } from './symptom'

export interface Diagnosis {
  /** Causes whose conditions are met, by certainty, then in the order of the policy. */
  readonly confirmed: readonly {
    readonly cause: string
    readonly certainty: 'certain' | 'possible'
  }[]
  /**
   * Causes the answers do not yet decide, with their chance between 0 and 1: the share of the
   * states that can be, by the cause's odds.
   */
  readonly possible: readonly { readonly cause: string; readonly likelihood: number }[]
  readonly excluded: readonly string[]
  /** The fact to ask for next; undefined when no answer could still decide a cause. */
  readonly next: string | undefined
  /**
   * Answers that cannot be true together, or that are not what the policy says; undefined when
   * there are none.
   */
  readonly contradiction: { readonly facts: readonly string[]; readonly text: string } | undefined
}

/**
 * Diagnoses a symptom exactly. `facts` are canonical ids; those in `skipped` are not asked again.
 */
export function diagnose(
  model: SymptomModel,
  { facts, skipped = [] }: { readonly facts: Facts; readonly skipped?: readonly string[] },
): Diagnosis {
  const judged = byCertainty(model).map((cause) => ({
    ...cause,
    chance: chanceOf(model, cause, facts),
  }))
  const open = judged.filter(({ chance }) => chance > 0 && chance < 1)
  const clash = [...model.impossible, ...(model.unexpected ?? [])].find(
    ({ when }) => evaluate(when, facts) === true,
  )
  return {
    confirmed: judged.flatMap(({ id, certainty, chance }) =>
      chance === 1 ? [{ cause: id, certainty }] : [],
    ),
    possible: open.map(({ id, chance }) => ({ cause: id, likelihood: chance })),
    excluded: judged.flatMap(({ id, chance }) => (chance === 0 ? [id] : [])),
    next: nextQuestion(model, open, facts, skipped),
    contradiction: clash && { facts: factsOf(clash.when), text: clash.text },
  }
}

function byCertainty({ causes }: SymptomModel): SymptomModel['causes'] {
  const certain = causes.filter(({ certainty }) => certainty === 'certain')
  return [...certain, ...causes.filter(({ certainty }) => certainty === 'possible')]
}
