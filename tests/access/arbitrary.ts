// Any request that can be asked of the published policy, for properties.
import fc from 'fast-check'
import { memoize } from '@/lib/core/memoize'
import type { Permission } from '@/lib/policy/policy'
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { policy, requireFact } from '@/tests/builders'

const permission = fc.constantFrom(...policy.permissions)
const preset = fc.constantFrom(...policy.presets.map(({ id }) => id))
export const override = fc.record({
  role: fc.constantFrom(...policy.roles.map(({ id }) => id)),
  permission: fc.constantFrom(...policy.permissions.map(({ id }) => id)),
  grant: fc.constantFrom('allow', 'deny', 'allow:department', 'allow:own'),
})

/**
 * The facts a permission can rest on. What was seen in Permission settings stands apart: it says
 * what the overrides are.
 */
export const restsOn = ({ rules }: Permission): readonly string[] => [
  ...new Set([
    'role',
    ...policy.rules.flatMap(({ id, when }) => (rules.includes(id) && when ? factsOf(when) : [])),
  ]),
]

const known = new Map<Permission, fc.Arbitrary<Facts>>()

/** Some facts of a permission, each known or not. */
export const factsFor = (row: Permission): fc.Arbitrary<Facts> =>
  memoize(known, row, () => buildFacts(row))

const buildFacts = (row: Permission): fc.Arbitrary<Facts> =>
  fc
    .record(
      Object.fromEntries(
        restsOn(row).map((id) => [
          id,
          fc.option(fc.constantFrom(...requireFact(id).values.map((value) => value.id)), {
            nil: undefined,
            freq: 4,
          }),
        ]),
      ),
    )
    .map((facts) =>
      Object.fromEntries(
        Object.entries(facts).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
      ),
    )

export const request = fc
  .tuple(permission, preset, fc.array(override, { maxLength: 3 }))
  .chain(([row, name, overrides]) =>
    factsFor(row).map((facts) => ({
      permission: row.id,
      preset: name,
      overrides: [...overrides, ...overrides.map((other) => ({ ...other, permission: row.id }))],
      facts,
    })),
  )
