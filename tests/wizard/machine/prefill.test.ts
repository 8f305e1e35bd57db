import { describe, expect, test } from 'vitest'
import { memoize } from '@/lib/core/memoize'
import { eachState } from '@/lib/logic/enumerate'
import { prefilledAddress, stepAddress } from '@/lib/wizard/machine/prefill'
import { replay } from '@/lib/wizard/machine/replay'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { requireFact } from '../../builders'
import { published, requireModel } from '../published'

/** What a file of users can tell. */
const FACTS = [
  'panel_access',
  'status',
  'invite_state',
  'call_availability',
  'in_department',
  'account_state',
].map((id) => {
  const { values } = requireFact(id)
  return { id, values: [...values, { id: '', label: '', aliases: [] }] }
})

const opened = (wizard: Wizard, address: string) =>
  replay(wizard, requireModel(wizard.symptom), new URLSearchParams(address.split('?')[1] ?? ''))

describe.each(published.wizards.map((wizard) => [wizard.symptom, wizard] as const))(
  'an address of %s',
  (_, wizard) => {
    const table = transitionTable(wizard)
    // Most states differ in facts of other symptoms, so that their address is the same.
    const byAddress = new Map<string, ReturnType<typeof opened>>()

    test('with facts filled in is accepted whole, and answers nothing else', () => {
      const wrong = [...eachState(FACTS)].flatMap((state) => {
        const known = Object.fromEntries(Object.entries(state).filter(([, value]) => value !== ''))
        const address = prefilledAddress(table, known)
        const { dropped, given } = memoize(byAddress, address, () => opened(wizard, address))
        const isWhole = dropped.length === 0
        const isSaid = given.every(({ step, value }) => value === (known[step.fact] ?? 'unknown'))
        const endsKnown = given.at(-1)?.value !== 'unknown'
        return isWhole && isSaid && endsKnown ? [] : [{ address, isWhole, isSaid, endsKnown }]
      })
      expect(wrong).toEqual([])
    })

    test('of a step opens it there', () => {
      for (const id of Object.keys(wizard.steps))
        expect(opened(wizard, stepAddress(table, id))).toMatchObject({ state: id, dropped: [] })
    })
  },
)

test('a prefilled address holds facts of its symptom alone, and none where none is known', () => {
  const wizard = published.wizards.find(({ symptom }) => symptom === 'user-not-ringing')
  if (!wizard) throw new Error('no such wizard')
  const table = transitionTable(wizard)
  expect(prefilledAddress(table, { status: 'inactive', email_right: 'no' })).toBe(
    '/fix/user-not-ringing?account_state=unknown&status=inactive',
  )
  expect(prefilledAddress(table, {})).toBe('/fix/user-not-ringing')
})
