// Where two faces of the rules once disagreed: each kind of leak with several inputs of its kind.
import { describe, expect, it } from 'vitest'
import { POST as checkAccess } from '@/app/api/access/check/route'
import { POST as compareAccess } from '@/app/api/access/compare/route'
import { POST as matrixAccess } from '@/app/api/access/matrix/route'
import { POST as diagnose } from '@/app/api/diagnose/route'
import { droppedWords } from '@/components/wizard/dropped-words'
import { readCase } from '@/lib/case/case'
import { readPasted } from '@/lib/case/pasted-case'
import { containing, policy, proUser, requireFact, requireSymptom } from '../builders'
import { ask, askCheck, askDiagnosis } from './ask'

const confirmedBy = async (symptom: string, facts: object, account: object = {}) =>
  (await askDiagnosis({ symptom, facts, account })).confirmed.map(({ cause }) => cause)

describe('a cause that rests on the state of the chat', () => {
  it.each([
    ['owner', 'no'],
    ['administrator', 'no'],
    ['manager', 'no'],
    ['manager', 'yes'],
    ['Super Admin', 'no'],
    ['supervisor', 'unknown'],
  ])('holds for %s whatever Permission settings shows (%s)', async (my_role, wa_perm) => {
    const causes = await confirmedBy('cannot-reply-to-chat', {
      chat_state: 'assigned_to_other',
      my_role,
      wa_perm,
    })
    expect(causes).toContain('needs_takeover')
    expect(causes.includes('role_restricted')).toBe(wa_perm === 'no')
  })

  it.each(['yes', 'no', 'unknown'])('holds for a Call Agent who saw %s', async (wa_perm) => {
    const facts = { chat_state: 'assigned_to_other', my_role: 'call_agent', wa_perm }
    const causes = await confirmedBy('cannot-reply-to-chat', facts)
    expect(causes).toContain('assigned_to_other')
    expect(causes).not.toContain('needs_takeover')
  })

  it('is told alike with facts that have no bearing on it', async () => {
    const facts = { chat_state: 'assigned_to_other', my_role: 'administrator', live_perm: 'no' }
    expect(await confirmedBy('cannot-reply-to-chat', facts)).toEqual(['needs_takeover'])
  })
})

describe('a template that waits for approval', () => {
  it.each([
    ['owner', 'v1_least_privilege', 'pending'],
    ['administrator', 'v2_current', 'in review'],
    ['call_agent', 'v2_current', 'pending'],
    ['owner', 'v1_least_privilege', 'approved'],
  ])('cannot be edited by %s under %s (%s)', async (role, preset, template_state) => {
    const decision = await askCheck({
      user: proUser(role),
      account: { preset },
      context: { template_state },
      permission: 'whatsapp.templates.edit',
    })
    expect(decision.decision).toBe('deny')
    expect(decision.reasons).toHaveLength(1)
    expect(
      await confirmedBy(
        'cannot-manage-templates-or-campaigns',
        { my_role: role, wa_action: 'edit_template', template_state },
        { preset },
      ),
    ).toContain(template_state === 'approved' ? 'approved_not_editable' : 'template_in_review')
  })

  it.each(['draft', 'rejected'])('is not one that is %s', async (template_state) => {
    const facts = proUser('manager', { template_state })
    expect((await askCheck({ user: facts, permission: 'whatsapp.templates.edit' })).decision).toBe(
      'allow',
    )
  })
})

describe('a grant that no source states', () => {
  it.each(['call_agent', 'manager', 'Basic'])('proves no cause for %s', async (my_role) => {
    const answer = await askDiagnosis({ symptom: 'contact-still-blocked', facts: { my_role } })
    expect(answer.confirmed).toEqual([])
    expect(answer.possible.map(({ cause }) => cause)).toContain('no_menu')
  })

  it('proves it once it is seen, or once the Owner decided it', async () => {
    const symptom = 'contact-still-blocked'
    expect(await confirmedBy(symptom, { my_role: 'manager', menu_seen: 'no' })).toEqual(['no_menu'])
    const overrides = [{ role: 'Admin', permission: 'block_list.unblock', grant: 'deny' }]
    expect(await confirmedBy(symptom, { my_role: 'admin' }, { overrides })).toEqual(['no_menu'])
    expect(await confirmedBy(symptom, { my_role: 'manager' }, { overrides })).toEqual([])
  })

  it('proves a cause that a source states all the same', async () => {
    expect(await confirmedBy('cannot-enable-pro', { my_role: 'manager' })).toEqual([
      'no_permission',
    ])
  })
})

