import { expect, test } from 'vitest'
import { usualQuestions } from '@/lib/wizard/machine/graph'
import type { TransitionTable } from '@/lib/wizard/machine/transition-table'
import type { Target } from '@/lib/wizard/tree/wizard'

const step = (name: string): Target => ({ kind: 'step', step: name })
const cause = (...causes: string[]): Target => ({ kind: 'cause', causes })
const END: Target = { kind: 'end' }

const table = (steps: TransitionTable['steps']): TransitionTable => ({
  symptom: 'lamp-dark',
  start: 'one',
  steps,
})

test('the middle of the fewest questions to each cause', () => {
  const lamp = table({
    one: {
      fact: 'plug',
      next: { in: step('two'), out: cause('unplugged'), unknown: step('three') },
    },
    two: { fact: 'bulb', next: { whole: step('three'), broken: cause('bulb') } },
    three: { fact: 'fuse', next: { fine: END, blown: cause('fuse', 'unplugged') } },
  })
  // unplugged after 1, bulb and fuse after 2.
  expect(usualQuestions(lamp)).toBe(2)
})

test('the lower of two in the middle, and nothing where no cause is named', () => {
  expect(
    usualQuestions(
      table({
        one: { fact: 'a', next: { yes: cause('first'), no: step('two') } },
        two: { fact: 'b', next: { yes: step('three'), no: END } },
        three: { fact: 'c', next: { yes: cause('last'), no: END } },
      }),
    ),
  ).toBe(1)
  expect(usualQuestions(table({ one: { fact: 'a', next: { yes: END } } }))).toBe(0)
})
