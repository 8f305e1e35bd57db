import { describe, expect, test } from 'vitest'
import { comparePeople } from '@/lib/checkup/verdict/pair'
import { policy, proUser } from '../builders'

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
