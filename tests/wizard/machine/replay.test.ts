import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress } from '@/lib/wizard/machine/address'
import { MORE_FACT } from '@/lib/wizard/machine/more'
import { pairsOf, placeOf, replay, type Given } from '@/lib/wizard/machine/replay'
import { published, requireModel } from '../published'

const wizard = published.wizards.find(({ symptom }) => symptom === 'user-not-ringing')!
const model = requireModel(wizard.symptom)
const at = (query: string) => replay(wizard, model, new URLSearchParams(query))
const queryOf = (given: readonly Given[]) =>
  new URLSearchParams(pairsOf(given).map(([fact, value]) => [fact, value])).toString()
const factIds = model.facts.map(({ id }) => id)

describe('an address', () => {
  it('without answers lands on the first question', () => {
    expect(at('')).toEqual({
      state: wizard.start,
      step: wizard.steps[wizard.start],
      given: [],
      named: [],
      ahead: [],
      waiting: [],
      dropped: [],
    })
  })

  it('lands on Inactive after two answers', () => {
    expect(at('account_state=fine&status=inactive')).toMatchObject({
      state: 'cause: inactive',
      named: ['inactive'],
      dropped: [],
    })
  })

  it('may hold its answers in any order, letter case and by alias', () => {
    expect(at('Status=DEACTIVATED&account_state=Good-Standing')).toMatchObject({
      state: 'cause: inactive',
      dropped: [],
    })
  })

  it('takes "unknown" as I don\'t know', () => {
    expect(at('account_state=unknown&status=inactive').given.map(({ value }) => value)).toEqual([
      'unknown',
      'inactive',
    ])
  })

  it('stops at the first question without an acceptable answer and says what it left out', () => {
    expect(at('account_state=fine&status=actve&call_availability=off')).toMatchObject({
      state: 'status',
      waiting: [['call_availability', 'off']],
      dropped: [{ name: 'status', value: 'actve', reason: 'no-such-value' }],
    })
  })

  it('keeps an answer to a later question until that comes up', () => {
    const early = at('status=inactive')
    expect(early).toMatchObject({
      state: wizard.start,
      waiting: [['status', 'inactive']],
      dropped: [],
    })
    expect(replay(wizard, model, [['account_state', 'fine'], ...early.waiting])).toMatchObject({
      state: 'cause: inactive',
      waiting: [],
    })
  })

  it('keeps the first of two answers to one question, and says nothing of strangers', () => {
    expect(at('account_state=suspended&account_state=fine&utm_source=mail').dropped).toEqual([
      { name: 'account_state', value: 'fine', reason: 'twice' },
    ])
  })

  it('drops answers after a diagnosis', () => {
    expect(at('account_state=suspended&status=inactive')).toMatchObject({
      state: 'cause: suspended',
      dropped: [{ name: 'status', reason: 'not-asked' }],
    })
  })

  it('means the same after every step was renamed', () => {
    const rename = (id: string) => `renamed-${id}`
    const steps = Object.fromEntries(
      Object.values(wizard.steps).map((step) => [
        rename(step.id),
        {
          ...step,
          id: rename(step.id),
          answers: step.answers.map((answer) =>
            answer.target.kind === 'step'
              ? { ...answer, target: { kind: 'step' as const, step: rename(answer.target.step) } }
              : answer,
          ),
        },
      ]),
    )
    const renamed = { ...wizard, start: rename(wizard.start), steps }
    const query = new URLSearchParams('account_state=fine&status=active&call_availability=unknown')
    const before = replay(wizard, model, query)
    const after = replay(renamed, model, query)
    expect(after.state).toBe(rename(before.state))
    expect(queryOf(after.given)).toBe(queryOf(before.given))
  })
})

describe('any address whatever', () => {
  const name = fc.oneof(
    fc.constantFrom(...factIds, 'more', '__proto__', 'constructor', 'toString', ''),
    fc.string(),
  )
  const value = fc.oneof(
    fc.constantFrom(
      ...model.facts.flatMap(({ values }) => values.map(({ id }) => id)),
      'unknown',
      'yes',
      '__proto__',
    ),
    fc.string(),
  )
  const address = fc.array(fc.tuple(name, value), { maxLength: 20 })

  it('lands on a step or an ending, and every part of it is accepted or reported', () => {
    fc.assert(
      fc.property(address, (pairs) => {
        const { state, given, waiting, dropped } = replay(wizard, model, pairs)
        expect(
          Object.hasOwn(wizard.steps, state) ||
            ['end:', 'more:'].includes(state) ||
            state.startsWith('cause: '),
        ).toBe(true)
        const read = (upTo: number) =>
          readAddress([...model.facts, MORE_FACT], pairs.slice(0, upTo))
        const told = (upTo: number): number => {
          const { requested, dropped: strange } = read(upTo)
          return requested.size + strange.length
        }
        // A fact that is said twice with one value is said once.
        const repeated = pairs.filter((_, at) => told(at) === told(at + 1))
        const unknown = read(pairs.length).dropped.filter(({ reason }) => reason === 'no-such-fact')
        expect(given.length + waiting.length + dropped.length).toBe(
          pairs.length - unknown.length - repeated.length,
        )
      }),
    )
  })

  it(
    'is settled by one replay: its answers lead to the same place and nothing more is ' +
      'left out',
    () => {
      fc.assert(
        fc.property(address, (pairs) => {
          const once = replay(wizard, model, pairs)
          expect(at(queryOf(once.given))).toEqual({ ...once, waiting: [], dropped: [] })
        }),
      )
    },
  )
})

describe('the place of answers that somebody else gave', () => {
  it('is the first question that they leave open, whatever their order', () => {
    const answers = [
      ['call_availability', 'off'],
      ['account_state', 'fine'],
    ] as const
    expect(placeOf(wizard, model, answers)).toEqual({
      address: '/fix/user-not-ringing?account_state=fine',
      step: wizard.steps['status'],
      left: 1,
      more: undefined,
    })
  })

  it('has no question at a diagnosis', () => {
    expect(placeOf(wizard, model, [['account_state', 'suspended']])).toEqual({
      address: '/fix/user-not-ringing?account_state=suspended',
      step: undefined,
      left: 0,
      more: {
        address: '/fix/user-not-ringing?account_state=suspended&more=yes',
        step: wizard.steps['status'],
      },
    })
  })
})
