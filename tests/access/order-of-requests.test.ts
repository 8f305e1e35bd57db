import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check } from '@/lib/access/check'
import { digitsOf } from '@/lib/access/decision-cache'
import { factsOfRemedies } from '@/lib/access/remedy/remedy-facts'
import { compilePermission } from '@/lib/policy/compiled-permission'
import type { Facts } from '@/lib/logic/fact'
import { policy, proUser } from '../builders'

const ids = policy.facts.map(({ id }) => id)
const valuesOf = (fact: string): readonly string[] =>
  policy.facts.find(({ id }) => id === fact)?.values.map(({ id }) => id) ?? []

const state = fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...valuesOf(id))])))
/** A fact that is said otherwise, or not at all. */
const edit = fc
  .constantFrom(...ids)
  .chain((id) =>
    fc.tuple(fc.constant(id), fc.option(fc.constantFrom(...valuesOf(id)), { nil: undefined })),
  )
/** Somebody for whom all is well but what a few facts say, so that remedies are found. */
const proState = fc
  .tuple(fc.constantFrom(...policy.roles), state, fc.subarray(ids))
  .map(([{ id: role }, other, kept]): Facts => ({
    ...Object.fromEntries(kept.map((fact) => [fact, other[fact] ?? ''])),
    ...proUser(role),
  }))
const without = (
  facts: Facts,
  changes: readonly (readonly [string, string | undefined])[],
): Facts =>
  Object.fromEntries(
    Object.entries({ ...facts, ...Object.fromEntries(changes) }).flatMap(([id, value]) =>
      value === undefined ? [] : [[id, value]],
    ),
  )
const refused = policy.permissions.filter(({ instead }) => instead).map(({ id }) => id)
const permission = fc.oneof(
  fc.constantFrom(...policy.permissions.map(({ id }) => id)),
  fc.constantFrom(...refused),
)

const override = fc.record({
  role: fc.constantFrom(...policy.roles.map(({ id }) => id)),
  permission: fc.constantFrom(...policy.permissions.map(({ id }) => id)),
  grant: fc.constantFrom('allow', 'deny'),
})
/** The grants of an account: as published, of a preset, or with cells that the Owner changed. */
const variant = fc.record({
  preset: fc.option(fc.constantFrom(...policy.presets.map(({ id }) => id)), { nil: undefined }),
  overrides: fc.option(fc.array(override, { maxLength: 2 }), { nil: undefined }),
})

it('an answer is the same whatever was asked before', () => {
  const asked = { ...policy }
  fc.assert(
    fc.property(
      permission,
      proState,
      fc.array(fc.tuple(fc.array(edit, { maxLength: 4 }), fc.option(variant)), {
        minLength: 4,
        maxLength: 8,
      }),
      (id, first, edits) => {
        // Requests that differ in few facts are those that a cache could take for each other.
        for (const [changes, account] of edits) {
          const request = { permission: id, facts: without(first, changes), ...account }
          expect(check(asked, request)).toEqual(check({ ...policy }, request))
        }
      },
    ),
    { numRuns: 200 },
  )
})

it.each(policy.permissions.map(({ id }) => id))(
  'the states of %s have a number each',
  (permission) => {
    const request = { permission, facts: {} }
    const rows = digitsOf(
      policy,
      compilePermission(policy, request),
      factsOfRemedies(policy, request),
    )
    const states = rows.reduce((product, { digits }) => product * (digits.size + 1), 1)
    expect(states).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER)
  },
)
