import { describe, expect, it } from 'vitest'
import { readFacts } from '@/lib/policy/read-names'
import { parseCheckRequest } from '@/lib/access/requests/check-request'
import { matching, policy } from '@/tests/builders'

describe('facts from outside', () => {
  it.each([
    [{ role: 'Basic' }, { role: 'call_agent' }],
    [{ Role: 'MODERATOR' }, { role: 'manager' }],
    [{ role: 'Super Admin' }, { role: 'owner' }],
    [{ Pro: 'Yes' }, { panel_access: 'on' }],
    [{ panelaccess: 'on' }, undefined],
    [{ 'Panel Access': true }, { panel_access: 'on' }],
    [{ 'pro-licence': 'disabled' }, { panel_access: 'off' }],
    [{ sso: false }, { sso: 'no' }],
    [{ status: 'Deactivated' }, { status: 'inactive' }],
    [{ status: 'unknown', sso: null, role: '' }, {}],
    [{ 'active user': 'on' }, { panel_access: 'on' }],
  ])('%j are read as %j', (raw, facts) => {
    const read = readFacts(policy, raw)
    if (facts) expect(read).toEqual({ facts, errors: [] })
    else expect(read.errors).toHaveLength(1)
  })

  it('name an unknown value with the nearest', () => {
    expect(readFacts(policy, { status: 'Inactve' }, 'facts').errors).toEqual([
      {
        path: 'facts.status',
        message: matching(
          /status has no value "Inactve"; did you mean "inactive"\? Known: active, inactive/,
        ),
      },
    ])
  })

  it('name an unknown fact with the nearest', () => {
    expect(readFacts(policy, { stauts: 'active' }).errors[0]).toEqual({
      path: 'stauts',
      message: 'there is no fact "stauts"; did you mean "status"?',
    })
  })

  it.each([
    [{ status: 1 }],
    [{ status: ['active'] }],
    [{ status: { is: 'active' } }],
    [{ __proto__x: 'on' }],
    [JSON.parse('{"__proto__": "on"}') as object],
    [{ constructor: 'on' }],
    [{ status: 'x'.repeat(10_000) }],
  ])('%j are refused calmly', (raw) => {
    const { errors } = readFacts(policy, raw as Record<string, unknown>)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message.length).toBeLessThan(300)
  })

  it('given twice with two values are refused', () => {
    expect(readFacts(policy, { pro: 'on', panel_access: 'off' }).errors[0]?.message).toMatch(
      /panel_access is given twice, as on and as off/,
    )
    expect(readFacts(policy, { pro: 'on', panel_access: 'ON' })).toEqual({
      facts: { panel_access: 'on' },
      errors: [],
    })
  })
})

describe('a check from outside', () => {
  const read = (body: unknown) => parseCheckRequest(policy, body)

  it('takes facts wherever they are given', () => {
    const expected = {
      ok: true,
      value: {
        permission: 'users.add',
        preset: 'v1_least_privilege',
        overrides: [],
        facts: { role: 'owner', account_state: 'fine' },
      },
    }
    expect(
      read({ user: { role: 'owner', account_state: 'fine' }, permission: 'users.add' }),
    ).toEqual(expected)
    expect(
      read({
        account: { role: 'owner' },
        context: { account_state: 'ok' },
        permission: 'USERS.ADD',
      }),
    ).toEqual(expected)
  })

  it('reads the roles and grants of overrides by any name', () => {
    const body = {
      account: { overrides: [{ role: 'Agent', permission: 'users.add', grant: true }] },
      permission: 'users.add',
    }
    expect(read(body)).toMatchObject({
      ok: true,
      value: { overrides: [{ role: 'call_agent', permission: 'users.add', grant: 'allow' }] },
    })
  })

  it.each([
    [
      'a permission there is not',
      { permission: 'users.ad' },
      'permission',
      /no permission "users.ad"; did you mean "users.add"/,
    ],
    ['no permission', {}, 'permission', /expected string, found nothing/],
    [
      'a preset there is not',
      { account: { preset: 'v2' }, permission: 'users.add' },
      'account.preset',
      /no preset "v2"/,
    ],
    [
      'an override for no role',
      {
        account: { overrides: [{ role: 'viewer', permission: 'users.add', grant: 'allow' }] },
        permission: 'users.add',
      },
      'account.overrides.0.role',
      /no role "viewer"/,
    ],
    [
      'an override with no grant',
      {
        account: { overrides: [{ role: 'manager', permission: 'users.add', grant: 'sometimes' }] },
        permission: 'users.add',
      },
      'account.overrides.0.grant',
      /no grant "sometimes"/,
    ],
    [
      'a list for a user',
      { user: [], permission: 'users.add' },
      'user',
      /expected record, found an empty list/,
    ],
    [
      'a fact in two places',
      { user: { role: 'owner' }, context: { role: 'manager' }, permission: 'users.add' },
      'role',
      /role is given twice/,
    ],
    ['something else', { permission: 'users.add', uesr: {} }, '', /nothing called "uesr"/],
    ['not an object', [], '', /expected object/],
  ])('with %s is refused with its place', (_, body, path, message) => {
    expect(read(body)).toMatchObject({
      ok: false,
      errors: [{ path, message: matching(message) }],
    })
  })
})
