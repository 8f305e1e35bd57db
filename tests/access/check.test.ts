import { describe, expect, it } from 'vitest'
import { check } from '@/lib/access/check'
import { scopeOf } from '@/lib/policy/grants'
import { factsOf, type Condition } from '@/lib/logic/condition'
import { evaluate } from '@/lib/logic/evaluate'
import { eachState } from '@/lib/logic/enumerate'
import { clearOf, containing, liftedLosses, policy, proUser, requireFact } from '@/tests/builders'

const permissions = policy.permissions
const presets = policy.presets.map(({ id }) => id)
const roles = policy.roles.map(({ id }) => id)

/** The conditions of the rules that a permission has whatever the role. */
const written = (rules: readonly string[]): readonly Condition[] =>
  policy.rules.flatMap(({ id, applies, when }) =>
    rules.includes(id) && when && ['all', 'pro', 'named'].includes(applies) ? [when] : [],
  )

/** Everything in order, inside the role's reach, the chat taken over where that can matter. */
const inOrder = (rules: readonly string[], role: string) =>
  clearOf(written(rules), { role, scope_ok: 'yes', chat_state: 'assigned_to_me' })

const rows = permissions.flatMap((permission) =>
  presets.flatMap((preset) =>
    roles.map((role) => ({
      permission,
      id: permission.id,
      preset,
      role,
      grant: permission.grants[preset]?.[role] ?? '',
    })),
  ),
)

describe('with everything in order', () => {
  it.each(rows)(
    '$preset: $role, $id is as granted ($grant)',
    ({ permission, preset, role, grant }) => {
      const decision = check(policy, {
        facts: inOrder(permission.rules, role),
        permission: permission.id,
        preset,
      })
      expect(decision.decision).toBe(grant === 'deny' ? 'deny' : 'allow')
      expect(decision.scope).toBe(scopeOf(grant) === 'after_take_over' ? null : scopeOf(grant))
      expect(decision.reasons.map(({ rule }) => rule)).toEqual(
        grant === 'deny' ? ['role_grant'] : [],
      )
      expect(decision.missing).toEqual([])
    },
  )

  it.each(rows.filter(({ grant }) => ['department', 'own'].includes(scopeOf(grant) ?? '')))(
    '$preset: $role, $id is refused outside the reach',
    ({ permission, preset, role }) => {
      const decision = check(policy, {
        facts: { ...inOrder(permission.rules, role), scope_ok: 'no' },
        permission: permission.id,
        preset,
      })
      expect(decision.reasons.map(({ rule }) => rule)).toEqual(['scope'])
    },
  )
})

const gates = permissions.flatMap(({ id, rules }) =>
  policy.rules.flatMap(({ id: rule, when, applies }) =>
    rules.includes(rule) && when && ['all', 'pro', 'named'].includes(applies)
      ? [{ id, rules, rule, when }]
      : [],
  ),
)

describe('each rule', () => {
  it.each(gates)('$rule refuses $id by itself, in words', ({ id, rules, rule, when }) => {
    const fine = inOrder(rules, 'owner')
    const broken = [...eachState(factsOf(when).map(requireFact))].filter(
      (state) => evaluate(when, state) === true,
    )
    expect(broken.length).toBeGreaterThan(0)
    const decisions = broken.map((state) =>
      check(policy, { facts: { ...fine, ...state }, permission: id }),
    )
    const granted = id !== 'roles_permissions.create_role'
    for (const { reasons } of decisions)
      expect(
        reasons.map((reason) => reason.rule).filter((name) => granted || name !== 'role_grant'),
      ).toEqual([rule])
    expect(decisions.length).toBeGreaterThan(0)
    for (const { text } of decisions.flatMap(({ reasons }) => reasons))
      expect(text).toMatch(/^[A-Z][^<>{}]*\.$/)
  })
})

