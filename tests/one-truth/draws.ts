// What the faces of the rules are asked: accounts with their presets and overrides, people and
// situations of which more or less is known, under any of the names that are read.
import fc from 'fast-check'
import type { Override } from '@/lib/policy/grants'
import type { Facts } from '@/lib/logic/fact'
import { policy, requireFact, requireSymptom } from './rows'

export interface Account {
  readonly preset: string
  /** Every face is told the preset by name; otherwise nobody said which one the account has. */
  readonly isChosen?: true
  readonly overrides: readonly Override[]
}

/** An account as the API is told of it. */
export const toldOf = ({ preset, isChosen, overrides }: Account): object => ({
  ...(isChosen ? { preset } : {}),
  overrides: [...overrides],
})

const override = fc.record({
  role: fc.constantFrom(...policy.roles.filter(({ tunable }) => tunable).map(({ id }) => id)),
  permission: fc.constantFrom(
    ...policy.permissions.filter(({ overridable }) => overridable).map(({ id }) => id),
  ),
  grant: fc.constantFrom('allow', 'deny', 'allow:department', 'allow:own'),
})

/** Accounts that recur, so that what other engines make of each is made once. */
const unchanged: readonly Account[] = [
  ...policy.presets.map(({ id }) => ({ preset: id, isChosen: true as const, overrides: [] })),
  { preset: policy.defaultPreset, overrides: [] },
]
const changed: readonly Account[] = fc
  .sample(fc.array(override, { minLength: 1, maxLength: 40 }), { numRuns: 18, seed: 14 })
  .map((overrides, at) => {
    const preset = policy.presets[at % 3]?.id
    return preset === undefined
      ? { preset: policy.defaultPreset, overrides }
      : { preset, isChosen: true, overrides }
  })
export const accounts: readonly Account[] = [...unchanged, ...changed]

/** Two of three draws are of an account whose Owner changed nothing. */
const someAccount = fc.oneof(
  { arbitrary: fc.constantFrom(...unchanged), weight: 2 },
  { arbitrary: fc.constantFrom(...changed), weight: 1 },
)

/** One question: an account, what is asked, and what is known, by id and as it is written. */
export interface Draw {
  readonly account: Account
  readonly permission: string
  readonly symptom: string
  readonly facts: Facts
  readonly written: Readonly<Record<string, string>>
}

const names: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  policy.facts.flatMap(({ id, values }) =>
    values.map((value) => [`${id} ${value.id}`, [value.id, ...value.aliases]] as const),
  ),
)

/** A draw of what is known of some facts: each with a chance, by a name of its value. */
export function drawOf(facts: readonly string[], share: number): fc.Arbitrary<Facts> {
  const one = facts.map((id) =>
    fc.option(fc.constantFrom(...requireFact(id).values.map((value) => value.id)), {
      nil: undefined,
      freq: share,
    }),
  )
  return fc
    .tuple(...one)
    .map((values) =>
      Object.fromEntries(facts.flatMap((id, at) => (values[at] ? [[id, values[at]]] : []))),
    )
}

/** Facts under names that mean the same: an alias here and there, in capitals or not. */
export const writtenOf = (facts: Facts, pick: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facts).map(([fact, value], at) => {
      const all = names[`${fact} ${value}`] ?? [value]
      const name = all[(pick + at) % all.length] ?? value
      return [fact, pick % 3 === 0 ? name.toUpperCase() : name]
    }),
  )

const behind = new Map(
  policy.permissions.map((row) => {
    const mentioned = policy.rules.flatMap(({ id, when }) =>
      row.rules.includes(id) && when ? [JSON.stringify(when)] : [],
    )
    const ids = policy.facts
      .map(({ id }) => id)
      .filter((id) => mentioned.join().includes(`"${id}"`))
    return [
      row.id,
      [...new Set(['role', ...ids, ...(row.seen ? [row.seen] : []), 'sso', 'seats_free'])],
    ] as const
  }),
)

/** Draws of a permission, complete or not; one in four is complete. */
export const permissionDraws: fc.Arbitrary<Draw> = fc
  .record({
    account: someAccount,
    permission: fc.constantFrom(...policy.permissions.map(({ id }) => id)),
    share: fc.constantFrom(2, 4, 8, 1000),
    pick: fc.nat(11),
  })
  .chain(({ account, permission, share, pick }) =>
    drawOf(behind.get(permission) ?? [], share).map((facts) => ({
      account,
      permission,
      symptom: '',
      facts,
      written: writtenOf(facts, pick),
    })),
  )

/** Draws of a symptom, complete or not. */
export const symptomDraws: fc.Arbitrary<Draw> = fc
  .record({
    account: someAccount,
    symptom: fc.constantFrom(...policy.symptoms),
    share: fc.constantFrom(2, 4, 8, 1000),
    pick: fc.nat(11),
  })
  .chain(({ account, symptom, share, pick }) =>
    drawOf(symptom.facts, share).map((facts) => ({
      account,
      permission: '',
      symptom: symptom.id,
      facts,
      written: writtenOf(facts, pick),
    })),
  )

/**
 * Draws of one symptom in which a refusal shows: who it is and what they want to do are mostly
 * known, what Permission settings says every second time, and in two accounts the Owner took it
 * from everybody.
 */
export function drawRefusals(symptom: string, numRuns: number, seed: number): readonly Draw[] {
  const { facts, role, permission, seen, causes } = requireSymptom(symptom)
  const by = typeof permission === 'object' ? permission.by : role
  const refusals = causes.flatMap((cause) => cause.permission ?? [])
  const all = typeof permission === 'string' ? [permission] : Object.values(permission?.of ?? {})
  const overrides = policy.roles.flatMap(({ id, tunable }) =>
    policy.permissions.flatMap((row) =>
      tunable && row.overridable && [...all, ...refusals].includes(row.id)
        ? [{ role: id, permission: row.id, grant: 'deny' }]
        : [],
    ),
  )
  const looked = [seen ?? [], policy.permissions.flatMap((row) => row.seen ?? [])].flat()
  const known = facts.filter((id) => id === role || id === by)
  const shown = facts.filter((id) => looked.includes(id))
  const others = facts.filter((id) => !known.includes(id) && !shown.includes(id))
  const draw = fc
    .record({
      account: fc.oneof(
        fc.constantFrom(...unchanged, ...unchanged.slice(-1)),
        fc.constantFrom(...unchanged.slice(1).map((account) => ({ ...account, overrides }))),
        fc.constantFrom(...changed),
      ),
      share: fc.constantFrom(1, 2, 4),
      pick: fc.nat(11),
    })
    .chain(({ account, share, pick }) =>
      fc
        .tuple(drawOf(known, 15), drawOf(shown, 2), drawOf(others, share))
        .map((parts): Facts => Object.assign({}, ...parts))
        .map((drawn) => ({
          account,
          permission: '',
          symptom,
          facts: drawn,
          written: writtenOf(drawn, pick),
        })),
    )
  // Without bias: else every second person were an Owner, whom nothing is refused.
  return fc.sample(fc.noBias(draw), { numRuns, seed })
}
