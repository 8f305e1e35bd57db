// The possible states: the assignments of values to facts that agree with the answers and with no
// impossible combination. Exact. Facts that nothing open ties together are counted apart and
// multiplied, so that a fact that excludes many others does not multiply their states.
import { memoize } from '@/lib/core/memoize'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { bearingOn } from './bearing-facts'
import type { SymptomModel } from './symptom'

/**
 * The share of the possible states in which a condition holds, from 0 (ruled out) to 1 (certain),
 * all of equal weight. Only the facts it rests on are counted, and those tied to them by impossible
 * combinations. Where the answers contradict each other they are taken as given.
 */
export function likelihood(model: SymptomModel, condition: Condition, known: Facts): number {
  const decided = evaluate(condition, known)
  if (decided !== undefined) return decided ? 1 : 0
  const { facts, demands, totals } = tiedPart(model, condition)
  const holds = demandOf(condition, true)
  const all = memoize(totals, known, () => count(facts, demands, known))
  return all > 0
    ? count(facts, [...demands, holds], known) / all
    : count(facts, [holds], known) / count(facts, [], known)
}

/** Whether a condition holds in every possible state (true), in none (false), or in some. */
export function verdictOn(
  model: SymptomModel,
  condition: Condition,
  known: Facts,
): boolean | undefined {
  const decided = evaluate(condition, known)
  if (decided !== undefined) return decided
  const { facts, demands, feasible } = bearingPart(model, condition)
  const given = memoize(feasible, known, () => isPossible(facts, demands, known)) ? demands : []
  const can = (isTrue: boolean): boolean =>
    isPossible(facts, [demandOf(condition, isTrue), ...given], known)
  if (!can(false)) return true
  return can(true) ? undefined : false
}

/** The share of the possible states that has each value of a fact, from 0 to 1. */
export function valueChances(
  model: SymptomModel,
  fact: string,
  known: Facts,
): ReadonlyMap<string, number> {
  const given = known[fact]
  if (given !== undefined) return new Map([[given, 1]])
  const { facts, demands } = tiedPart(model, { kind: 'in', fact, values: [] })
  const values = facts.find(({ id }) => id === fact)?.values ?? []
  const counted = (among: readonly Demand[]): readonly (readonly [string, number])[] =>
    values.flatMap(({ id }) => {
      const states = count(facts, among, { ...known, [fact]: id })
      return states > 0 ? [[id, states]] : []
    })
  const feasible = counted(demands)
  const found = feasible.length > 0 ? feasible : counted([])
  const all = found.reduce((sum, [, states]) => sum + states, 0)
  return new Map(found.map(([value, states]) => [value, states / all]))
}

/** What a state must satisfy: the condition is true in it or, where `isTrue` is false, is not. */
interface Demand {
  readonly when: Condition
  readonly facts: readonly string[]
  readonly isTrue: boolean
}

type Domains = SymptomModel['facts']

/** Some facts of a model and what ties them; those first that tie the most. */
interface Part {
  readonly facts: Domains
  readonly demands: readonly Demand[]
}

/** How many states are possible by what is known, and whether any is. */
interface TiedPart extends Part {
  readonly totals: WeakMap<Facts, number>
  readonly feasible: WeakMap<Facts, boolean>
}

const demandOf = (when: Condition, isTrue: boolean): Demand => ({
  when,
  facts: factsOf(when),
  isTrue,
})

type Parts = WeakMap<SymptomModel, Map<string | Condition, TiedPart>>
const tiedParts: Parts = new WeakMap()
const bearingParts: Parts = new WeakMap()

/** The facts of a condition with all that are tied to them, and what ties them. */
function tiedPart(model: SymptomModel, condition: Condition): TiedPart {
  const own = factsOf(condition)
  return partOf(tiedParts, model, own.join(), () => tiedTo(model, own))
}

/** The facts that bear on a condition, and what is impossible among them. */
const bearingPart = (model: SymptomModel, condition: Condition): TiedPart =>
  partOf(bearingParts, model, condition, () => bearingOn(model, condition))