describe('a Call Agent, called Basic in older panels', () => {
  const basic = proUser('call_agent')

  it('may not delete templates by default, and hears why and that accounts differ', () => {
    const { decision, reasons, missing } = check(policy, {
      facts: basic,
      permission: 'whatsapp.templates.delete',
    })
    expect({ decision, missing }).toEqual({ decision: 'deny', missing: [] })
    expect(reasons).toMatchObject([
      { rule: 'role_grant', mark: 'disputed', article: 'change-role-permissions' },
    ])
    expect(reasons[0]?.text).toContain('the Owner and Administrators')
  })

  it('may delete templates where the account has the wider preset', () => {
    expect(
      check(policy, {
        facts: basic,
        permission: 'whatsapp.templates.delete',
        preset: 'v2_current',
      }),
    ).toMatchObject({ decision: 'allow', reasons: [], policy: { preset: 'v2_current' } })
  })

  it('is not decided without Panel Access, which is named', () => {
    const { panel_access: _, ...rest } = basic
    expect(
      check(policy, { facts: rest, permission: 'whatsapp.templates.delete', preset: 'v2_current' }),
    ).toMatchObject({ decision: 'unknown', missing: ['panel_access'] })
  })

  it(
    'is refused for certain without Panel Access, which is named as a reason there ' +
      'might be besides',
    () => {
      const { panel_access: _, ...rest } = basic
      expect(check(policy, { facts: rest, permission: 'whatsapp.templates.delete' })).toMatchObject(
        {
          decision: 'deny',
          missing: ['panel_access'],
        },
      )
    },
  )

  it('sees a chat assigned to someone else but may not reply', () => {
    const facts = { ...basic, chat_state: 'assigned_to_other' }
    expect(check(policy, { facts, permission: 'whatsapp.chat.view_assigned_other' }).decision).toBe(
      'allow',
    )
    expect(
      check(policy, { facts, permission: 'whatsapp.chat.reply_assigned_other' }).decision,
    ).toBe('deny')
  })

  it('may not make the Owner the only remedy: a role change is told before the override', () => {
    const { remedies } = check(policy, {
      facts: basic,
      permission: 'whatsapp.templates.delete',
      overrides: liftedLosses('call_agent'),
    })
    expect(remedies.map(({ changes }) => changes[0])).toEqual([
      { fact: 'role', from: 'call_agent', to: 'administrator' },
      { fact: 'override', from: 'deny', to: 'allow' },
    ])
    expect(remedies[1]?.by).toEqual(['owner'])
  })
})

describe('several reasons', () => {
  it('are all told, in the order of the rules', () => {
    const facts = {
      role: 'call_agent',
      status: 'inactive',
      panel_access: 'off',
      invite_state: 'pending',
      account_state: 'suspended',
      waba_connected: 'no',
    }
    const { reasons } = check(policy, { facts, permission: 'whatsapp.templates.delete' })
    expect(reasons.map(({ rule }) => rule)).toEqual([
      'account_active',
      'status_active',
      'panel_access_on',
      'invite_accepted',
      'role_grant',
      'whatsapp_connected',
    ])
  })
})

describe('a suspended account', () => {
  it.each([
    'billing.view',
    'billing.pay',
    'support.contact_support',
    'support.account_change_request',
    'support.contact_account_manager',
  ])('still lets the Owner use %s', (permission) => {
    expect(
      check(policy, { facts: proUser('owner', { account_state: 'suspended' }), permission })
        .decision,
    ).toBe('allow')
  })

  it('lets nobody buy seats or ring', () => {
    for (const permission of ['billing.buy_seats', 'calls.be_rung', 'whatsapp.templates.view']) {
      expect(
        check(policy, { facts: proUser('owner', { account_state: 'suspended' }), permission })
          .reasons[0]?.rule,
      ).toBe('account_active')
    }
  })
})

describe('a chat assigned to someone else', () => {
  const request = (facts: Record<string, string>) =>
    check(policy, {
      facts: proUser('manager', { last_customer_message: 'under_24h', ...facts }),
      permission: 'whatsapp.chat.reply_assigned_other',
    })

  it('is answered by a Manager only after taking it over', () => {
    const refused = request({ chat_state: 'assigned_to_other' })
    expect(refused.reasons.map(({ rule }) => rule)).toEqual(['take_over_first'])
    const change = { fact: 'chat_state', from: 'assigned_to_other', to: 'assigned_to_me' }
    expect(refused.remedies).toMatchObject([
      { changes: [change], by: ['self'], steps: [{ says: 'Take the chat over' }] },
      { changes: [change], by: ['assignee'] },
      { changes: [change], by: ['owner', 'administrator', 'manager'] },
    ])
    expect(request({ chat_state: 'assigned_to_me' })).toMatchObject({
      decision: 'allow',
      scope: null,
    })
  })

  it('is not decided while nobody says whose it is', () => {
    expect(request({})).toMatchObject({ decision: 'unknown', missing: ['chat_state'] })
  })
})

