import { describe, expect, it } from 'vitest'
import { countStates, eachState, STATE_LIMIT, StateLimitError } from '@/lib/logic/enumerate'

const fact = (id: string, size: number) => ({
  id,
  values: Array.from({ length: size }, (_, index) => ({
    id: `v${index}`,
    label: `${index}`,
    aliases: [],
  })),
})

describe('the states of some facts', () => {
  it('are as many as the product of the domains, each once', () => {
    const facts = [fact('a', 2), fact('b', 3)]
    const states = [...eachState(facts)]
    expect(countStates(facts)).toBe(6)
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(6)
    expect(states[1]).toEqual({ a: 'v0', b: 'v1' })
  })

  it('keep what is fixed, also of other facts', () => {
    expect([...eachState([fact('a', 2), fact('b', 2)], { a: 'v1', other: 'x' })]).toEqual([
      { a: 'v1', other: 'x', b: 'v0' },
      { a: 'v1', other: 'x', b: 'v1' },
    ])
  })

  it('of no facts are one', () => {
    expect([...eachState([])]).toEqual([{}])
  })

  it('are refused above the limit, with the facts named', () => {
    const facts = Array.from({ length: 21 }, (_, index) => fact(`f${index}`, 2))
    expect(countStates(facts.slice(1))).toBe(STATE_LIMIT)
    expect(() => eachState(facts)).toThrow(StateLimitError)
    expect(() => eachState(facts)).toThrow(/f0 \(2\).*f20 \(2\)/)
  })

  it('are refused only for the facts left open', () => {
    const facts = Array.from({ length: 21 }, (_, index) => fact(`f${index}`, 2))
    const fixed = Object.fromEntries(facts.slice(1).map(({ id }) => [id, 'v0']))
    expect([...eachState(facts, fixed)]).toHaveLength(2)
  })
})
