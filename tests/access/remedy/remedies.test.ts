import { describe, expect, it } from 'vitest'
import { applied } from '@/lib/access/remedy/changes'
import { check, decide } from '@/lib/access/check'
import { remediesFor } from '@/lib/access/remedy/remedies'
import { policy, proUser } from '@/tests/builders'

const OVERRIDE = { fact: 'override', from: 'deny', to: 'allow' }

describe('a denial that partly nobody can lift', () => {
  const fixed = policy.permissions.flatMap(({ id }) =>
    policy.roles
      .filter((role) => {
        const facts = proUser(role.id, { scope_ok: 'yes' })
        const { stuck } = remediesFor(policy, { permission: id, facts })
        return stuck?.rules.join() === 'role_grant'
      })
      .map((role) => [id, role.id] as const),
  )

  it('is found in the policy', () => {
    expect(fixed.length).toBeGreaterThan(0)
  })

  it.each(fixed)('%s of %s: names the rules that nobody can change, and no other', (id, role) => {
    const facts = proUser(role, { scope_ok: 'yes', status: 'inactive' })
    const { reasons, remedies, stuck } = check(policy, { permission: id, facts })
    expect(reasons.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['status_active', 'role_grant']),
    )
    expect([remedies, stuck?.rules]).toEqual([[], ['role_grant']])
  })
})

describe('a denial by what was seen in Permission settings', () => {
  const seen = policy.permissions.flatMap(({ id, seen: fact }) =>
    fact === undefined
      ? []
      : policy.presets.flatMap((preset) =>
          policy.roles.map((role) => [id, fact, role.id, preset.id] as const),
        ),
  )

  it.each(seen)(
    '%s, %s, %s, %s: is lifted with what would refuse after it',
    (id, fact, role, preset) => {
      const facts = proUser(role, { [fact]: 'no', scope_ok: 'no', chat_state: 'open' })
      const asked = { permission: id, facts, preset }
      const { remedies } = check(policy, asked)
      for (const { changes } of remedies) {
        expect(decide(policy, applied(policy, asked, changes)).decision).not.toBe('deny')
        for (const left of changes) {
          const part = changes.filter((change) => change !== left)
          expect(decide(policy, applied(policy, asked, part)).decision).toBe('deny')
        }
      }
    },
  )
})

describe('a denial by what was seen, asked about after another', () => {
  const seen = policy.permissions.flatMap(({ id, seen: fact }) =>
    fact === undefined ? [] : policy.presets.map((preset) => [id, preset.id, fact] as const),
  )

  it.each(seen)('%s under %s is told the remedies of its own facts', (permission, preset, fact) => {
    const chats = policy.facts.find(({ id }) => id === 'chat_state')?.values ?? []
    for (const scope of ['yes', 'no'])
      for (const { id: chat } of chats) {
        const facts = proUser('owner', { [fact]: 'no', scope_ok: scope, chat_state: chat })
        const asked = { permission, facts, preset }
        expect(check(policy, asked).remedies, JSON.stringify(facts)).toEqual(
          remediesFor(policy, asked).remedies,
        )
      }
  })
})

describe('a request after the Owner gave the permission to the role', () => {
  const asked = {
    permission: 'whatsapp.templates.delete',
    facts: proUser('manager'),
    overrides: [
      { role: 'manager', permission: 'whatsapp.templates.delete', grant: 'deny' },
      { role: 'manager', permission: 'billing.view', grant: 'allow' },
      { role: 'call_agent', permission: 'whatsapp.templates.delete', grant: 'allow:own' },
    ],
  }

  it('has that cell allowed and every other as it was', () => {
    const [cell, ...others] = asked.overrides
    expect(applied(policy, asked, [OVERRIDE]).overrides?.toSorted(byCell)).toEqual(
      [...others, { ...cell, grant: 'allow' }].toSorted(byCell),
    )
  })

  it('is as it was where nothing but facts changed', () => {
    const after = applied(policy, asked, [{ fact: 'status', from: 'inactive', to: 'active' }])
    expect(after).toEqual({ ...asked, facts: { ...asked.facts, status: 'active' } })
  })
})

function byCell(
  one: { readonly role?: string; readonly permission?: string },
  other: { readonly role?: string; readonly permission?: string },
): number {
  return `${one.role} ${one.permission}`.localeCompare(`${other.role} ${other.permission}`)
}