describe('what the Owner changed', () => {
  const agent = (
    overrides: readonly { role: string; permission: string; grant: string }[],
    permission: string,
    facts = {},
  ) => check(policy, { facts: proUser('call_agent', facts), permission, overrides })

  it('gives a role a permission', () => {
    expect(
      agent(
        [{ role: 'call_agent', permission: 'calls.send_sms', grant: 'allow' }],
        'calls.send_sms',
      ).decision,
    ).toBe('allow')
  })

  it('takes one away', () => {
    expect(
      agent([{ role: 'call_agent', permission: 'contacts.view', grant: 'deny' }], 'contacts.view')
        .reasons,
    ).toMatchObject([{ rule: 'role_grant' }])
  })

  it('narrows one', () => {
    const overrides = [{ role: 'call_agent', permission: 'logs.export', grant: 'allow:own' }]
    expect(agent(overrides, 'logs.export')).toMatchObject({
      decision: 'unknown',
      scope: 'own',
      missing: ['scope_ok'],
    })
    expect(agent(overrides, 'logs.export', { scope_ok: 'yes' })).toMatchObject({
      decision: 'allow',
      scope: 'own',
    })
  })

  it('never opens another gate', () => {
    expect(
      agent(
        [{ role: 'call_agent', permission: 'calls.send_sms', grant: 'allow' }],
        'calls.send_sms',
        { panel_access: 'off' },
      ).reasons.map(({ rule }) => rule),
    ).toEqual(['panel_access_on'])
  })

  it('touches neither other roles nor other permissions', () => {
    const overrides = [{ role: 'manager', permission: 'calls.send_sms', grant: 'deny' }]
    expect(
      check(policy, { facts: proUser('administrator'), permission: 'calls.send_sms', overrides })
        .decision,
    ).toBe('allow')
    expect(
      check(policy, { facts: proUser('manager'), permission: 'contacts.view', overrides }).decision,
    ).toBe('allow')
  })

  it.each(permissions.filter(({ overridable }) => !overridable))(
    'does not count for $id, which is fixed',
    ({ id, rules, grants }) => {
      for (const role of roles) {
        const grant = grants[policy.defaultPreset]?.[role]
        const overrides = [{ role, permission: id, grant: grant === 'deny' ? 'allow' : 'deny' }]
        expect(
          check(policy, { facts: inOrder(rules, role), permission: id, overrides }).decision,
        ).toBe(grant === 'deny' ? 'deny' : 'allow')
      }
    },
  )

  it('does not count for the Owner', () => {
    expect(
      check(policy, {
        facts: proUser('owner'),
        permission: 'contacts.view',
        overrides: [{ role: 'owner', permission: 'contacts.view', grant: 'deny' }],
      }).decision,
    ).toBe('allow')
  })

  it('does not depend on the order of overrides: a denial wins', () => {
    const both = [
      { role: 'manager', permission: 'contacts.view', grant: 'allow' },
      { role: 'manager', permission: 'contacts.view', grant: 'deny' },
    ]
    for (const overrides of [both, both.toReversed()])
      expect(
        check(policy, { facts: proUser('manager'), permission: 'contacts.view', overrides })
          .decision,
      ).toBe('deny')
  })
})

describe('what was seen in Permission settings', () => {
  it('beats what the policy derives', () => {
    expect(
      check(policy, {
        facts: proUser('manager', { wa_perm: 'no' }),
        permission: 'whatsapp.templates.create',
      }).reasons,
    ).toMatchObject([{ rule: 'role_grant', text: containing('Permission settings') }])
    expect(
      check(policy, {
        facts: proUser('call_agent', { wa_perm: 'yes' }),
        permission: 'whatsapp.templates.create',
      }).decision,
    ).toBe('allow')
  })

  it('does not count for what cannot be changed', () => {
    expect(
      check(policy, {
        facts: proUser('administrator', { wa_perm: 'yes' }),
        permission: 'whatsapp.account.delete',
      }).decision,
    ).toBe('deny')
  })

  it('is mended by the Owner alone', () => {
    const { remedies } = check(policy, {
      facts: proUser('manager', { wa_perm: 'no' }),
      permission: 'whatsapp.templates.create',
    })
    expect(remedies).toMatchObject([
      { changes: [{ fact: 'wa_perm', from: 'no', to: 'yes' }], by: ['owner'] },
    ])
  })
})

describe('nobody', () => {
  it('may make a new role, whoever asks, and nothing changes that', () => {
    expect(
      check(policy, {
        facts: { account_state: 'fine' },
        permission: 'roles_permissions.create_role',
      }),
    ).toMatchObject({
      decision: 'deny',
      reasons: [{ rule: 'role_grant', text: 'Nobody may make a new role.' }],
      remedies: [],
    })
  })
})

describe('names that are not known', () => {
  it('are refused', () => {
    expect(() => check(policy, { facts: {}, permission: 'users.fly' })).toThrow(/users\.fly/)
    expect(() => check(policy, { facts: {}, permission: 'users.add', preset: 'v9' })).toThrow(/v9/)
  })
})
