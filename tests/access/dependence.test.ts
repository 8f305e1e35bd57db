import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/access/check'
import { dependsOn } from '@/lib/access/dependence'
import { policy } from '@/tests/builders'

const restsOn = (permission: string, preset?: string): readonly string[] =>
  dependsOn(policy, permission, { preset })
    .rests.map(({ fact }) => fact)
    .sort()

describe('what a permission rests on', () => {
  it('for being rung is neither Panel Access, role, invite nor SSO', () => {
    const { rests, independent, states, decisions } = dependsOn(policy, 'calls.be_rung')
    expect(rests.map(({ fact }) => fact).sort()).toEqual([
      'account_state',
      'call_availability',
      'flow_open',
      'flow_published',
      'in_department',
      'number_right',
      'on_call',
      'ring_turn',
      'status',
      'within_hours',
    ])
    expect(independent).toEqual(
      expect.arrayContaining(['panel_access', 'role', 'invite_state', 'sso']),
    )
    expect(rests.length + independent.length).toBe(policy.facts.length)
    expect(decisions).toBeGreaterThan(states * 100)
  })

  it('for signing in is Panel Access, invite, Status and the account, never the role', () => {
    expect(restsOn('sign-in')).toEqual(['account_state', 'invite_state', 'panel_access', 'status'])
  })

  it('for a permission of the panel is the role too, and the reach where it has one', () => {
    expect(restsOn('calls.send_sms')).toEqual([
      'account_state',
      'invite_state',
      'panel_access',
      'role',
      'status',
    ])
    expect(restsOn('logs.view')).toContain('scope_ok')
  })

  it(
    'for templates is what was seen in Permission settings, and under the wider preset ' +
      'no longer the role',
    () => {
      expect(restsOn('whatsapp.templates.create')).toEqual(
        expect.arrayContaining(['role', 'wa_perm']),
      )
      expect(restsOn('whatsapp.templates.create', 'v2_current')).not.toContain('role')
    },
  )

  it('is shown by two states that differ in nothing else', () => {
    for (const { fact, example } of dependsOn(policy, 'whatsapp.chat.reply_assigned_other').rests) {
      const { [fact]: _, ...rest } = example.facts
      const facts = example.to === null ? rest : { ...rest, [fact]: example.to }
      expect(
        decide(policy, { permission: 'whatsapp.chat.reply_assigned_other', facts: example.facts })
          .decision,
      ).toBe(example.before)
      expect(
        decide(policy, { permission: 'whatsapp.chat.reply_assigned_other', facts }).decision,
      ).toBe(example.after)
      expect(example.before).not.toBe(example.after)
    }
  })
})
