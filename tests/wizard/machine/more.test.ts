import { describe, expect, it } from 'vitest'
import type { Condition } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { evaluate } from '@/lib/logic/evaluate'
import { conclude } from '@/lib/wizard/machine/conclude'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import { pairsOf, replay } from '@/lib/wizard/machine/replay'
import { statesOf } from '../oracle'
import { diagnosticsIn, policy, published, requireModel } from '../published'
import { lamp, lampWizard } from '../small'

/** So many states of each wizard are tried: each takes a replay of its own. */
const TRIED = 120
const spread = (states: readonly Facts[]): readonly Facts[] => {
  const step = Math.max(1, Math.floor(states.length / TRIED))
  return states.filter((_, index) => index % step === 0)
}
const GOES_ON = ['more', 'yes'] as const
const requireWizard = (symptom: string) =>
  published.wizards.find((wizard) => wizard.symptom === symptom)!
const at = (symptom: string, query: string) =>
  replay(requireWizard(symptom), requireModel(symptom), new URLSearchParams(query))
const causesAt = (symptom: string, query: string) =>
  conclude(requireModel(symptom), at(symptom, query)).confirmed

describe.each(published.wizards.map((wizard) => ({ symptom: wizard.symptom, wizard })))(
  'the guided fix of $symptom, when asked to go on',
  ({ symptom, wizard }) => {
    const model = requireModel(symptom)
    const certain = model.causes.filter(({ certainty }) => certainty === 'certain')

    it('tells every certain cause that holds, in any state, and then asks nothing', () => {
      for (const state of spread([...statesOf(model)])) {
        const place = replay(wizard, model, [...Object.entries(state), GOES_ON])
        if (place.named.length === 0) continue
        const holding = certain.filter(({ when }) => evaluate(when, state) === true)
        expect(place).toMatchObject({ step: undefined, ahead: [] })
        expect(conclude(model, place).confirmed).toEqual(
          expect.arrayContaining(holding.map(({ id }) => id)),
        )
      }
    })

    it('ends, whatever is not known, with what is still open told as open', () => {
      const endings = Object.values(wizard.steps).flatMap(({ fact, answers }) =>
        answers.flatMap(({ value, target }) =>
          target.kind === 'cause' && value !== null ? [[fact, value] as const] : [],
        ),
      )
      for (const answer of endings) {
        const unknown = model.facts
          .filter(({ id }) => id !== answer[0])
          .map(({ id }) => [id, 'unknown'] as const)
        const place = replay(wizard, model, [answer, ...unknown, GOES_ON])
        if (place.named.length === 0) continue
        expect(place).toMatchObject({ step: undefined, ahead: [] })
      }
    })
  },
)

describe('a guided fix whose ending names no cause', () => {
  const symptom = 'cannot-enable-pro'
  const overrides = [{ role: 'administrator', permission: 'users.set_panel_access', grant: 'deny' }]
  const query = 'seats_free=yes&user_limit=no&my_role=administrator&save_state=unknown'
  const forAccount = (address: string) =>
    replay(
      requireWizard(symptom),
      buildSymptomModel(policy, symptom, { overrides }),
      new URLSearchParams(address),
    )

  it('goes on all the same where the grants of the account showed one', () => {
    const place = forAccount(query)
    expect(place).toMatchObject({ step: undefined, named: [] })
    expect(place.ahead.map(({ fact }) => fact)).toEqual(['sso'])
    const more = forAccount(`${query}&more=yes&sso=no`)
    expect(more).toMatchObject({ step: undefined, ahead: [], dropped: [] })
    expect(pairsOf(more.given)).toContainEqual(['sso', 'no'])
    expect(forAccount(`${query}&more=yes`).step?.fact).toBe('sso')
  })

  it('has nothing to go on from where nothing was found', () => {
    expect(at(symptom, query).ahead).toEqual([])
    expect(at(symptom, `${query}&more=yes`).dropped).toEqual([
      { name: 'more', value: 'yes', reason: 'not-asked' },
    ])
  })
})

describe('a guided fix that found a cause', () => {
  const SUSPENDED = 'account_state=suspended'

  it('says what else can be wrong, and keeps the wish to go on like an answer', () => {
    const first = at('user-not-ringing', SUSPENDED)
    expect(first).toMatchObject({ step: undefined, named: ['suspended'] })
    expect(first.ahead[0]?.fact).toBe('status')
    const more = at('user-not-ringing', `${SUSPENDED}&more=yes&status=inactive`)
    expect(more.dropped).toEqual([])
    expect(pairsOf(more.given)).toEqual([
      ['account_state', 'suspended'],
      ['more', 'yes'],
      ['status', 'inactive'],
    ])
    expect(more.step?.fact).toBe('call_availability')
    expect(more.ahead[0]).toBe(more.step)
  })

  it('tells each further cause that the answers establish', () => {
    const query = `${SUSPENDED}&more=yes&status=inactive&call_availability=off`
    expect(causesAt('user-not-ringing', query)).toEqual(
      expect.arrayContaining(['suspended', 'inactive', 'availability_off']),
    )
  })

  it('takes no wish to go on before a cause was found', () => {
    expect(at('user-not-ringing', 'more=yes&account_state=fine').dropped).toEqual([
      { name: 'more', value: 'yes', reason: 'not-asked' },
    ])
    expect(at('user-not-ringing', `${SUSPENDED}&more=no`).dropped).toEqual([
      { name: 'more', value: 'no', reason: 'no-such-value' },
    ])
  })

  it('asks a question as the way of the answers words it', () => {
    const step = (role: string) =>
      at('logs-or-recordings-missing', `panel_access=off&more=yes&my_role=${role}`).step?.id
    expect(step('manager')).toBe('departments')
    expect(step('call_agent')).toBe('own-calls')
  })
})

it('no fact is called as the wish to go on is', () => {
  expect(policy.facts.filter(({ id, aliases }) => [id, ...aliases].includes('more'))).toEqual([])
})

it('a wizard that never asks for what a certain cause rests on is not proven', () => {
  const [plug] = lamp.facts
  const [unplugged, ...others] = lamp.causes
  if (!plug || !unplugged) throw new Error('the lamp has facts and causes')
  const isOff: Condition = { kind: 'in', fact: 'switch', values: ['out'] }
  const when: Condition = {
    kind: 'any',
    of: [unplugged.when, { kind: 'all', of: [unplugged.when, isOff] }],
  }
  const switched: SymptomModel = {
    ...lamp,
    facts: [...lamp.facts, { ...plug, id: 'switch', label: 'switch' }],
    causes: [{ ...unplugged, when }, ...others],
  }
  expect(diagnosticsIn(lampWizard, lamp)).toEqual([])
  expect(diagnosticsIn(lampWizard, switched).map(({ message }) => message)).toEqual([
    expect.stringContaining("no step asks for 'switch', on which the cause 'unplugged' rests"),
  ])
})
