// How often a cause is met, as long as nobody has counted outcomes: by its place in the policy,
// which lists the causes of a symptom in the order in which a support person checks them.
import { memoize } from '@/lib/core/memoize'
import { likelihood } from './possible-states'
import type { SymptomModel } from './symptom'

type Cause = SymptomModel['causes'][number]

const weights = new WeakMap<SymptomModel, Map<Cause, number>>()
const NOTHING_KNOWN = {}

/**
 * What a share of the possible states in which a cause holds is multiplied by to say how often it
 * is met. Among states, a cause has a chance before anything is known that only counts values and
 * combinations; the weight puts in its place one over the cause's place, as frequencies in a ranked
 * list are wont to fall (Zipf 1949). 0 for a cause that can never hold.
 */
export function weightOf(model: SymptomModel, cause: Cause): number {
  const ofModel = memoize(weights, model, (): Map<Cause, number> => new Map())
  return memoize(ofModel, cause, () => {
    const share = likelihood(model, cause.when, NOTHING_KNOWN)
    return share > 0 ? 1 / (model.causes.indexOf(cause) + 1) / share : 0
  })
}
