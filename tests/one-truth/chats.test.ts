// A chat that is assigned to somebody else, in accounts whose Owner changed what a role may do in
// chats: what the cause says must be possible there, and what a remedy changes must help.
import { describe, expect, it } from 'vitest'
import { check } from '@/lib/access/check'
import { applied } from '@/lib/access/remedy/changes'
import { eachState } from '@/lib/logic/enumerate'
import type { Override } from '@/lib/policy/grants'
import { policy, proUser, requireFact } from '../builders'
import { askCheck, askDiagnosis } from './ask'

const idOf = (action: string) => `whatsapp.chat.${action}`
const changed = (role: string, actions: readonly string[], grant = 'deny'): readonly Override[] =>
  actions.map((action) => ({ role, permission: idOf(action), grant }))
const causesOf = async (my_role: string, overrides: readonly Override[]) => {
  const facts = { chat_state: 'assigned_to_other', my_role }
  const account = { overrides: [...overrides] }
  return (await askDiagnosis({ symptom: 'cannot-reply-to-chat', facts, account })).confirmed.map(
    ({ cause }) => cause,
  )
}

describe('what is said of the chat of a colleague', () => {
  it.each([
    ['manager', [], ['needs_takeover']],
    ['manager', ['take_over'], ['assigned_to_other']],
    ['manager', ['reply_assigned_other'], ['needs_takeover']],
    ['manager', ['reply_assigned_other', 'take_over'], ['assigned_to_other']],
    ['administrator', ['take_over'], ['assigned_to_other']],
    ['administrator', ['reply_assigned_own'], ['needs_takeover', 'role_restricted']],
    ['call_agent', [], ['assigned_to_other']],
    ['call_agent', ['reply_assigned_own'], ['assigned_to_other', 'role_restricted']],
  ])('%s without %j: %j', async (role, without, causes) => {
    expect(await causesOf(role, changed(role, without))).toEqual(causes)
  })

  it('is that a Call Agent may take it over, where the Owner allowed that', async () => {
    expect(await causesOf('call_agent', changed('call_agent', ['take_over'], 'allow'))).toEqual([
      'needs_takeover',
    ])
  })

  it('is nothing where the role may answer in it', async () => {
    for (const role of ['manager', 'call_agent'])
      expect(await causesOf(role, changed(role, ['reply_assigned_other'], 'allow'))).toEqual([])
  })

  it('gives the reason of the permission that would not serve either', async () => {
    const { confirmed } = await askDiagnosis({
      symptom: 'cannot-reply-to-chat',
      facts: { chat_state: 'assigned_to_other', my_role: 'manager' },
      account: { overrides: [...changed('manager', ['reply_assigned_own'])] },
    })
    expect(confirmed.at(-1)?.why).toContain('may reply in the chats assigned to them')
  })
})

describe('taking a chat over', () => {
  const actsOf = async (user: object, overrides: readonly Override[] = [], viewer?: string) =>
    (
      await askCheck({
        user,
        account: { overrides: [...overrides] },
        permission: idOf('reply_assigned_other'),
        ...(viewer === undefined ? {} : { viewer }),
      })
    ).remedies.flatMap(({ steps }) => steps.map(({ says }) => says))
  const chat = { chat_state: 'assigned_to_other' }
  const { role: _, ...somebody } = proUser('', chat)

  it('is offered to whoever is known to be able to', async () => {
    expect(await actsOf(proUser('manager', chat))).toContain('Take the chat over')
  })

  it.each([undefined, 'call_agent', 'manager'])(
    'is not offered to a person whose role nobody told (asked by %s)',
    async (viewer) => {
      const acts = await actsOf(somebody, [], viewer)
      expect(acts.length).toBeGreaterThan(0)
      expect(acts).not.toContain('Take the chat over')
    },
  )

  it('is not offered to a role that may not', async () => {
    expect(await actsOf(proUser('manager', chat), changed('manager', ['take_over']))).toEqual([
      'Ask the person it is assigned to to transfer the chat',
      'Have the chat assigned to the person',
    ])
  })

  it('comes with what it would not help without', async () => {
    for (const role of ['manager', 'administrator']) {
      const overrides = changed(role, ['reply_assigned_own'])
      const { remedies } = await askCheck({
        user: proUser(role, chat),
        account: { overrides: [...overrides] },
        permission: idOf('reply_assigned_other'),
      })
      const label = policy.roles.find(({ id }) => id === role)?.label
      expect(remedies.length).toBeGreaterThan(0)
      for (const { permission, steps } of remedies) {
        expect(permission).toBe(idOf('reply_assigned_own'))
        expect(steps.length).toBeGreaterThan(1)
      }
      expect(remedies.flatMap(({ steps }) => steps.map(({ says }) => says))).toContain(
        `Let everyone with the role ${label} reply in the chats assigned to them, under ` +
          'Permission settings',
      )
    }
  })
})

it('a remedy helps, and its steps may be taken, whatever the Owner changed in chats', () => {
  const actions = ['reply_assigned_own', 'reply_assigned_other', 'take_over', 'close_own']
  const asked = ['reply_assigned_other', 'close_any', 'transfer_any', 'view_assigned_other']
  let tried = 0
  for (const role of ['administrator', 'manager', 'call_agent'])
    for (let bits = 0; bits < 2 ** actions.length; bits++) {
      const overrides = changed(
        role,
        actions.filter((_, at) => (bits >> at) & 1),
      )
      for (const state of eachState([requireFact('chat_state')]))
        for (const action of asked) {
          const request = { permission: idOf(action), facts: proUser(role, state), overrides }
          const { remedies } = check(policy, request)
          for (const { changes, permission = request.permission, steps } of remedies) {
            tried++
            const after = applied(policy, { ...request, permission }, changes)
            const serves = policy.permissions.find(({ id }) => id === request.permission)?.instead
            expect(check(policy, after).decision).not.toBe('deny')
            if (after.facts['chat_state'] === 'assigned_to_me' && serves)
              expect(
                check(policy, { ...after, permission: serves.permission }).decision,
                JSON.stringify([request, changes]),
              ).not.toBe('deny')
            const takes = steps.some(({ says }) => says === 'Take the chat over')
            const mayTake = check(policy, { ...after, permission: idOf('take_over') }).decision
            if (takes) expect(mayTake).toBe('allow')
          }
        }
    }
  expect(tried).toBeGreaterThan(500)
})
