import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { evaluate, missingFor } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import { condition, domain, known } from './arbitrary'

const is = (fact: string, ...values: string[]): Condition => ({ kind: 'in', fact, values })

describe('a condition on partial knowledge', () => {
  it.each<[string, Condition, Facts, boolean | undefined]>([
    ['holds when the fact has the value', is('a', '1'), { a: '1' }, true],
    ['does not hold when it has another', is('a', '1'), { a: '2' }, false],
    ['is open when the fact is unknown', is('a', '1'), {}, undefined],
    [
      'all: one false part decides',
      { kind: 'all', of: [is('a', '1'), is('b', '1')] },
      { b: '2' },
      false,
    ],
    [
      'all: an unknown part leaves it open',
      { kind: 'all', of: [is('a', '1'), is('b', '1')] },
      { b: '1' },
      undefined,
    ],
    [
      'any: one true part decides',
      { kind: 'any', of: [is('a', '1'), is('b', '1')] },
      { b: '1' },
      true,
    ],
    [
      'any: an unknown part leaves it open',
      { kind: 'any', of: [is('a', '1'), is('b', '1')] },
      { b: '2' },
      undefined,
    ],
    ['all of nothing holds', { kind: 'all', of: [] }, {}, true],
    ['any of nothing does not', { kind: 'any', of: [] }, {}, false],
    ['not turns what is known', { kind: 'not', of: is('a', '1') }, { a: '1' }, false],
    ['not leaves open what is open', { kind: 'not', of: is('a', '1') }, {}, undefined],
  ])('%s', (_, written, facts, expected) => {
    expect(evaluate(written, facts)).toBe(expected)
  })

  it('is never wrong: where it decides, every completion agrees', () => {
    fc.assert(
      fc.property(condition, known, (written, facts) => {
        const verdict = evaluate(written, facts)
        fc.pre(verdict !== undefined)
        for (const state of eachState(domain, facts)) expect(evaluate(written, state)).toBe(verdict)
      }),
    )
  })

  it('misses only unknown facts that it mentions, and misses some exactly when it is open', () => {
    fc.assert(
      fc.property(condition, known, (written, facts) => {
        const missing = missingFor(written, facts)
        expect(missing.length > 0).toBe(evaluate(written, facts) === undefined)
        for (const fact of missing) {
          expect(facts[fact]).toBeUndefined()
          expect(factsOf(written)).toContain(fact)
        }
      }),
    )
  })

  it('does not ask for a fact that no longer matters', () => {
    const either: Condition = {
      kind: 'any',
      of: [{ kind: 'all', of: [is('a', '1'), is('b', '1')] }, is('c', '1')],
    }
    expect(missingFor(either, { a: '2' })).toEqual(['c'])
  })
})
