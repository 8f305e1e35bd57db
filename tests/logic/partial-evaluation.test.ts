import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALWAYS,
  allOf,
  anyOf,
  partiallyEvaluate,
  NEVER,
  renamed,
} from '@/lib/logic/partial-evaluation'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import { eachState } from '@/lib/logic/enumerate'
import { condition, domain, known } from './arbitrary'

const is = (fact: string, ...values: string[]): Condition => ({ kind: 'in', fact, values })

describe('a condition with some facts given', () => {
  it('is equal to it in every state that agrees, and free of the facts', () => {
    fc.assert(
      fc.property(condition, known, (written, facts) => {
        const rest = partiallyEvaluate(written, facts)
        for (const fact of Object.keys(facts)) expect(factsOf(rest)).not.toContain(fact)
        for (const state of eachState(domain, facts))
          expect(evaluate(rest, state)).toBe(evaluate(written, state))
      }),
    )
  })

  it.each<[Condition, Condition]>([
    [{ kind: 'all', of: [is('a', '1'), is('b', '2')] }, is('b', '2')],
    [{ kind: 'any', of: [is('a', '1'), is('b', '2')] }, ALWAYS],
    [{ kind: 'not', of: is('a', '1') }, NEVER],
    [{ kind: 'all', of: [is('a', '2'), is('b', '2')] }, NEVER],
  ])('is as short as it can be: %j', (written, expected) => {
    expect(partiallyEvaluate(written, { a: '1' })).toEqual(expected)
  })
})

describe('several conditions as one', () => {
  it('hold all, or any, of them', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 3 }), (parts) => {
        const [all, any] = [allOf(parts), anyOf(parts)]
        const wrong = [...eachState(domain)].filter(
          (state) =>
            evaluate(all, state) !== evaluate({ kind: 'all', of: parts }, state) ||
            evaluate(any, state) !== evaluate({ kind: 'any', of: parts }, state),
        )
        expect(wrong).toEqual([])
      }),
    )
  })
})

describe('a fact under another name', () => {
  it('is renamed wherever it is mentioned', () => {
    expect(
      renamed(
        { kind: 'any', of: [is('a', '1'), { kind: 'not', of: is('a', '2') }, is('b', '1')] },
        'a',
        'x',
      ),
    ).toEqual({ kind: 'any', of: [is('x', '1'), { kind: 'not', of: is('x', '2') }, is('b', '1')] })
  })
})
