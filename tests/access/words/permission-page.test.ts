import { expect, test } from 'vitest'
import { check } from '@/lib/access/check'
import { permissionPage } from '@/lib/access/words/permission-page'
import { policy } from '../../builders'

test.each(policy.permissions.map(({ id }) => id))(
  '%s: a role is told why exactly when it is refused, and each remedy names who can',
  (id) => {
    const { roles, question } = permissionPage(policy, id)
    expect(question).toMatch(/^Who can .+\?$/)
    for (const { role, status, why, remedies } of roles) {
      const { decision, remedies: found } = check(policy, { facts: { role }, permission: id })
      expect([role, decision === 'deny']).toEqual([role, status === 'no'])
      expect([role, why.length > 0]).toEqual([role, status === 'no'])
      if (status === 'no') expect(remedies.length).toBe(found.length)
      for (const { text } of remedies) expect(text).toMatch(/\. Who can: .+\.$/)
    }
  },
)

test('a permission that the published defaults dispute tells both', () => {
  const { roles, answer } = permissionPage(policy, 'whatsapp.templates.delete')
  expect(answer).toBe(
    'The Owner and Administrators, by default; in some accounts Managers and Call Agents too.',
  )
  expect(roles.find(({ role }) => role === 'manager')).toMatchObject({
    cell: { words: 'Depends on your account', status: 'unknown' },
    versions: [
      { preset: 'Least privilege', words: 'No' },
      { preset: 'Wider access', words: 'Yes' },
    ],
  })
})

test('why a role is refused says where accounts differ, on this role or on another one', () => {
  const { roles, answer } = permissionPage(policy, 'whatsapp.campaigns.delete')
  expect(answer).toBe('The Owner, by default; in some accounts Administrators too.')
  const why = (role: string) => roles.find((row) => row.role === role)?.why
  expect(why('administrator')).toEqual([
    'By the default settings only the Owner may delete WhatsApp campaigns. Accounts differ here: ' +
      'look in Permission settings.',
  ])
  for (const role of ['manager', 'call_agent'])
    expect(why(role)).toEqual([
      'Only the Owner may delete WhatsApp campaigns, and in some accounts Administrators.',
    ])
})

test('what nobody may do has no remedy and says so', () => {
  const { roles, answer } = permissionPage(policy, 'roles_permissions.create_role')
  expect(answer).toBe('Nobody.')
  expect(
    roles.every(
      ({ remedies, why }) => remedies.length === 0 && why[0]?.startsWith('Nobody can change this.'),
    ),
  ).toBe(true)
})

test('being rung rests on no role and names what stops it for everyone', () => {
  const { answer, gates, symptoms, roles } = permissionPage(policy, 'calls.be_rung')
  expect(answer).toBe('Everyone, whatever the role.')
  expect(roles.every(({ status }) => status === 'yes')).toBe(true)
  expect(gates.map(({ rule }) => rule)).toContain('availability_on')
  expect(symptoms).toContain('user-not-ringing')
})
