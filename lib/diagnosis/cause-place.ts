// How often a cause is met: as outcomes were counted (odds.yaml of the policy), or by its place
// in it, which lists the causes of a symptom in the order in which a support person checks them.
import { memoize } from '@/lib/core/memoize'
import { likelihood } from './possible-states'
import type { SymptomModel } from './symptom'

type Cause = SymptomModel['causes'][number]

const shares = new WeakMap<SymptomModel, Map<Cause, number>>()
const NOTHING_KNOWN = {}

/** The share of the possible states in which a cause holds, before anything is known. */
function shareOf(model: SymptomModel, cause: Cause): number {
  const ofModel = memoize(shares, model, (): Map<Cause, number> => new Map())
  return memoize(ofModel, cause, () => likelihood(model, cause.when, NOTHING_KNOWN))
}

/**
 * What a share of the possible states in which a cause holds is multiplied by to say how often it
 * is met. Among states, a cause has a chance before anything is known that only counts values and
 * combinations; the weight puts in its place how often it was counted or, where nobody counted, one
 * over the cause's place, as frequencies in a ranked list are wont to fall (Zipf 1949). 0 for a
 * cause that can never hold.
 */
export function weightOf(model: SymptomModel, cause: Cause): number {
  const share = shareOf(model, cause)
  if (share === 0) return 0
  return (cause.frequency ?? 1 / (model.causes.indexOf(cause) + 1)) / share
}

/**
 * The odds of a cause beside its states: those that make its chance, before anything is known, how
 * often it was counted; the policy's prior where nobody counted.
 */
export function oddsOf(model: SymptomModel, cause: Cause): number {
  const { frequency, odds = 1 } = cause
  if (frequency === undefined) return odds
  const share = shareOf(model, cause)
  // What never or always holds is decided, and what alone is ever met has no odds.
  if (share === 0 || share === 1 || frequency >= 1) return 1
  return frequency / (1 - frequency) / (share / (1 - share))
}
