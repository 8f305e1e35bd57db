import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/access/check'
import { compare } from '@/lib/access/compare'
import { policy, proUser } from '@/tests/builders'
import { request } from './arbitrary'

const differences = (a: Record<string, string>, b: Record<string, string>, permission: string) =>
  compare(policy, { facts: a }, { facts: b }, permission)

describe('two people compared', () => {
  it('differ in nothing that matters when both may', () => {
    expect(
      differences(
        { ...proUser('owner'), sso: 'yes' },
        proUser('administrator'),
        'users.change_role',
      ).differences,
    ).toEqual([{ fact: 'sso', a: 'yes', b: null, alone: true }])
    expect(
      differences(proUser('owner'), proUser('administrator'), 'block_list.view'),
    ).toMatchObject({ same: true, differences: [], sets: [] })
  })

  it('differ in their role and in nothing that does not bear on the permission', () => {
    const a = { ...proUser('call_agent'), call_availability: 'off', on_call: 'yes' }
    const b = { ...proUser('manager'), call_availability: 'on', on_call: 'no' }
    expect(differences(a, b, 'calls.send_sms')).toMatchObject({
      same: false,
      a: { decision: 'deny' },
      b: { decision: 'allow' },
      differences: [{ fact: 'role', a: 'call_agent', b: 'manager', alone: true }],
      sets: [['role']],
    })
  })

  it(
    'differ in two facts that only together make the difference, each of which alone ' +
      'takes it away again',
    () => {
      const a = proUser('call_agent', { panel_access: 'off' })
      const { sets, differences: found } = differences(a, proUser('manager'), 'calls.send_sms')
      expect(sets).toEqual(
        [['panel_access', 'role'].sort()].map((set) => expect.arrayContaining(set) as unknown),
      )
      expect(found.map(({ fact }) => fact).sort()).toEqual(['panel_access', 'role'])
      for (const { alone } of found) expect(alone).toBe(true)
    },
  )

  it('can be told apart by how far their role reaches', () => {
    const facts = (role: string) => proUser(role, { scope_ok: 'yes' })
    expect(
      compare(policy, { facts: facts('manager') }, { facts: facts('call_agent') }, 'logs.view'),
    ).toMatchObject({ same: false, differences: [{ fact: 'role', a: 'manager', b: 'call_agent' }] })
  })

  it('sign in alike whatever their roles', () => {
    expect(differences(proUser('call_agent'), proUser('owner'), 'sign-in')).toMatchObject({
      same: true,
      a: { decision: 'allow' },
    })
    expect(
      differences(proUser('owner', { panel_access: 'off' }), proUser('call_agent'), 'sign-in').sets,
    ).toEqual([['panel_access']])
  })

  it('can differ in what their accounts allow', () => {
    const facts = proUser('call_agent')
    expect(
      compare(policy, { facts }, { facts, preset: 'v2_current' }, 'whatsapp.templates.create')
        .differences,
    ).toEqual([{ fact: 'preset', a: 'v1_least_privilege', b: 'v2_current', alone: true }])
    const overrides = [{ role: 'call_agent', permission: 'calls.send_sms', grant: 'allow' }]
    expect(
      compare(policy, { facts }, { facts, overrides }, 'calls.send_sms').differences,
    ).toMatchObject([{ fact: 'overrides', alone: true }])
  })

  it(
    'are the same exactly when nothing matters; what matters, taken over, brings the ' +
      'decision of the other',
    () => {
      fc.assert(
        fc.property(request, request, (a, other) => {
          const b = { ...other, permission: a.permission }
          const { same, sets, differences: found } = compare(policy, a, b, a.permission)
          const [one, two] = [a, b].map((asked) => decide(policy, asked))
          expect(same).toBe(one!.decision === two!.decision && one!.scope === two!.scope)
          expect(sets.length > 0).toBe(!same)
          expect(found.length > 0).toBe(!same)
          for (const set of sets) {
            const facts = Object.fromEntries(
              Object.entries({
                ...a.facts,
                ...Object.fromEntries(set.map((fact) => [fact, b.facts[fact]])),
              }).filter((row): row is [string, string] => row[1] !== undefined),
            )
            const mixed = {
              ...a,
              facts,
              preset: (set.includes('preset') ? b : a).preset,
              overrides: (set.includes('overrides') ? b : a).overrides,
            }
            expect(decide(policy, mixed).decision).toBe(two!.decision)
          }
        }),
        { numRuns: 300 },
      )
    },
  )
})
