// Every combination of values that some facts can take.
import type { Fact, Facts } from './fact'

/** The most states anything here enumerates. Beyond it a proof would be a promise. */
export const STATE_LIMIT = 2 ** 20

type Domain = Pick<Fact, 'id' | 'values'>

/** Thrown instead of enumerating more than STATE_LIMIT states; names the facts that make them. */
export class StateLimitError extends Error {
  readonly facts: readonly string[]

  constructor(facts: readonly Domain[], count: number) {
    const sizes = facts.map(({ id, values }) => `${id} (${values.length})`)
    super(`${count.toLocaleString('en')} states are more than ${STATE_LIMIT.toLocaleString('en')}: ${sizes.join(', ')}. Split the question, or drop a fact`)
    this.name = 'StateLimitError'
    this.facts = facts.map(({ id }) => id)
  }
}

/** How many states the facts have together: the product of the sizes of their domains. */
export const countStates = (facts: readonly Pick<Fact, 'values'>[]): number => facts.reduce((count, { values }) => count * values.length, 1)

/**
 * Each state once, the last fact turning fastest. Facts in `fixed` keep the value given there, also those not in `facts`.
 * Throws StateLimitError before the first state.
 */
export function eachState(facts: readonly Domain[], fixed: Facts = {}): Generator<Facts> {
  const open = facts.filter(({ id }) => fixed[id] === undefined)
  const count = countStates(open)
  if (count > STATE_LIMIT) throw new StateLimitError(open, count)
  return statesFrom(open, 0, fixed)
}

function* statesFrom(open: readonly Domain[], index: number, state: Facts): Generator<Facts> {
  const fact = open[index]
  if (!fact) {
    yield state
    return
  }
  for (const { id } of fact.values) yield* statesFrom(open, index + 1, { ...state, [fact.id]: id })
}
