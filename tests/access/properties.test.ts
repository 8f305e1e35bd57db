import { applied } from '@/lib/access/remedy/changes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, decide } from '@/lib/access/check'
import type { Override } from '@/lib/policy/grants'
import { readFacts } from '@/lib/policy/read-names'
import { matrix } from '@/lib/access/matrix'
import { remediesFor } from '@/lib/access/remedy/remedies'
import { countStates, eachState } from '@/lib/logic/enumerate'
import { policy, requireFact } from '@/tests/builders'
import { factsFor, override, request, restsOn } from './arbitrary'

describe('a decision', () => {
  it('never flips when more is known', () => {
    const asking = request.chain((asked) =>
      factsFor(policy.permissions.find(({ id }) => id === asked.permission)!).map((more) => ({
        asked,
        more: { ...more, ...asked.facts },
      })),
    )
    fc.assert(
      fc.property(asking, ({ asked, more }) => {
        const { decision } = decide(policy, asked)
        fc.pre(decision !== 'unknown')
        expect(decide(policy, { ...asked, facts: more }).decision).toBe(decision)
      }),
      { numRuns: 2000 },
    )
  })

  it(
    'is what every way in which the unknown can turn out agrees on, and unknown ' +
      'where none does',
    () => {
      let [settled, open] = [0, 0]
      fc.assert(
        fc.property(request, (asked) => {
          const unknown = restsOn(policy.permissions.find(({ id }) => id === asked.permission)!)
            .filter((id) => asked.facts[id] === undefined)
            .map(requireFact)
          fc.pre(countStates(unknown) <= 2000)
          const decisions = new Set<string>()
          for (const facts of eachState(unknown, asked.facts))
            decisions.add(decide(policy, { ...asked, facts }).decision)
          const [only = ''] = decisions
          const { decision } = decide(policy, asked)
          expect(decision).toBe(decisions.size === 1 ? only : 'unknown')
          if (decision === 'unknown') open++
          else settled++
        }),
        { numRuns: 600 },
      )
      expect(Math.min(settled, open)).toBeGreaterThan(20)
    },
  )

  it(
    'is unknown only while something is missing, denied only for a reason, allowed only ' +
      'without either',
    () => {
      fc.assert(
        fc.property(request, (asked) => {
          const { decision, reasons, either = [], missing } = decide(policy, asked)
          const isDenied = reasons.length + either.length > 0
          expect(decision).toBe(isDenied ? 'deny' : missing.length > 0 ? 'unknown' : 'allow')
          for (const fact of missing) expect(asked.facts[fact]).toBeUndefined()
        }),
        { numRuns: 2000 },
      )
    },
  )

  it('is settled once everything missing is known', () => {
    fc.assert(
      fc.property(request, (asked) => {
        let facts = asked.facts
        for (;;) {
          const { missing } = decide(policy, { ...asked, facts })
          if (missing.length === 0) break
          facts = {
            ...facts,
            ...Object.fromEntries(missing.map((id) => [id, requireFact(id).values.at(-1)!.id])),
          }
        }
        expect(decide(policy, { ...asked, facts }).decision).not.toBe('unknown')
      }),
      { numRuns: 1000 },
    )
  })

  it('does not depend on the order of rules or overrides', () => {
    fc.assert(
      fc.property(request, fc.func(fc.nat()), (asked, rank) => {
        // A rank is drawn from the whole text of a row: once for each.
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((row) => ({ row, at: rank(row) }))
            .sort((one, other) => one.at - other.at)
            .map(({ row }) => row)
        const turned = {
          ...policy,
          rules: shuffled(policy.rules),
          permissions: policy.permissions.map((row) => ({ ...row, rules: shuffled(row.rules) })),
        }
        const plain = decide(policy, asked)
        const other = decide(turned, { ...asked, overrides: shuffled(asked.overrides) })
        expect({
          ...other,
          reasons: other.reasons.map(({ rule }) => rule).sort(),
          either: other.either?.map(({ rule }) => rule).sort(),
          missing: [...other.missing].sort(),
        }).toEqual({
          ...plain,
          reasons: plain.reasons.map(({ rule }) => rule).sort(),
          either: plain.either?.map(({ rule }) => rule).sort(),
          missing: [...plain.missing].sort(),
        })
      }),
      { numRuns: 300 },
    )
  })

  it('is changed by overrides in exactly the cells they name', () => {
    fc.assert(
      fc.property(request, fc.array(override, { maxLength: 3 }), (asked, others) => {
        const elsewhere = others.filter(
          (row: Override) =>
            row.permission !== asked.permission || row.role !== asked.facts['role'],
        )
        fc.pre(asked.facts['role'] !== undefined)
        expect(
          decide(policy, { ...asked, overrides: [...asked.overrides, ...elsewhere] }).decision,
        ).toBe(decide(policy, asked).decision)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('an override', () => {
  it('changes exactly the cells it names', () => {
    const tables = (overrides: readonly Override[]) =>
      policy.areas.flatMap(({ id }) =>
        matrix(policy, { area: id, overrides }).rows.flatMap(({ role, cells }) =>
          cells.map((cell) => ({ role, cell })),
        ),
      )
    const plain = tables([])
    fc.assert(
      fc.property(fc.array(override, { maxLength: 4 }), (overrides) => {
        const wrong = tables(overrides).filter(({ role, cell }, index) => {
          const { overridable, needs = [] } = policy.permissions.find(
            ({ id }) => id === cell.permission,
          )!
          const counts = policy.roles.find(({ id }) => id === role)!.tunable && overridable
          // Of what a permission needs, only a denial counts.
          const named = overrides
            .filter(
              ({ permission, grant }) =>
                permission === cell.permission || (grant === 'deny' && needs.includes(permission)),
            )
            .filter((row) => counts && row.role === role)
            .map(({ grant }) => grant)
          if (named.length === 0) return cell.grant !== plain[index]!.cell.grant
          if (cell.grant !== (named.includes('deny') ? 'deny' : 'allow')) return true
          const [only = ''] = named
          return named.length === 1 && cell.scope !== only.split(':')[1]
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a decision that was made before', () => {
  it('is found again unchanged', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const fresh = decide(policy, asked)
        const { remedies, stuck } =
          fresh.decision === 'deny'
            ? remediesFor(policy, asked)
            : { remedies: [], stuck: undefined }
        for (let times = 0; times < 2; times++)
          expect(check(policy, asked)).toMatchObject({
            ...fresh,
            remedies,
            ...(stuck ? { stuck } : {}),
          })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a remedy', () => {
  it('is missing only where nobody can change anything, and then the reason is told', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { decision, reasons, either = [], remedies, stuck } = check(policy, asked)
        expect(stuck !== undefined).toBe(decision === 'deny' && remedies.length === 0)
        for (const rule of stuck?.rules ?? [])
          expect([...reasons, ...either].map((reason) => reason.rule)).toContain(rule)
        if (stuck)
          expect(stuck.reason).toMatch(
            stuck.rules.every((rule) => rule === 'role_kept_by_sso')
              ? /Change it there\. Who can do that: Whoever runs your company's sign-in\.$/
              : asked.facts['role'] === 'owner'
                ? /^(?:Nobody can change this|Whoever could change this cannot sign in .*)\. [A-Z].*\.$/
                : /^Nobody can change this\. [A-Z].*\.$/,
          )
      }),
      { numRuns: 1000 },
    )
  })

  it('comes in order of cost, then of size', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { remedies } = check(policy, asked)
        remedies.slice(1).forEach(({ cost, changes }, index) => {
          const before = remedies[index]!
          expect(
            before.cost < cost || (before.cost === cost && before.changes.length <= changes.length),
          ).toBe(true)
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('lifts every refusal of what was asked for, or of what serves as well', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { remedies } = check(policy, asked)
        for (const { changes, by, cost, permission = asked.permission } of remedies) {
          expect(by.length).toBeGreaterThan(0)
          expect(cost).toBeGreaterThan(0)
          const goal = { ...asked, permission }
          expect(decide(policy, applied(policy, goal, changes)).decision).not.toBe('deny')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is told only for a denial', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { decision, remedies } = check(policy, asked)
        if (decision !== 'deny') expect(remedies).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a name', () => {
  const named = fc.constantFrom(...policy.facts).chain((fact) =>
    fc.constantFrom(...fact.values).chain((value) =>
      fc.record({
        fact: fc.constant(fact.id),
        value: fc.constant(value.id),
        as: fc.constantFrom(fact.id, ...fact.aliases),
        valueAs: fc.constantFrom(value.id, ...value.aliases),
        loud: fc.boolean(),
        gap: fc.constantFrom(' ', '-', '_'),
      }),
    ),
  )

  it('is read by any alias, in any letter case', () => {
    fc.assert(
      fc.property(named, ({ fact, value, as, valueAs, loud, gap }) => {
        const write = (word: string): string =>
          (loud ? word.toUpperCase() : word).replace(/[ _-]/g, gap)
        expect(readFacts(policy, { [write(as)]: write(valueAs) })).toEqual({
          facts: { [fact]: value },
          errors: [],
        })
      }),
      { numRuns: 3000 },
    )
  })
})

describe('being rung', () => {
  const row = policy.permissions.find(({ id }) => id === 'calls.be_rung')!
  const irrelevant = ['panel_access', 'role', 'invite_state', 'sso'].map(requireFact)
  const relevant = restsOn(row)
    .filter(
      (id) =>
        !irrelevant.some((fact) => fact.id === id) && id !== 'scope_ok' && id !== 'chat_state',
    )
    .map(requireFact)

  it('rests on neither Panel Access, role, invite nor SSO: every state decides alike', () => {
    const ways = [...eachState(irrelevant)]
    let states = 0
    for (const facts of eachState(relevant)) {
      const { decision } = decide(policy, { facts, permission: row.id })
      const turned = ways.find(
        (way) =>
          decide(policy, { facts: { ...facts, ...way }, permission: row.id }).decision !== decision,
      )
      if (turned || decision === 'unknown')
        throw new Error(`${JSON.stringify(turned)} turns ${decision} in ${JSON.stringify(facts)}`)
      states += 1
    }
    expect(states).toBe(countStates(relevant))
  })
})