function partOf(
  parts: Parts,
  model: SymptomModel,
  key: string | Condition,
  reach: () => ReadonlySet<string>,
): TiedPart {
  const ofModel = memoize(parts, model, (): Map<string | Condition, TiedPart> => new Map())
  return memoize(ofModel, key, (): TiedPart => {
    const within = reach()
    const demands = model.impossible
      .map(({ when }) => demandOf(when, false))
      .filter(({ facts }) => facts.every((fact) => within.has(fact)))
    const uses = (id: string): number => demands.filter(({ facts }) => facts.includes(id)).length
    return {
      facts: model.facts
        .filter(({ id }) => within.has(id))
        .toSorted((one, other) => uses(other.id) - uses(one.id)),
      demands,
      totals: new WeakMap(),
      feasible: new WeakMap(),
    }
  })
}

/** Whether an answer to a fact can decide a condition. */
export const bears = (model: SymptomModel, condition: Condition, fact: string): boolean =>
  bearingPart(model, condition).facts.some(({ id }) => id === fact)

/**
 * The demands that are still open; undefined where one is already missed. Where only one fact is
 * new, the others are as open as before.
 */
function stillOpen(
  demands: readonly Demand[],
  known: Facts,
  fact?: string,
): readonly Demand[] | undefined {
  const open: Demand[] = []
  for (const demand of demands) {
    const isSame = fact !== undefined && !demand.facts.includes(fact)
    const value = isSame ? undefined : evaluate(demand.when, known)
    if (value === undefined) open.push(demand)
    else if (value !== demand.isTrue) return undefined
  }
  return open
}

/** Whether some assignment of values to the facts not known satisfies every demand. */
function isPossible(
  facts: Domains,
  demands: readonly Demand[],
  known: Facts,
  fact?: string,
): boolean {
  const open = stillOpen(demands, known, fact)
  if (!open) return false
  const [first] = open
  if (!first) return true
  const branch = facts.find(({ id }) => known[id] === undefined && first.facts.includes(id))
  // What no fact of the symptom can decide is not true.
  if (!branch) return !first.isTrue && isPossible(facts, open.slice(1), known, '')
  return branch.values.some(({ id }) =>
    isPossible(facts, open, { ...known, [branch.id]: id }, branch.id),
  )
}

/** How many assignments of values to the facts not known satisfy every demand. */
function count(facts: Domains, demands: readonly Demand[], known: Facts, fact?: string): number {
  const open = stillOpen(demands, known, fact)
  if (!open) return 0
  const free = facts.filter(({ id }) => known[id] === undefined)
  const [first] = open
  if (!first) return free.reduce((product, { values }) => product * values.length, 1)
  const part = connectedTo(first, open, free)
  const [branch] = part.facts
  if (!branch) return first.isTrue ? 0 : count(free, open.slice(1), known, '')
  const elsewhere = count(
    free.filter((fact) => !part.facts.includes(fact)),
    open.filter((demand) => !part.demands.includes(demand)),
    known,
    '',
  )
  return branch.values.reduce(
    (sum, { id }) =>
      sum + elsewhere * count(part.facts, part.demands, { ...known, [branch.id]: id }, branch.id),
    0,
  )
}

/** A demand with all that free facts tie to it. */
function connectedTo(first: Demand, open: readonly Demand[], free: Domains): Part {
  const facts = new Set<Domains[number]>()
  const demands = new Set([first])
  for (const demand of demands)
    for (const fact of free)
      if (!facts.has(fact) && demand.facts.includes(fact.id)) {
        facts.add(fact)
        for (const other of open) if (other.facts.includes(fact.id)) demands.add(other)
      }
  return { demands: [...demands], facts: free.filter((fact) => facts.has(fact)) }
}

/** The facts and those tied to them, directly or through others, by impossible combinations. */
export function tiedTo(model: SymptomModel, facts: readonly string[]): ReadonlySet<string> {
  const tied = new Set(facts)
  for (let size = 0; size !== tied.size;) {
    size = tied.size
    for (const { when } of model.impossible) {
      const mentioned = factsOf(when)
      if (mentioned.some((fact) => tied.has(fact))) for (const fact of mentioned) tied.add(fact)
    }
  }
  return tied
}
