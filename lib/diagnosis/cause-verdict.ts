// What is known of one cause: its chance, whether it is proven, ruled out or still open, and a
// state that shows it.
import { factsOf } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import { bearingOn } from './bearing-facts'
import { oddsOf } from './cause-place'
import { likelihood, verdictOn } from './possible-states'
import type { SymptomModel } from './symptom'

type Cause = SymptomModel['causes'][number]

/**
 * The chance of a cause, from 0 (ruled out) to 1 (certain). In between, the share of the possible
 * states in which it holds, weighed by the cause's odds. Where the grants of the account settle
 * a cause, they do until someone has looked.
 */
export function chanceOf(model: SymptomModel, cause: Cause, facts: Facts): number {
  const presumed = presumedBy(cause.byPolicy, facts)
  if (presumed !== undefined) return presumed ? 1 : 0
  const share = likelihood(model, cause.when, facts)
  const odds = oddsOf(model, cause)
  // In this order of adding, what is certain stays 1 whatever its odds are.
  return (share * odds) / (share * odds + (1 - share))
}

/**
 * Whether a cause is certain (true), ruled out (false) or open, where its chance itself does not
 * matter.
 */
export function standingOf(
  model: SymptomModel,
  { when, byPolicy }: Cause,
  facts: Facts,
): boolean | undefined {
  return presumedBy(byPolicy, facts) ?? verdictOn(model, when, facts)
}

/**
 * Whether the grants of the account, or the rest of a condition, settle a cause by themselves,
 * because nobody has looked.
 */
function presumedBy(byPolicy: Cause['byPolicy'], facts: Facts): boolean | undefined {
  if (!byPolicy || byPolicy.seen.every((fact) => facts[fact] !== undefined)) return undefined
  if (byPolicy.not && evaluate(byPolicy.not, facts) === true) return false
  return evaluate(byPolicy.when, facts) === true ? true : undefined
}

/**
 * The facts that can still show or rule out a cause: none where it is certain, or no state that can
 * be has it. What the grants settle a look can show otherwise, and who has not looked can be told
 * by the grants.
 */
export function factsUnsettled(model: SymptomModel, cause: Cause, facts: Facts): readonly string[] {
  const { when, byPolicy } = cause
  if (standingOf(model, cause, facts) === true) return []
  const isOpen = verdictOn(model, when, facts) === undefined
  return [...(isOpen ? factsOf(when) : []), ...(isOpen && byPolicy ? factsOf(byPolicy.when) : [])]
}

/**
 * The facts a cause rests on: those of its condition, and those that decide it by combinations that
 * cannot be. Of a condition that holds until someone has looked, what that look would show is known
 * by the look alone.
 */
export function factsBehind(model: SymptomModel, cause: Cause): ReadonlySet<string> {
  const { byPolicy, isRefusal, when } = cause
  return byPolicy && !isRefusal
    ? new Set([...bearingOn(model, byPolicy.when), ...byPolicy.seen])
    : bearingOn(model, when)
}

/** Whether a whole or partial state can be: no contradiction is already complete in it. */
export function isFeasible(model: SymptomModel, facts: Facts): boolean {
  return ![...model.impossible, ...(model.onlyTold ?? [])].some(
    ({ when }) => evaluate(when, facts) === true,
  )
}

/**
 * A cause's verdict on known facts: true where it is certain, false where it is ruled out.
 * Memoized by the facts the cause rests on.
 */
export function buildVerdict(
  model: SymptomModel,
  cause: Cause,
): (known: Facts) => boolean | undefined {
  const behind = [...factsBehind(model, cause)]
  const seen = new Map<string, boolean | undefined>()
  return (known) => {
    const key = behind.map((fact) => known[fact] ?? '').join()
    if (!seen.has(key)) seen.set(key, verdictOn(model, cause.when, within(known, behind)))
    return seen.get(key)
  }
}

/**
 * A feasible state of the facts behind a cause that agrees with what is known and in which the
 * cause does, or does not, hold.
 */
export function findWitness(
  model: SymptomModel,
  cause: Cause,
  known: Facts,
  holds: boolean,
): Facts | undefined {
  const behind = factsBehind(model, cause)
  for (const state of eachState(
    model.facts.filter(({ id }) => behind.has(id)),
    known,
  )) {
    if (isFeasible(model, state) && evaluate(cause.when, state) === holds) return state
  }
  return undefined
}

const within = (known: Facts, facts: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(known).filter(([fact]) => facts.includes(fact)))
