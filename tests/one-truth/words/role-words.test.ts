// What a reason says of roles by name is true of whoever it is told to: a role that it does not
// speak of, or an account that gave a role another reach, is told no more than the default.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askDiagnosis } from '../ask'
import { drawOf, toldOf, type Account } from '../draws'
import { policy } from '../rows'

const EACH = 60

const reachOf = (grant: string): Account => ({
  preset: policy.defaultPreset,
  overrides: policy.roles
    .filter(({ tunable }) => tunable)
    .map(({ id: role }) => ({ role, permission: 'logs.view', grant })),
})
const accounts: readonly Account[] = [
  { preset: policy.defaultPreset, overrides: [] },
  ...['deny', 'allow:department', 'allow:own'].map(reachOf),
]

const asked = policy.symptoms.flatMap(({ id, role, facts }) => {
  const fact = facts.find((one) => one === role || one === 'role')
  return fact === undefined ? [] : [{ id, facts, role: fact }]
})
/** The Owner stands in many reasons as the one who decides; the other roles for what they may. */
const named = policy.roles.filter(({ tunable }) => tunable)
const older = policy.roles.flatMap(({ otherNames }) => otherNames.map((name) => `"${name}"`))

it.each(asked)('$id speaks of the role that it is told to', async ({ id, facts, role }) => {
  const wrong = new Set<string>()
  for (const [at, drawn] of fc
    .sample(fc.noBias(drawOf(facts, 4)), { numRuns: EACH, seed: 4 })
    .entries())
    for (const own of policy.roles) {
      const account = accounts[at % accounts.length]
      if (!account) continue
      const told = { symptom: id, facts: { ...drawn, [role]: own.id }, account: toldOf(account) }
      for (const { cause, why } of (await askDiagnosis(told)).confirmed) {
        const isNamed = why.includes(own.label)
        const tellsOthers = named.some(({ label }) => why.includes(label))
        if (older.some((name) => why.includes(name)) && !isNamed)
          wrong.add(`${cause} names the roles by older names, and leaves ${own.label} out`)
        if (tellsOthers && !isNamed && !/by default|accounts differ/i.test(why))
          wrong.add(`${cause} tells ${own.label} what other roles may`)
        if (account.overrides.length > 0 && / sees /.test(why) && !/by default/i.test(why))
          wrong.add(`${cause} tells how far a role reaches as if no Owner could change it`)
      }
    }
  expect([...wrong]).toEqual([])
})
