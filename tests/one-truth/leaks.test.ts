// Where two faces of the rules once disagreed: each kind of leak with several inputs of its kind.
import { describe, expect, it } from 'vitest'
import { POST as checkAccess } from '@/app/api/access/check/route'
import { containing, liftedLosses, policy, proUser, requireFact } from '../builders'
import { ask, askCheck, askDiagnosis } from './ask'

const confirmedBy = async (symptom: string, facts: object, account: object = {}) =>
  (await askDiagnosis({ symptom, facts, account })).confirmed.map(({ cause }) => cause)

describe('a cause that rests on the state of the chat', () => {
  it.each([
    ['owner', 'yes'],
    ['administrator', 'no'],
    ['manager', 'no'],
    ['manager', 'yes'],
    ['Super Admin', 'unknown'],
    ['supervisor', 'no'],
  ])('holds for %s whatever Permission settings shows (%s)', async (my_role, wa_perm) => {
    const causes = await confirmedBy('cannot-reply-to-chat', {
      chat_state: 'assigned_to_other',
      my_role,
      wa_perm,
    })
    expect(causes).toContain('needs_takeover')
    expect(causes.includes('role_restricted')).toBe(wa_perm === 'no')
  })

  it('holds for an Owner who saw a refusal, which cannot be: that alone is in doubt', async () => {
    const facts = { chat_state: 'assigned_to_other', my_role: 'owner', wa_perm: 'no' }
    const answer = await askDiagnosis({ symptom: 'cannot-reply-to-chat', facts })
    expect(answer.confirmed.map(({ cause }) => cause)).toEqual(['needs_takeover'])
    expect(answer.excluded).toContain('role_restricted')
    expect(answer.contradiction).not.toBeNull()
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

describe('a refusal of which the sources say that accounts differ', () => {
  /** Every role, and every answer that makes the symptom another permission's refusal. */
  const asked = policy.symptoms.flatMap(({ id: symptom, role, permission, facts }) =>
    facts.includes(role)
      ? policy.roles.flatMap(({ id }) => {
          const known = { [role]: id }
          if (typeof permission !== 'object') return [{ symptom, facts: known }]
          return requireFact(permission.by).values.map((value) => ({
            symptom,
            facts: { ...known, [permission.by]: value.id },
          }))
        })
      : [],
  )
  const refusing = (symptom: string, cause: string) => {
    const row = policy.symptoms.find(({ id }) => id === symptom)
    return row?.causes.find(({ id }) => id === cause)?.rule === 'role_grant'
  }

  it.each([{}, ...policy.presets.map(({ id }) => ({ preset: id }))])(
    'is certain of no account that is told by %j alone',
    async (account) => {
      let told = 0
      for (const { symptom, facts } of asked) {
        const { confirmed } = await askDiagnosis({ symptom, facts, account })
        for (const { cause, certainty, why } of confirmed)
          if (certainty === 'certain' && refusing(symptom, cause)) {
            told++
            expect(why, symptom).not.toMatch(/accounts differ|differ between|in some accounts/i)
          }
      }
      expect(told).toBeGreaterThan(4)
    },
  )

  it.each(['call_agent', 'Basic'])('is still possible for %s, and named', async (my_role) => {
    const answer = await askDiagnosis({
      symptom: 'live-transfer-unavailable',
      facts: { my_role, call_state: 'connected', call_direction: 'incoming', device: 'web' },
    })
    expect(answer.confirmed).toEqual([])
    expect(answer.possible.map(({ cause }) => cause)).toContain('no_permission')
    expect(answer.next?.fact).toBeDefined()
  })

  it('is certain once it was seen, or once the Owner decided it', async () => {
    const symptom = 'live-transfer-unavailable'
    const facts = { my_role: 'call_agent' }
    const permission = 'calls.transfer_live_call'
    const overrides = [{ role: 'call_agent', permission, grant: 'deny' }]
    expect(await confirmedBy(symptom, { ...facts, live_perm: 'no' })).toEqual(['no_permission'])
    expect(await confirmedBy(symptom, facts, { overrides })).toEqual(['no_permission'])
  })

  it('leaves certain what no source disputes of the role, though it does of another', async () => {
    expect(await confirmedBy('panel-access-column-missing', { my_role: 'call_agent' })).toEqual([
      'not_allowed_to_edit',
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

const stepsOf = async (body: object) =>
  (await askCheck(body)).remedies.map(({ steps }) =>
    steps.map(({ fact, to, by }) => `${fact}=${to} by ${by.join(', ')}`),
  )

describe('a remedy knows what is known', () => {
  it.each(['calls.send_sms', 'logs.export', 'users.add'])(
    '%s: with SSO the identity provider changes the role',
    async (permission) => {
      const user = proUser('call_agent', { sso: 'yes', scope_ok: 'yes', user_limit: 'no' })
      const account = { overrides: liftedLosses('call_agent') }
      const steps = (await stepsOf({ user, account, permission })).flat()
      expect(steps.filter((step) => step.startsWith('role='))).toEqual([
        'role=manager by idp_admin',
        'role=administrator by idp_admin',
      ])
    },
  )

  it.each([
    ['logs.view', {}, ['seats_free=yes by owner, administrator, account_manager']],
    [
      'logs.view',
      { account_state: 'suspended' },
      ['account_state=fine by owner', 'seats_free=yes by owner, administrator, account_manager'],
    ],
    ['whatsapp.chat.view_open', {}, ['seats_free=yes by owner, administrator, account_manager']],
  ])(
    '%s, %j: a seat is freed before Panel Access is turned on',
    async (permission, more, first) => {
      const user = proUser('administrator', { panel_access: 'off', seats_free: 'no', ...more })
      expect(await stepsOf({ user, permission })).toEqual([
        [...first, 'panel_access=on by owner, administrator'],
      ])
    },
  )

  it.each([
    ['call_agent', { credit_ok: 'no' }, 'whatsapp.campaigns.run'],
    ['manager', { credit_ok: 'no', panel_access: 'off' }, 'whatsapp.campaigns.run'],
    [
      'owner',
      { invoices_unpaid: 'yes', panel_access: 'off' },
      'roles_permissions.transfer_ownership',
    ],
  ])(
    '%s, %j, %s: nobody pays before the cheaper steps are done',
    async (role, more, permission) => {
      const { remedies } = await askCheck({ user: proUser(role, more), permission })
      expect(remedies.length).toBeGreaterThan(0)
      for (const { steps } of remedies) {
        const seconds = steps.map((step) => step.seconds)
        expect(seconds.length).toBeGreaterThan(1)
        expect(seconds).toEqual(seconds.toSorted((one, other) => one - other))
      }
    },
  )

  it('lets a person in before they accept the invite', async () => {
    const user = proUser('administrator', {
      panel_access: 'off',
      seats_free: 'no',
      status: 'inactive',
      invite_state: 'pending',
    })
    const [steps] = await stepsOf({ user, permission: 'logs.view' })
    expect(steps?.map((step) => step.split('=')[0])).toEqual([
      'status',
      'seats_free',
      'panel_access',
      'invite_state',
    ])
  })

  it('names nobody whom the account refuses the step', async () => {
    const overrides = [
      { role: 'administrator', permission: 'users.set_panel_access', grant: 'deny' },
    ]
    const user = proUser('manager', { panel_access: 'off', scope_ok: 'yes' })
    expect(await stepsOf({ user, account: { overrides }, permission: 'logs.view' })).toEqual([
      ['panel_access=on by owner'],
    ])
  })
})

describe('a remedy takes nothing from the person', () => {
  const agentMay = (permission: string) => [{ role: 'call_agent', permission, grant: 'allow' }]

  it.each([
    ['owner', 'whatsapp.chat.reply_assigned_other', []],
    ['administrator', 'whatsapp.chat.close_any', []],
    ['manager', 'whatsapp.templates.delete', agentMay('whatsapp.templates.delete')],
    ['administrator', 'billing.view', agentMay('billing.view')],
    ['administrator', 'whatsapp.campaigns.delete', agentMay('whatsapp.campaigns.delete')],
  ])('%s, %s: nobody is lowered', async (role, permission, overrides) => {
    for (const seen of ['yes', 'unknown']) {
      const user = proUser(role, { chat_state: 'assigned_to_other', wa_perm: seen })
      const changes = (
        await askCheck({ user, account: { overrides }, permission })
      ).remedies.flatMap((remedy) => remedy.changes)
      const rank = (id: string) => policy.roles.find((row) => row.id === id)?.rank ?? 0
      for (const change of changes.filter(({ fact }) => fact === 'role'))
        expect(rank(change.to)).toBeGreaterThan(rank(change.from))
      if (role === 'owner') expect(changes.some(({ fact }) => fact === 'role')).toBe(false)
    }
  })

  it('a higher role is not told where it lacks what the Owner gave to the lower one', async () => {
    const overrides = [
      { role: 'call_agent', permission: 'integrations.webhooks', grant: 'allow' },
      { role: 'administrator', permission: 'integrations.webhooks', grant: 'deny' },
    ]
    const given = {
      user: proUser('call_agent'),
      account: { overrides },
      permission: 'calls.send_sms',
    }
    expect(await stepsOf(given)).toEqual([['override=allow by owner']])
  })
})

describe('a Call Agent refused in the chat of a colleague', () => {
  it.each([
    ['whatsapp.chat.reply_assigned_other', 'whatsapp.chat.reply_assigned_own'],
    ['whatsapp.chat.close_any', 'whatsapp.chat.close_own'],
    ['whatsapp.chat.transfer_any', 'whatsapp.chat.transfer_own'],
  ])('%s: is told to have the chat transferred or assigned', async (permission, instead) => {
    for (const chat_state of ['assigned_to_other', 'unknown']) {
      const user = proUser('call_agent', { chat_state, last_customer_message: 'under_24h' })
      const { remedies } = await askCheck({ user, permission })
      expect(remedies.slice(0, 2)).toMatchObject([
        { permission: instead, steps: [{ by: ['assignee'] }] },
        { permission: instead, steps: [{ by: ['owner', 'administrator', 'manager'] }] },
      ])
      const changed = { ...user, chat_state: 'assigned_to_me' }
      expect((await askCheck({ user: changed, permission: instead })).decision).toBe('allow')
    }
  })
})

describe('what every completion refuses', () => {
  it.each([
    ['whatsapp.chat.close_any', { chat_state: 'assigned_to_other' }],
    ['whatsapp.chat.reply_assigned_other', { chat_state: 'open', status: 'active' }],
    ['whatsapp.chat.close_any', { chat_state: 'closed', wa_perm: 'yes' }],
  ])('%s, %j: is denied although the role is not known', async (permission, user) => {
    const decision = await askCheck({ user, permission })
    expect(decision.decision).toBe('deny')
    const told = [...decision.reasons, ...(decision.either ?? [])].map(({ rule }) => rule)
    expect(told).toContain('take_over_first')
    expect(decision.remedies.length).toBeGreaterThan(0)
  })

  it('is not known where one of them allows', async () => {
    const user = { chat_state: 'assigned_to_me' }
    expect((await askCheck({ user, permission: 'whatsapp.chat.close_any' })).decision).toBe(
      'unknown',
    )
  })
})

describe('whoever asks', () => {
  const asked = {
    user: proUser('call_agent', { sso: 'no' }),
    account: { overrides: liftedLosses('call_agent') },
    permission: 'calls.send_sms',
  }

  it.each([
    ['call_agent', 'none', ['owner', 'administrator']],
    ['Admin', 'all', []],
    ['Super Admin', 'all', []],
  ])('%s is told what they can do first, and whom to ask', async (viewer, can, whom) => {
    const { remedies } = await askCheck({ ...asked, viewer })
    expect(remedies[0]).toMatchObject({ viewer: { can, ask: whom } })
    const order = remedies.map((remedy) => remedy.viewer?.can)
    expect(order).toEqual(order.toSorted((one, other) => rankOf(one) - rankOf(other)))
  })

  it.each([
    ['panel_access', 'off'],
    ['status', 'inactive'],
  ])('an Owner whose %s is %s is told whom to ask, and named nowhere', async (fact, value) => {
    for (const [permission, more] of [
      ['logs.view', {}],
      ['billing.pay', { seats_free: 'no' }],
      ['calls.be_rung', { call_availability: 'off' }],
      ['sign-in', {}],
    ] as const) {
      const user = proUser('owner', { [fact]: value, ...more })
      for (const viewer of ['owner', 'Super Admin']) {
        const { remedies } = await askCheck({ user, permission, viewer })
        expect(remedies.length).toBeGreaterThan(0)
        for (const remedy of remedies) {
          expect(remedy.by).not.toContain('owner')
          expect(remedy.viewer?.can).toBe('none')
          expect(remedy.viewer?.ask).toContain('administrator')
        }
      }
    }
  })

  it('who asks for themself can make only what they may, one step after the other', async () => {
    const invoices = { new_owner_accepted: 'yes', invoices_unpaid: 'yes' }
    const user = proUser('owner', { panel_access: 'off', ...invoices })
    const permission = 'roles_permissions.transfer_ownership'
    const { remedies } = await askCheck({ user, permission, viewer: 'owner' })
    expect(remedies).toMatchObject([
      {
        viewer: { can: 'some', ask: ['administrator'] },
        steps: [{ fact: 'panel_access', by: ['administrator'] }, { fact: 'invoices_unpaid' }],
      },
    ])
    const other = proUser('administrator', { panel_access: 'off' })
    const asked = { user: other, permission: 'logs.view', viewer: 'administrator' }
    expect((await askCheck(asked)).remedies[0]?.viewer?.can).toBe('none')
  })

  it('who is the only one that could, and cannot sign in, is told that Support helps', async () => {
    for (const [fact, value] of [
      ['panel_access', 'off'],
      ['status', 'inactive'],
    ] as const) {
      const user = proUser('owner', { account_state: 'suspended', [fact]: value })
      const { remedies, stuck } = await askCheck({ user, permission: 'logs.view' })
      expect(remedies).toEqual([])
      expect(stuck?.reason).toContain('cannot sign in as things stand, so Support has to help.')
    }
  })

  const rankOf = (can: string | undefined): number => ['all', 'some', 'none'].indexOf(can ?? '')

  it('has a name that is known, also in a batch', async () => {
    const { status, body } = await ask(checkAccess, { checks: [{ ...asked, viewer: 'mangaer' }] })
    expect(status).toBe(422)
    expect(body).toMatchObject({
      errors: [{ path: 'checks.0.viewer', message: containing('did you mean "manager"') }],
    })
  })

  it('gets the remedies as they are without a name', async () => {
    const { remedies } = await askCheck(asked)
    expect(remedies.every((remedy) => remedy.viewer === undefined)).toBe(true)
  })
})
