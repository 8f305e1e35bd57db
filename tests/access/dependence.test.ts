import { describe, expect, it } from 'vitest'
import { restsOn as factsBehind } from '@/lib/access/dependence'
import { policy } from '@/tests/builders'

const restsOn = (permission: string, preset?: string): readonly string[] =>
  factsBehind(policy, permission, { preset }).toSorted()

describe('what a permission rests on', () => {
  it('for being rung is neither Panel Access, role, invite nor SSO', () => {
    expect(restsOn('calls.be_rung')).toEqual([
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
})
