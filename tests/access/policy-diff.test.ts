import { describe, expect, it } from 'vitest'
import { decide } from '@/lib/access/check'
import { diff } from '@/lib/access/policy-diff'
import type { Policy } from '@/lib/policy/policy'
import { policy } from '@/tests/builders'

/** The policy with one cell changed. */
const withCell = (id: string, preset: string, role: string, grant: string): Policy => ({
  ...policy,
  permissions: policy.permissions.map((row) =>
    row.id === id
      ? { ...row, grants: { ...row.grants, [preset]: { ...row.grants[preset], [role]: grant } } }
      : row,
  ),
})

describe('another policy', () => {
  it('that is the same changes nothing', () => {
    expect(diff(policy, structuredClone(policy))).toEqual({
      decisions: [],
      added: [],
      removed: [],
      presets: { added: [], removed: [], default: null },
    })
  })

  it(
    'with one other cell changes the decisions of that role under that preset, each ' +
      'with a state that shows it',
    () => {
      const other = withCell('whatsapp.templates.delete', 'v1_least_privilege', 'manager', 'allow')
      const { decisions } = diff(policy, other)
      expect(decisions).toMatchObject([
        {
          permission: 'whatsapp.templates.delete',
          preset: 'v1_least_privilege',
          role: 'manager',
          before: { decision: 'deny' },
          after: { decision: 'allow' },
        },
      ])
      for (const { permission, preset, example, before, after } of decisions) {
        expect(decide(policy, { permission, preset, facts: example })).toMatchObject(before)
        expect(decide(other, { permission, preset, facts: example })).toMatchObject(after)
      }
    },
  )

  it('with a narrower grant changes the reach, and the decision outside it', () => {
    const { decisions } = diff(
      policy,
      withCell('logs.export', 'v1_least_privilege', 'administrator', 'allow:department'),
    )
    expect(decisions.map(({ role, before, after }) => [role, before, after])).toEqual(
      expect.arrayContaining([
        [
          'administrator',
          { decision: 'allow', scope: null },
          { decision: 'allow', scope: 'department' },
        ],
        ['administrator', { decision: 'allow', scope: null }, { decision: 'deny', scope: null }],
      ]),
    )
    expect(
      decisions.every(
        ({ permission, role }) => permission === 'logs.export' && role === 'administrator',
      ),
    ).toBe(true)
  })

  it('with another rule changes every permission that has it, for every role alike', () => {
    const rules = policy.rules.map((rule) =>
      rule.id === 'not_on_call' ? { ...rule, when: { kind: 'any' as const, of: [] } } : rule,
    )
    const { decisions } = diff(policy, { ...policy, rules })
    expect(
      decisions.map(({ permission, role, before, after, example }) => [
        permission,
        role,
        before.decision,
        after.decision,
        example['on_call'],
      ]),
    ).toEqual(policy.presets.map(() => ['calls.be_rung', null, 'deny', 'allow', 'yes']))
  })

  it('names permissions and presets that came or went', () => {
    const [first, ...rest] = policy.permissions
    const other = {
      ...policy,
      permissions: rest,
      presets: policy.presets.slice(0, 1),
      defaultPreset: 'v2_current',
    }
    expect(diff(policy, other)).toMatchObject({
      removed: [first?.id],
      added: [],
      presets: {
        removed: ['v2_current'],
        default: { before: 'v1_least_privilege', after: 'v2_current' },
      },
    })
    expect(diff(other, policy)).toMatchObject({ added: [first?.id], removed: [] })
  })
})
