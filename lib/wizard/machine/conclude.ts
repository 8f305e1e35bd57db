// What the answers given so far amount to: the causes they confirm, and the questions that a "don't
// know" left open.
import type { Contradiction } from '@/lib/diagnosis/contradiction'
import { judge } from '@/lib/diagnosis/diagnose'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { factsOf } from '@/lib/logic/condition'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'
import { knownFrom } from './known'
import { pairsOf, type Given, type Replay } from './replay'

/**
 * `confirmed` are cause ids by certainty (certain before possible), then those that the ending
 * names in its order, then the likeliest (where outcomes were counted), then by effort, then in the
 * order of the policy.
 * `open` are the answers that could still turn up another cause.
 */
export interface Conclusion extends Pick<Replay, 'given'> {
  readonly confirmed: readonly string[]
  readonly open: readonly Given[]
  readonly contradictions: readonly Contradiction[]
}

/** Seconds to fix a cause; undefined where the policy does not say. */
export type Effort = (cause: string) => number | undefined

/** The engine's diagnosis of some answers. `named` are the causes that their ending names. */
export function conclude(
  model: SymptomModel,
  { given, named }: Pick<Replay, 'given' | 'named'>,
  effort: Effort = () => undefined,
): Conclusion {
  const { confirmed, possible, contradictions } = judge(model, knownFrom(pairsOf(given)).facts)
  const undecided = new Set(possible.map(({ cause }) => cause))
  const behind = new Set(
    model.causes.filter(({ id }) => undecided.has(id)).flatMap(({ when }) => factsOf(when)),
  )
  const rank = ({ cause, certainty }: (typeof confirmed)[number]): readonly number[] => {
    const place = named.indexOf(cause)
    return [
      certainty === 'certain' ? 0 : 1,
      place < 0 ? named.length : place,
      -(model.causes.find(({ id }) => id === cause)?.frequency ?? 0),
      effort(cause) ?? Infinity,
    ]
  }
  return {
    confirmed: confirmed
      .toSorted((one, other) => byRank(rank(one), rank(other)))
      .map(({ cause }) => cause),
    open: given.filter(({ step, value }) => value === UNKNOWN && behind.has(step.fact)),
    contradictions,
    given,
  }
}

function byRank(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1
}
