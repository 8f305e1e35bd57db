import { describe, expect, test } from 'vitest'
import { prepareCheckup } from '@/components/checkup/prepare'
import { comparePeople } from '@/lib/checkup/verdict/pair'
import { wizardAddress } from '@/lib/checkup/verdict/outline'
import { eachState } from '@/lib/logic/enumerate'
import { buildMachine } from '@/lib/wizard/machine/machine'
import { wizards } from '@/lib/wizard/published'
import { replay } from '@/lib/wizard/machine/replay'
import { policy, proUser, requireFact, requireSymptom } from '../builders'

const { ways } = prepareCheckup(policy, wizards, '', '')
const FACTS = [
  'panel_access',
  'status',
  'invite_state',
  'call_availability',
  'in_department',
  'account_state',
]

describe.each(ways.map((way) => [way.symptom, way] as const))('the way to %s', (symptom, way) => {
  const wizard = wizards.find((row) => row.symptom === symptom)!
  const machine = buildMachine(wizard)
  const facts = requireSymptom(symptom).facts.map(requireFact)

  test('leads the wizard to where it accepts every answer', () => {
    for (const state of eachState(
      FACTS.map(requireFact).map(({ id, values }) => ({
        id,
        values: [...values, { id: '', label: '', aliases: [] }],
      })),
    )) {
      const known = Object.fromEntries(Object.entries(state).filter(([, value]) => value !== ''))
      const address = wizardAddress(way, known)
      const { dropped, given } = replay(
        wizard,
        facts,
        machine,
        new URLSearchParams(address.split('?')[1] ?? ''),
      )
      expect([address, dropped]).toEqual([address, []])
      expect(given.every(({ step, value }) => value === (known[step.fact] ?? 'unknown'))).toBe(true)
    }
  })
})

test('an address holds facts alone, and nothing where nothing is known', () => {
  const way = ways.find(({ symptom }) => symptom === 'user-not-ringing')!
  expect(wizardAddress(way, { status: 'inactive', email_right: 'no' })).toBe(
    '/fix/user-not-ringing?account_state=unknown&status=inactive',
  )
  expect(wizardAddress(way, {})).toBe('/fix/user-not-ringing')
})

describe('two people', () => {
  const names = ['Asha', 'Binod'] as const

  test('of whom one is rung differ only in what matters', () => {
    const [calls, signIn, may] = comparePeople(
      policy,
      policy.defaultPreset,
      [
        proUser('manager', { call_availability: 'on' }),
        proUser('manager', { call_availability: 'off' }),
      ],
      names,
    )
    expect(calls).toMatchObject({
      sentence: 'Asha gets calls as far as the file tells; Binod gets none.',
      differences: [{ fact: 'Call Availability', a: 'On', b: 'Off' }],
    })
    expect([signIn?.differences, may?.differences]).toEqual([[], []])
  })

  test('who stand alike are told so', () => {
    const parts = comparePeople(
      policy,
      policy.defaultPreset,
      [proUser('owner'), proUser('owner')],
      names,
    )
    expect(parts.map(({ differences }) => differences)).toEqual([[], [], []])
    expect(parts[2]?.sentence).toBe('Both may do the same.')
  })

  test('with different roles differ in what they may do', () => {
    const may = comparePeople(
      policy,
      policy.defaultPreset,
      [proUser('owner'), proUser('call_agent')],
      names,
    )[2]
    expect(may?.differences.find(({ fact }) => fact === 'Block list')).toEqual({
      fact: 'Block list',
      a: '3 of 3',
      b: '0 of 3',
    })
  })
})
