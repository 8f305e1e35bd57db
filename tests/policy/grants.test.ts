import { describe, expect, it } from 'vitest'
import { policy } from '@/tests/builders'

// Every grant outside WhatsApp, written down once more by hand, in the order Owner, Administrator,
// Manager, Call Agent: y allowed, n not, a for the account, d in own departments, o their own. P
// needs sign-in, O the Owner may change it.
const PUBLISHED: Readonly<Record<string, string>> = {
  'users.view_list': 'yyyy PO',
  'users.add': 'yydn PO',
  'users.edit_profile': 'yydn PO',
  'users.set_call_availability': 'yydn PO',
  'users.set_call_hours': 'yydn PO',
  'users.set_status': 'yynn PO',
  'users.set_panel_access': 'yynn PO',
  'users.change_role': 'yynn PO',
  'users.resend_invite': 'yynn PO',
  'users.delete': 'yynn PO',
  'users.change_extension': 'yynn PO',
  'users.edit_departments_of_user': 'yynn PO',
  'users.export': 'yydn PO',
  'users.change_own_password': 'yyyy P',
  'roles_permissions.view_role_permissions': 'ynnn P',
  'roles_permissions.edit_role_defaults': 'ynnn P',
  'roles_permissions.create_role': 'nnnn P',
  'roles_permissions.transfer_ownership': 'ynnn P',
  'roles_permissions.edit_owner_phone': 'ynnn P',
  'calls.be_rung': 'yyyy ',
  'calls.call_out': 'yyyy O',
  'calls.toggle_own_availability': 'yyyy P',
  'calls.view_live_calls': 'yyyn PO',
  'calls.transfer_live_call': 'yyyn PO',
  'calls.transfer_by_phone_code': 'yyyy O',
  'calls.send_sms': 'yyyn PO',
  'logs.view': 'aado PO',
  'logs.add_edit': 'aadn PO',
  'logs.play_recording': 'aado PO',
  'logs.export': 'yydn PO',
  'reports.view': 'yyyy PO',
  'contacts.view': 'yyyy PO',
  'contacts.export': 'yyyn PO',
  'block_list.view': 'yynn PO',
  'block_list.block': 'yynn PO',
  'block_list.unblock': 'yynn PO',
  'routing.edit_department': 'yynn PO',
  'routing.set_ring_time': 'yydn PO',
  'routing.edit_call_flow': 'yynn PO',
  'routing.edit_flow_hours': 'yynn PO',
  'routing.map_numbers': 'yynn PO',
  'integrations.crm_api': 'yyyn PO',
  'integrations.webhooks': 'yynn PO',
  'billing.view': 'ynnn PO',
  'billing.pay': 'ynnn PO',
  'billing.buy_seats': 'ynnn PO',
  'support.contact_support': 'yyyy ',
  'support.account_change_request': 'yynn ',
  'support.contact_account_manager': 'yynn ',
}
const LETTERS: Readonly<Record<string, string>> = {
  y: 'allow',
  n: 'deny',
  a: 'allow:account',
  d: 'allow:department',
  o: 'allow:own',
}

describe('the grants outside WhatsApp', () => {
  it('lack none of those that are published', () => {
    const plain = policy.permissions.filter(({ area }) => !area.startsWith('whatsapp.'))
    expect(plain.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(PUBLISHED)))
  })

  it.each(Object.entries(PUBLISHED))('of %s are as published (%s)', (id, row) => {
    const [letters = '', flags = ''] = row.split(' ')
    const permission = policy.permissions.find((candidate) => candidate.id === id)
    const expected = Object.fromEntries(
      ['owner', 'administrator', 'manager', 'call_agent'].map((role, index) => [
        role,
        LETTERS[letters[index] ?? ''],
      ]),
    )
    for (const { id: preset } of policy.presets)
      expect(permission?.grants[preset]).toEqual(expected)
    expect(permission?.pro).toBe(flags.includes('P'))
    expect(permission?.overridable).toBe(flags.includes('O'))
  })
})
