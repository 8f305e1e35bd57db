import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, decide } from '@/lib/access/check'
import { requirePermission, type Override } from '@/lib/policy/grants'
import type { Permission, Policy, Rule } from '@/lib/policy/policy'
import { contextOf } from '@/bench/engine/cedar-policy'
import type { Condition } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { policy, proUser, requireFact } from '@/tests/builders'
import { caslAbility, caslAllows } from '@/bench/engine/casl'
import { cedarOracle, validated } from '@/bench/engine/cedar'
import { randomBelow } from '@/lib/core/random'
import { knownRequests, type KnownRequest } from '@/bench/engine/requests'

const presets = policy.presets.map(({ id }) => id)

/** The decision and every rule that refuses, by the engine. */
function ours(
  asked: Policy,
  { permission, facts }: KnownRequest,
  variant: { readonly preset?: string; readonly overrides?: readonly Override[] },
) {
  const { decision, reasons } = decide(asked, { permission, facts, ...variant })
  return { decision, rules: [...new Set(reasons.map(({ rule }) => rule))].sort() }
}

function randomOverrides(seed: number): readonly Override[] {
  const random = randomBelow(seed)
  return Array.from({ length: random(60) }, () => ({
    role: policy.roles[random(policy.roles.length)]!.id,
    permission: policy.permissions[random(policy.permissions.length)]!.id,
    grant: ['allow', 'deny', 'allow:department', 'allow:own'][random(4)]!,
  }))
}

describe('the policy in Cedar', () => {
  it.each(presets)('fits its schema under %s', (preset) => {
    expect(validated(policy, { preset })).toEqual([])
  })

  it('decides ten thousand random requests as the engine does, for the same reasons', () => {
    let [allowed, asked] = [0, 0]
    const disagreeing: unknown[] = []
    for (let account = 0; account < 8; account++) {
      const variant = {
        preset: presets[account % presets.length]!,
        overrides: account < presets.length ? [] : randomOverrides(account),
      }
      const oracle = cedarOracle(policy, variant)
      for (const request of knownRequests(policy, 1250, account + 1)) {
        const { decision, rules, errors } = oracle(request.permission, request.facts)
        const engine = ours(policy, request, variant)
        if (
          decision !== engine.decision ||
          errors > 0 ||
          [...rules].sort().join() !== engine.rules.join()
        )
          disagreeing.push({ account, request, cedar: { decision, rules, errors }, engine })
        if (decision === 'allow') allowed++
        asked++
      }
    }
    expect(disagreeing).toEqual([])
    expect(asked).toBe(10_000)
    expect(allowed).toBeGreaterThan(1000)
    expect(asked - allowed).toBeGreaterThan(1000)
  }, 60_000)

  it('tells every decision with its remedies as the plain decision', () => {
    for (const { permission, facts } of knownRequests(policy, 2000, 77))
      expect(check(policy, { permission, facts }).decision).toBe(
        decide(policy, { permission, facts }).decision,
      )
  })
})

const FACTS = [
  'status',
  'panel_access',
  'invite_state',
  'account_state',
  'chat_state',
  'call_state',
  'device',
]
const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...FACTS).chain((fact) =>
  fc
    .subarray(
      requireFact(fact).values.map(({ id }) => id),
      { minLength: 1 },
    )
    .map((values): Condition => ({ kind: 'in', fact, values })),
)
const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    tie('node').map((of): Condition => ({ kind: 'not', of })),
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([kind, of]): Condition => ({ kind, of })),
  ),
})).node

const rule = (id: string, applies: Rule['applies'], when?: Condition): Rule => ({
  id,
  applies,
  text: `Because of ${id}.`,
  mark: 'seed',
  evidence: [],
  ...(when ? { when } : {}),
})
const grant = fc.constantFrom(
  'allow',
  'deny',
  'allow:department',
  'allow:own',
  'allow:account',
  'allow:after_take_over',
)

