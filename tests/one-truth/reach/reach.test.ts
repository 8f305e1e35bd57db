// What the API concludes, the guided fix of the same symptom reaches by asking.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accounts, drawOf, toldOf } from '../draws'
import { askDiagnosis } from '../ask'
import { reachFaults } from './reach-faults'
import { policy } from '../rows'

const EACH = 8
const shares = [2, 4, 1000]

describe.each(policy.symptoms)('the guided fix of $id', ({ id: symptom, facts: asked }) => {
  it('reaches every cause that all that is known of somebody shows', () => {
    const told = shares.flatMap((share, seed) =>
      fc.sample(fc.noBias(drawOf(asked, share)), { numRuns: EACH, seed }),
    )
    const found = told.flatMap((facts, at) =>
      accounts
        .filter((_, index) => (index + at) % 6 === 0)
        .flatMap((account) =>
          reachFaults({ account, symptom, facts }).map(
            (what) => `${what}: ${JSON.stringify({ facts, account: toldOf(account) })}`,
          ),
        ),
    )
    expect(found).toEqual([])
  })
})

describe('a role that shows how long somebody has been there', () => {
  const account = { preset: policy.defaultPreset, overrides: [] }
  it.each(['owner', 'administrator', 'manager'])('%s: the guided fix asks for it', async (role) => {
    const facts = { role, role_shown: 'old_role' }
    const { confirmed } = await askDiagnosis({ symptom: 'wrong-role', facts })
    expect(confirmed.map(({ cause }) => cause)).toEqual(['old_names'])
    expect(reachFaults({ account, symptom: 'wrong-role', facts })).toEqual([])
  })
})

describe('an account in which the Owner took the user list from a role', () => {
  const overrides = [{ role: 'manager', permission: 'users.view_list', grant: 'deny' }]
  const symptom = 'panel-access-column-missing'
  const ask = (facts: object) => askDiagnosis({ symptom, facts, account: { overrides } })

  it('shows why there is no menu before anybody looked, and says by what', async () => {
    const { confirmed } = await ask({ my_role: 'Supervisor' })
    expect(confirmed).toMatchObject([{ cause: 'no_users_permission', basis: 'policy' }])
    expect(confirmed[0]?.why).toMatch(/^By the settings that we know of, your role may not open/)
    expect((await ask({ my_role: 'administrator' })).excluded).not.toContain('no_users_permission')
    expect((await ask({ my_role: 'administrator' })).confirmed).toEqual([])
    const facts = { my_role: 'manager' }
    const account = { preset: policy.defaultPreset, overrides }
    expect(reachFaults({ account, symptom, facts })).toEqual([])
  })

  it('counts what was seen, and says that it is not what the settings say', async () => {
    const seen = await ask({ my_role: 'manager', column_visible: 'list_without_column' })
    expect(seen.confirmed.map(({ cause }) => cause)).toEqual(['column_hidden'])
    expect(seen.excluded).toContain('no_users_permission')
    expect(seen.contradiction?.text).toMatch(/this role may not do this/)
    const none = await askDiagnosis({
      symptom,
      facts: { my_role: 'manager', column_visible: 'no_users_menu' },
    })
    expect(none.confirmed).toMatchObject([{ cause: 'no_users_permission', basis: 'seen' }])
    expect(none.confirmed[0]?.why).toMatch(/^You do not see/)
  })
})
