import { describe, expect, test } from 'vitest'
import { roleAdvice } from '@/lib/access/words/role-advice'
import { roleTable } from '@/lib/access/words/role-table'
import { policy } from '../../builders'

const told = (permission: string, role: string): string | undefined =>
  roleAdvice(policy, permission).find(({ roles }) => roles.includes(role))?.text

describe('a reader who said which role is theirs', () => {
  test.each([
    ['users.change_role', 'administrator', "By default you can change a user's role yourself."],
    ['users.change_role', 'owner', "You can change a user's role yourself."],
    [
      'users.change_role',
      'manager',
      "You are a Manager: by default you cannot change a user's role. Ask an Administrator or " +
        'the Owner.',
    ],
    ['users.add', 'manager', 'By default you can add users yourself, in your own departments.'],
    [
      'whatsapp.templates.delete',
      'manager',
      'You are a Manager: some accounts let you delete WhatsApp templates. If yours does not, ' +
        'ask an Administrator or the Owner.',
    ],
    [
      'billing.pay',
      'administrator',
      'You are an Administrator: by default you cannot pay bills. Ask the Owner.',
    ],
    ['users.change_own_password', 'call_agent', 'You can change your own password.'],
    ['roles_permissions.create_role', 'owner', 'Nobody can make a new role.'],
  ])('of %s a %s is told what to do', (permission, role, text) => {
    expect(told(permission, role)).toBe(text)
  })

  test.each(policy.permissions.map(({ id }) => id))(
    '%s: every role is told once, and as the matrix says',
    (id) => {
      const advice = roleAdvice(policy, id)
      expect(advice.flatMap(({ roles }) => roles).sort()).toEqual(
        policy.roles.map((role) => role.id).sort(),
      )
      const { area } = policy.permissions.find((row) => row.id === id) ?? { area: '' }
      const row = roleTable(policy, { area }).rows.find(({ permission }) => permission === id)
      for (const { role, status } of row?.cells ?? []) {
        const text = told(id, role) ?? ''
        expect([role, /^(?:By default you|You) can /.test(text)]).toEqual([
          role,
          status === 'yes' || status === 'limited',
        ])
        expect(text).not.toMatch(/\b(?:their|them)\b/)
      }
    },
  )
})