/** A policy with rules and permissions of its own over the known facts. */
const randomPolicy: fc.Arbitrary<Policy> = fc
  .tuple(fc.array(condition, { minLength: 1, maxLength: 5 }), condition, condition)
  .chain(([conditions, scope, takeOver]) => {
    const named = conditions.map((when, at) => rule(`rule_${at}`, at === 0 ? 'all' : 'named', when))
    const rules = [
      ...named,
      rule('by_role', 'role'),
      rule('by_scope', 'scope', scope),
      rule('by_take_over', 'state', takeOver),
    ]
    const permission = fc
      .record({
        cells: fc.tuple(grant, grant, grant, grant),
        rules: fc.subarray(rules.map(({ id }) => id)),
        seen: fc.boolean(),
        overridable: fc.boolean(),
      })
      .map((row, at = 0): Permission => ({
        ...policy.permissions[at]!,
        disputed: [],
        overridable: row.overridable,
        rules: row.rules,
        grants: Object.fromEntries(
          presets.map((preset) => [
            preset,
            Object.fromEntries(policy.roles.map(({ id }, role) => [id, row.cells[role]!])),
          ]),
        ),
      }))
    return fc.array(permission, { minLength: 1, maxLength: 4 }).map((rows) => ({
      ...policy,
      rules,
      symptoms: [],
      permissions: rows.map((row, at) => {
        const { seen: _, ...rest } = row
        return { ...rest, id: `area.action_${at}`, ...(at % 2 === 0 ? { seen: 'wa_perm' } : {}) }
      }),
    }))
  })

describe('a random policy', () => {
  it('is decided by Cedar and the engine alike', () => {
    fc.assert(
      fc.property(randomPolicy, fc.nat(), (random, seed) => {
        const oracle = cedarOracle(random)
        for (const request of knownRequests(random, 20, seed)) {
          const { decision, rules } = oracle(request.permission, request.facts)
          expect({ request, decision, rules: [...rules].sort() }).toEqual({
            request,
            ...ours(random, request, {}),
          })
        }
      }),
      { numRuns: 100, seed: 20261123 },
    )
  }, 60_000)
})

/** The facts of a permission alone: Cedar's schema takes no others. */
const knownFor = (id: string, facts: Facts): Facts =>
  Object.fromEntries(
    contextOf(policy, requirePermission(policy, id)).flatMap((fact) =>
      facts[fact] === undefined ? [] : [[fact, facts[fact]]],
    ),
  )

describe('when a fact is missing', () => {
  const withoutStatus = Object.fromEntries(
    Object.entries(
      knownFor(
        'users.add',
        proUser('administrator', { scope_ok: 'yes', chat_state: 'open', user_limit: 'no' }),
      ),
    ).filter(([fact]) => fact !== 'status'),
  )
  const permission = 'users.add'

  it('Cedar without a schema and CASL allow, and the engine says unknown and what to ask', () => {
    expect(cedarOracle(policy, {}, false)(permission, withoutStatus)).toMatchObject({
      decision: 'allow',
      errors: 1,
    })
    expect(caslAllows(caslAbility(policy), permission, withoutStatus)).toBe(true)
    expect(decide(policy, { permission, facts: withoutStatus })).toMatchObject({
      decision: 'unknown',
      missing: ['status'],
    })
  })

  it('all three refuse once it is known to be against the person', () => {
    const inactive = { ...withoutStatus, status: 'inactive' }
    expect(cedarOracle(policy)(permission, inactive)).toMatchObject({
      decision: 'deny',
      rules: ['status_active'],
    })
    expect(caslAllows(caslAbility(policy), permission, inactive)).toBe(false)
    expect(decide(policy, { permission, facts: inactive })).toMatchObject({
      decision: 'deny',
      missing: [],
    })
  })

  it('Cedar with a schema refuses to answer', () => {
    expect(() => cedarOracle(policy)(permission, withoutStatus)).toThrow(/status/)
  })
})

describe('the three engines', () => {
  it('agree on two thousand requests with every fact known', () => {
    const [oracle, ability] = [cedarOracle(policy), caslAbility(policy)]
    const requests = knownRequests(policy, 2000, 3)
    const disagreeing = requests.filter(({ permission, facts }) => {
      const { decision } = decide(policy, { permission, facts })
      return (
        oracle(permission, facts).decision !== decision ||
        caslAllows(ability, permission, facts) !== (decision === 'allow')
      )
    })
    expect(requests.length).toBe(2000)
    expect(disagreeing).toEqual([])
  })
})
