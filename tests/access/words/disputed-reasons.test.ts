// Why a role is refused, where accounts differ: said of every permission on which the sources do,
// and of no other.
import { expect, it } from 'vitest'
import { check } from '@/lib/access/check'
import { buildStatements } from '@/lib/search/answers/build-statements'
import type { Variant } from '@/lib/policy/grants'
import type { Permission } from '@/lib/policy/policy'
import { policy } from '../../builders'

const reasonOf = (permission: string, role: string, variant: Variant = {}) =>
  check(policy, { permission, facts: { role }, ...variant }).reasons.find(
    ({ rule }) => rule === 'role_grant',
  )?.text
const saysThatAccountsDiffer = (text: string) => /Accounts differ|in some accounts/.test(text)
const isDisputed = ({ disputed, conflict, mark, overridable }: Permission) =>
  disputed.length > 0 || (overridable && (conflict !== undefined || mark === 'disputed'))
const rows = policy.permissions.flatMap((permission) =>
  policy.roles.flatMap(({ id }) => {
    const text = reasonOf(permission.id, id)
    return text === undefined ? [] : [{ permission, role: id, text }]
  }),
)

it('says that accounts differ wherever the sources do', () => {
  expect(rows.filter(({ permission }) => isDisputed(permission)).length).toBeGreaterThan(20)
  for (const { permission, role, text } of rows)
    expect([permission.id, role, saysThatAccountsDiffer(text)]).toEqual([
      permission.id,
      role,
      isDisputed(permission),
    ])
})

it('the search answers with the same reason', () => {
  const { permissions } = buildStatements(policy)
  for (const { permission, role, text } of rows)
    expect(permissions.find(({ id }) => id === permission.id)?.answers[role]?.reason).toBe(text)
})

it('does not say it of a chosen version, but of what that version leaves open', () => {
  for (const { id: preset } of policy.presets)
    for (const permission of policy.permissions)
      for (const { id: role } of policy.roles) {
        const text = reasonOf(permission.id, role, { preset, isChosen: true })
        if (text === undefined) continue
        const isOpen = isDisputed(permission) && permission.disputed.length === 0
        expect([permission.id, saysThatAccountsDiffer(text)]).toEqual([permission.id, isOpen])
      }
})

it('names those whom the Owner let in, and never calls that the default', () => {
  const permission = 'whatsapp.campaigns.delete'
  const overrides = [{ role: 'manager', permission, grant: 'allow' }]
  for (const role of ['administrator', 'call_agent'])
    expect(reasonOf(permission, role, { overrides })).toBe(
      'Only the Owner and Managers may delete WhatsApp campaigns, and in some accounts ' +
        'Administrators.',
    )
  const bills = [{ role: 'administrator', permission: 'billing.pay', grant: 'allow' }]
  expect(reasonOf('billing.pay', 'manager', { overrides: bills })).toBe(
    'Only the Owner and Administrators may pay bills.',
  )
})
