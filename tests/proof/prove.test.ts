import { describe, expect, it } from 'vitest'
import { remediesFor } from '@/lib/access/remedy/remedies'
import { restsOn } from '@/lib/access/dependence'
import { requirePermission } from '@/lib/policy/grants'
import { ContentError, errorIn, TOP } from '@/lib/core/diagnostic'
import type { Permission, Policy, Rule } from '@/lib/policy/policy'
import { policyPlaces } from '@/lib/policy/places'
import { impactOf, type WordedPage } from '@/lib/proof/impact'
import { provePermission } from '@/lib/proof/permission'
import { prove } from '@/lib/proof/prove'
import { diagnosticsIn } from '@/lib/proof/report'
import { proveSymptom } from '@/lib/proof/symptom'
import { countStates } from '@/lib/logic/enumerate'
import { plainText } from '@/lib/policy/wording'
import { factsBehind, variantsOf } from '@/lib/proof/table'
import { policy, policyFiles, requireSymptom } from '@/tests/builders'

const statesOf = (permission: Permission): number =>
  countStates(factsBehind(policy, permission)) * variantsOf(policy, permission).length
const places = policyPlaces(policyFiles)
// The build proves them all; here those that are quick.
const quick = policy.permissions.filter((permission) => statesOf(permission) <= 1000)

const withRules = (
  rules: readonly Rule[],
  permission: Permission,
): { readonly policy: Policy; readonly permission: Permission } => ({
  permission,
  policy: {
    ...policy,
    rules,
    permissions: policy.permissions.map((row) => (row.id === permission.id ? permission : row)),
  },
})

/** A permission with one more rule, which comes last. */
function withRule(
  id: string,
  rule: Pick<Rule, 'id' | 'when'>,
): { readonly policy: Policy; readonly permission: Permission } {
  const permission = requirePermission(policy, id)
  const whole: Rule = { ...policy.rules.find(({ applies }) => applies === 'named')!, ...rule }
  return withRules([...policy.rules, whole], {
    ...permission,
    rules: [...permission.rules, rule.id],
  })
}

const messages = ({
  policy: changed,
  permission,
}: {
  readonly policy: Policy
  readonly permission: Permission
}): readonly string[] =>
  provePermission(changed, permission, policyPlaces()).diagnostics.map(({ message }) => message)

describe('a permission of the published policy', () => {
  it.each(quick.map((permission) => [permission.id, permission] as const))(
    'nothing is wrong with %s',
    (_, permission) => {
      const proof = provePermission(policy, permission, places)
      expect(proof.diagnostics).toEqual([])
      expect(proof.states).toBe(statesOf(permission))
      expect(proof.mutants).toEqual({
        planted: proof.mutants.caught,
        caught: proof.mutants.planted,
      })
      expect(proof.mutants.planted).toBeGreaterThan(policy.roles.length)
      expect([...proof.restsOn, ...proof.independentOf].sort()).toEqual(
        policy.facts.map(({ id }) => id).sort(),
      )
    },
  )

  it.each(['calls.call_out', 'users.add', 'logs.view', 'support.contact_support'])(
    '%s rests on the facts that its page names',
    (id) => {
      expect(
        [...provePermission(policy, requirePermission(policy, id), policyPlaces()).restsOn].sort(),
      ).toEqual(restsOn(policy, id).toSorted())
    },
  )

  it('being rung does not rest on Panel Access, the role, the invite or SSO', () => {
    const { independentOf } = provePermission(
      policy,
      requirePermission(policy, 'calls.be_rung'),
      policyPlaces(),
    )
    for (const fact of ['panel_access', 'role', 'invite_state', 'sso'])
      expect(independentOf).toContain(fact)
  }, 20_000)
})

