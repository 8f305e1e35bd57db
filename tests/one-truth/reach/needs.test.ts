// A permission that is of no use without another: where the Owner takes that one from a role, every
// face refuses both, and a remedy gives both back.
import { describe, expect, it } from 'vitest'
import { matrix } from '@/lib/access/matrix'
import { proUser } from '../../builders'
import { askCheck, askDiagnosis } from '../ask'
import { policy } from '../rows'

const pairs = policy.permissions.flatMap(({ id, needs = [] }) =>
  needs.flatMap((need) =>
    policy.roles
      .filter(({ tunable }) => tunable)
      .map(({ id: role }) => ({ role, permission: id, need })),
  ),
)
const labels = new Map(policy.permissions.map(({ id, phrase }) => [id, phrase]))
const rightCall = { call_state: 'connected', call_direction: 'incoming', device: 'web' }

describe('a permission that needs another', () => {
  it('is that to transfer a live call, which takes seeing it', () => {
    expect(pairs.map(({ permission, need }) => `${permission} ${need}`)).toContain(
      'calls.transfer_live_call calls.view_live_calls',
    )
  })

  it.each(pairs)('is refused to $role with it: $permission', async ({ role, permission, need }) => {
    const taken = { role, permission: need, grant: 'deny' }
    for (const overrides of [[taken], [{ role, permission, grant: 'allow' }, taken]]) {
      const user = proUser(role, rightCall)
      const decision = await askCheck({ user, account: { overrides }, permission })
      expect(decision).toMatchObject({ decision: 'deny', reasons: [{ rule: 'role_grant' }] })
      const given = decision.remedies.find(({ changes }) =>
        changes.some(({ fact }) => fact === 'override'),
      )
      for (const id of [need, permission])
        expect(given?.steps.map(({ says }) => says).join()).toContain(labels.get(id))
      const area = policy.permissions.find(({ id }) => id === permission)?.area ?? ''
      const row = matrix(policy, { overrides, area }).rows.find((one) => one.role === role)
      expect(row?.cells.find((cell) => cell.permission === permission)?.grant).toBe('deny')
    }
  })

  it.each(pairs)('is as it was for the other roles: $permission, $role', async (pair) => {
    const { role, permission, need } = pair
    const overrides = [{ role, permission: need, grant: 'deny' }]
    for (const { id } of policy.roles.filter((other) => other.id !== role)) {
      const asked = { user: proUser(id, rightCall), permission }
      expect((await askCheck({ ...asked, account: { overrides } })).decision).toBe(
        (await askCheck(asked)).decision,
      )
    }
  })

  it('is a cause of the symptom where the other was taken', async () => {
    const overrides = [{ role: 'manager', permission: 'calls.view_live_calls', grant: 'deny' }]
    const symptom = 'live-transfer-unavailable'
    const { confirmed } = await askDiagnosis({
      symptom,
      facts: { my_role: 'manager', ...rightCall },
      account: { overrides },
    })
    expect(confirmed).toMatchObject([{ cause: 'no_permission', basis: 'policy' }])
  })
})

describe('a refusal that follows from the grants', () => {
  it('says in every symptom that it does, or what was seen', async () => {
    let told = 0
    for (const { id: symptom, role, facts, permission, causes } of policy.symptoms) {
      if (!facts.includes(role)) continue
      const values = typeof permission === 'object' ? Object.keys(permission.of) : ['']
      const by = typeof permission === 'object' ? permission.by : ''
      const refusals = causes.filter(
        ({ rule, certainty }) => rule === 'role_grant' && certainty === 'certain',
      )
      const about = refusals.flatMap((cause) => cause.permission ?? [])
      const own =
        typeof permission === 'string' ? [permission] : Object.values(permission?.of ?? {})
      const overrides = policy.permissions
        .filter((row) => row.overridable && [...about, ...own].includes(row.id))
        .map((row) => ({ role: 'manager', permission: row.id, grant: 'deny' }))
      for (const value of values) {
        const known = { [role]: 'manager', ...(by === '' ? {} : { [by]: value }) }
        const answer = await askDiagnosis({ symptom, facts: known, account: { overrides } })
        for (const { basis, why } of answer.confirmed.filter((row) => row.basis !== undefined)) {
          told++
          expect(basis, symptom).toBe('policy')
          expect(why, symptom).toMatch(/by the settings that we know of/i)
        }
      }
    }
    expect(told).toBeGreaterThan(8)
  })
})
