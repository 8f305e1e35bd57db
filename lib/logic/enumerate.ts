// Every combination of values that some facts can take.
import type { Fact, Facts } from './fact'

/** The most states that are enumerated: about a million, which takes seconds. */
export const STATE_LIMIT = 2 ** 20

type Domain = Pick<Fact, 'id' | 'values'>

/** Thrown instead of enumerating more than STATE_LIMIT states; names the facts that make them. */
export class StateLimitError extends Error {
  readonly facts: readonly string[]

  constructor(facts: readonly Domain[], count: number) {
    const sizes = facts.map(({ id, values }) => `${id} (${values.length})`)
    super(
      `${count.toLocaleString('en')} states are more than ` +
        `${STATE_LIMIT.toLocaleString('en')}: ${sizes.join(', ')}. Split the question, ` +
        'or drop a fact',
    )
    this.name = 'StateLimitError'
    this.facts = facts.map(({ id }) => id)
  }
}

/** How many states the facts have together: the product of the sizes of their domains. */
export const countStates = (facts: readonly Pick<Fact, 'values'>[]): number =>
  facts.reduce((count, { values }) => count * values.length, 1)

/**
 * Each state once, the last fact turning fastest. Facts in `fixed` keep the value given there, also
 * those not in `facts`. Throws StateLimitError before the first state.
 */
export function eachState(facts: readonly Domain[], fixed: Facts = {}): Generator<Facts> {
  const open = facts.filter(({ id }) => fixed[id] === undefined)
  const count = countStates(open)
  if (count > STATE_LIMIT) throw new StateLimitError(open, count)
  return statesFrom(open, fixed)
}

/**
 * Counts through the values like an odometer: one object per state, and none for the states in
 * between.
 */
function* statesFrom(open: readonly Domain[], fixed: Facts): Generator<Facts> {
  const values = open.map((fact) => fact.values.map(({ id }) => id))
  const digits = open.map(() => 0)
  if (values.some(({ length }) => length === 0)) return
  for (;;) {
    const state: Record<string, string> = { ...fixed }
    open.forEach(({ id }, place) => (state[id] = values[place]?.[digits[place] ?? 0] ?? ''))
    yield state
    let place = open.length - 1
    while (place >= 0 && (digits[place] ?? 0) + 1 === values[place]?.length) digits[place--] = 0
    if (place < 0) return
    digits[place] = (digits[place] ?? 0) + 1
  }
}