describe('a permission seen in Permission settings', () => {
  const waiting = ['whatsapp.chat.reply_assigned_other', 'whatsapp.chat.close_any']

  it.each(waiting)('%s: gives no role more than a higher one has', async (permission) => {
    for (const preset of policy.presets.map(({ id }) => id))
      for (const state of requireFact('chat_state').values.map(({ id }) => id)) {
        const decisions = await Promise.all(
          policy.roles.map(async ({ id }) => {
            const user = proUser(id, {
              chat_state: state,
              wa_perm: 'yes',
              last_customer_message: 'under_24h',
            })
            return (await askCheck({ user, account: { preset }, permission })).decision
          }),
        )
        expect(decisions).toEqual(
          policy.roles.map(() => (state === 'assigned_to_me' ? 'allow' : 'deny')),
        )
      }
  })

  it('counts where the Owner lifted the wait for a role', async () => {
    const permission = 'whatsapp.chat.close_any'
    const overrides = [{ role: 'manager', permission, grant: 'allow' }]
    const user = proUser('manager', { chat_state: 'assigned_to_other', wa_perm: 'yes' })
    expect((await askCheck({ user, account: { overrides }, permission })).decision).toBe('allow')
  })
})

describe('the reason why a chat waits', () => {
  it.each([
    ['whatsapp.chat.close_any', 'open', 'Nobody has the chat'],
    ['whatsapp.chat.close_any', 'closed', 'Nobody has the chat'],
    ['whatsapp.chat.reply_assigned_other', 'open', 'first message'],
    ['whatsapp.chat.reply_assigned_other', 'unassigned_locked', 'assigned first'],
    ['whatsapp.chat.reply_assigned_other', 'assigned_to_other', 'someone else'],
  ])('%s, %s: says what is so', async (permission, chat_state, words) => {
    for (const role of ['owner', 'administrator', 'manager']) {
      const user = proUser(role, { chat_state, last_customer_message: 'under_24h' })
      const { reasons } = await askCheck({ user, permission })
      expect(reasons).toEqual([
        expect.objectContaining({ rule: 'take_over_first', text: containing(words) }),
      ])
    }
  })
})

describe('an override on the Owner', () => {
  const named = ['owner', 'Super Admin', 'account-owner', 'PRIMARY ACCOUNT HOLDER']
  const given = (role: string) => ({
    overrides: [
      { role: 'manager', permission: 'contacts.view', grant: 'deny' },
      { role, permission: 'contacts.view', grant: 'deny' },
    ],
  })
  const one = { user: { role: 'owner' }, permission: 'contacts.view' }
  const entries = [
    ['check', checkAccess, (account: object) => ({ ...one, account }), ''],
    [
      'batch',
      checkAccess,
      (account: object) => ({ checks: [one, { ...one, account }] }),
      'checks.1.',
    ],
    ['diagnose', diagnose, (account: object) => ({ symptom: 'wrong-role', account }), ''],
    ['matrix', matrixAccess, (account: object) => ({ area: 'contacts', account }), ''],
    [
      'compare',
      compareAccess,
      (account: object) => ({ a: {}, b: {}, account, permission: 'contacts.view' }),
      '',
    ],
  ] as const

  it.each(entries)(
    'is refused by %s with place, value and remedy',
    async (_, endpoint, body, at) => {
      for (const role of named) {
        const { status, body: problem } = await ask(endpoint, body(given(role)))
        expect(status).toBe(422)
        const { errors } = problem as { errors: readonly { path: string; message: string }[] }
        expect(new Set(errors.map(({ path }) => path))).toEqual(
          new Set([`${at}account.overrides.1.role`]),
        )
        expect(errors[0]?.message).toContain(`"${role}" is the Owner`)
        expect(errors[0]?.message).toContain('take it out')
        expect(errors[0]?.message).toContain('administrator, manager or call_agent')
      }
    },
  )

  it.each(['any', 'all', 'everyone'])('is not reached by %s, which is no role', async (role) => {
    const { status, body } = await ask(checkAccess, { ...one, account: given(role) })
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('administrator, manager or call_agent')
  })

  it('is left out of the address of a case, and the screen says so', () => {
    const { facts } = requireSymptom('cannot-reply-to-chat')
    for (const role of named) {
      const { case: read, dropped } = readCase(policy, facts.map(requireFact), [
        ['override', `${role}:contacts.view:deny`],
        ['override', 'manager:contacts.view:deny'],
      ])
      expect(read.account.overrides.map((row) => row.role)).toEqual(['manager'])
      expect(dropped).toMatchObject([{ name: 'override', reason: 'fixed-role' }])
      expect(droppedWords(dropped)).toContain('what the Owner may do is fixed')
    }
  })

  it('is refused in what an agent pastes', () => {
    const symptom = { symptom: 'wrong-role', facts: [] }
    const pasted = readPasted(
      policy,
      symptom,
      JSON.stringify({ facts: {}, account: given('owner') }),
    )
    expect(pasted).toMatchObject({
      kind: 'refused',
      problems: [{ message: containing('is the Owner') }],
    })
  })
})