describe('a planted fault', () => {
  it('a rule that never holds is dead', () => {
    const planted = withRule('calls.call_out', {
      id: 'never',
      when: {
        kind: 'all',
        of: [
          { kind: 'in', fact: 'status', values: ['active'] },
          { kind: 'in', fact: 'status', values: ['inactive'] },
        ],
      },
    })
    expect(messages(planted)).toContainEqual(
      expect.stringMatching(/^permission calls\.call_out: the rule never never refuses it/),
    )
  })

  it('a rule that another covers is shadowed', () => {
    const planted = withRule('calls.call_out', {
      id: 'again',
      when: {
        kind: 'all',
        of: [
          { kind: 'in', fact: 'status', values: ['inactive'] },
          { kind: 'in', fact: 'account_state', values: ['fine'] },
        ],
      },
    })
    expect(messages(planted)).toContainEqual(
      expect.stringMatching(/the rule again never refuses alone/),
    )
  })

  it('a role without a grant is an empty cell', () => {
    const permission = requirePermission(policy, 'calls.call_out')
    const { manager: _, ...cells } = permission.grants[policy.defaultPreset]!
    expect(
      messages(
        withRules(policy.rules, {
          ...permission,
          grants: { ...permission.grants, [policy.defaultPreset]: cells },
        }),
      ),
    ).toContain(`permission calls.call_out: manager has no grant under ${policy.defaultPreset}`)
  })

  it('more than 2^20 states are refused, and the facts named', () => {
    const permission = requirePermission(policy, 'calls.be_rung')
    const rules = policy.rules
      .filter(({ applies, when }) => applies === 'named' && when)
      .map(({ id }) => id)
    const [message] = messages(withRules(policy.rules, { ...permission, rules }))
    expect(message).toMatch(/states are more than 1,048,576: .*on_call \(2\)/)
  })

  it('a higher role that reaches less of another permission is no remedy', () => {
    const permission = requirePermission(policy, 'support.account_change_request')
    const preset = policy.defaultPreset
    const narrowed: Policy = {
      ...policy,
      permissions: policy.permissions.map((row) =>
        row.id === 'users.delete'
          ? {
              ...row,
              grants: {
                ...row.grants,
                [preset]: {
                  ...row.grants[preset],
                  administrator: 'allow:department',
                  manager: 'allow',
                },
              },
            }
          : row,
      ),
    }
    const request = { permission: permission.id, preset, facts: { role: 'manager' } }
    expect(remediesFor(narrowed, request).remedies).toEqual([])
    expect(messages({ policy: narrowed, permission })).toEqual([])
  })

  it('its place is the line of the row', () => {
    const permission = requirePermission(policy, 'logs.view')
    const planted = withRules(
      policy.rules.map((rule) =>
        rule.id === 'status_active' ? { ...rule, when: { kind: 'any' as const, of: [] } } : rule,
      ),
      permission,
    )
    const [found] = provePermission(planted.policy, permission, places).diagnostics
    expect(
      policyFiles.find(({ path }) => path === found?.file)?.text.split('\n')[
        (found?.line ?? 0) - 1
      ],
    ).toContain('label: See call logs')
  })

  it(
    'a cause that holds in the same states as another is shadowed, one that never holds ' +
      'is dead',
    () => {
      const symptom = requireSymptom('cannot-enable-pro')
      const [first] = symptom.causes
      const causes = [
        ...symptom.causes,
        { ...first!, id: 'twin' },
        {
          ...first!,
          id: 'never',
          rule: undefined,
          permission: undefined,
          written: { kind: 'any' as const, of: [] },
        },
      ]
      const planted = { ...symptom, causes } as typeof symptom
      const proof = proveSymptom(
        {
          ...policy,
          symptoms: policy.symptoms.map((row) => (row.id === symptom.id ? planted : row)),
        },
        planted,
        places,
      )
      expect(proof).toMatchObject({ shadowed: ['twin'], dead: ['never'] })
      expect(proof.diagnostics).toHaveLength(2)
    },
  )

  it('a policy that does not load is told with its lines', () => {
    const files = policyFiles.map((file) => ({
      ...file,
      text: file.text.replace('status: inactive', 'status: inactve'),
    }))
    expect(() =>
      prove({ policy: files, wizards: [], articles: [], supportAddress: 'help@example.com' }),
    ).toThrow(ContentError)
  })
})

describe('a symptom of the published policy', () => {
  it.each(policy.symptoms.map((symptom) => [symptom.id, symptom] as const))(
    'nothing is wrong with %s',
    (_, symptom) => {
      const { diagnostics, dead, shadowed, undecided, states } = proveSymptom(
        policy,
        symptom,
        places,
      )
      expect({ diagnostics, dead, shadowed, undecided }).toEqual({
        diagnostics: [],
        dead: [],
        shadowed: [],
        undecided: 0,
      })
      expect(states).toBeGreaterThan(1)
    },
    20_000,
  )
})

describe('changing one cell of the matrix', () => {
  const changed: Policy = {
    ...policy,
    permissions: policy.permissions.map((row) =>
      row.id === 'users.change_role'
        ? {
            ...row,
            grants: Object.fromEntries(
              Object.entries(row.grants).map(([preset, cells]) => [
                preset,
                { ...cells, manager: 'allow' },
              ]),
            ),
          }
        : row,
    ),
  }
  const pages: readonly WordedPage[] = [
    {
      url: '/articles/roles',
      words: (given) => [
        'Who can?',
        plainText('<Roles can="users.change_role" /> can change a role.', {
          policy: given,
          supportAddress: '',
        }),
      ],
    },
    {
      url: '/articles/calls',
      words: (given) => [
        plainText('<Roles can="users.set_status" /> can set the Status.', {
          policy: given,
          supportAddress: '',
        }),
      ],
    },
  ]
  const impact = impactOf(policy, changed, pages)

  it('names the decisions of that cell and no other', () => {
    expect(
      new Set(impact.decisions.map(({ permission, role }) => `${permission} ${role}`)),
    ).toEqual(new Set(['users.change_role manager']))
    expect(
      impact.decisions.every(
        ({ before, after }) => before.decision === 'deny' && after.decision === 'allow',
      ),
    ).toBe(true)
  })

  it('names the pages whose words it changes, with both', () => {
    expect(impact.pages).toEqual([
      {
        url: '/articles/roles',
        before: ['Owner or Administrator can change a role.'],
        after: ['Owner, Administrator or Manager can change a role.'],
      },
    ])
  })

  it('is nothing when nothing changes', () => {
    expect(impactOf(policy, policy, pages)).toMatchObject({
      decisions: [],
      pages: [],
      added: [],
      removed: [],
    })
  })
})

describe('a report', () => {
  it('gathers every diagnostic', () => {
    const error = (message: string) => errorIn('rules.yaml', 'proof', { ...TOP, message })
    const report = {
      permissions: [{ diagnostics: [error('one')] }],
      symptoms: [{ diagnostics: [error('three')] }],
      diagnostics: [error('two')],
    }
    expect(diagnosticsIn(report).map(({ message }) => message)).toEqual(['two', 'one', 'three'])
  })
})
