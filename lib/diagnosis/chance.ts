// How sure a cause is, on what is known.
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import type { SymptomModel } from './symptom'
import { likelihood } from './possible-states'

/**
 * From 0 (ruled out) to 1 (certain). In between, the share of the states that can be, with the
 * cause's own odds. Where the grants of the account make a cause hold, it holds until someone has
 * looked.
 */
export function chanceOf(
  model: SymptomModel,
  { when, byPolicy, odds = 1 }: SymptomModel['causes'][number],
  facts: Facts,
): number {
  if (byPolicy && facts[byPolicy.seen] === undefined && evaluate(byPolicy.when, facts) === true)
    return 1
  const share = likelihood(model, when, facts)
  return (share * odds) / (share * odds + 1 - share)
}
