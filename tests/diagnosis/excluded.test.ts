// What answers exclude is neither confirmed nor left possible, whatever else is answered: written
// down once more by hand, and tried with every value of every other fact.
import { describe, expect, it } from 'vitest'
import { judge } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import { policy, requireSymptom } from '@/tests/builders'

/** The cause, and answers under each of which it cannot be the cause. */
const EXCLUDED: Readonly<Record<string, readonly (readonly [string, readonly Facts[]])[]>> = {
  'user-not-ringing': [
    ['inactive', [{ status: 'active' }, { ring_turn: 'tried' }]],
    ['not_in_department', [{ in_department: 'yes' }, { ring_turn: 'not_reached' }]],
    ['outside_hours', [{ within_hours: 'yes' }, { ring_turn: 'tried' }]],
    ['strategy_skips', [{ ring_turn: 'tried' }, { ring_turn: 'not_listed' }]],
    ['strategy_skips', [{ flow_open: 'no' }, { flow_published: 'no' }]],
    ['strategy_skips', [{ account_state: 'suspended' }, { account_state: 'kyc_pending' }]],
    ['flow_elsewhere', [{ ring_turn: 'not_reached' }, { ring_turn: 'tried' }]],
    ['not_published', [{ ring_turn: 'not_reached' }, { ring_turn: 'tried' }]],
    ['suspended', [{ ring_turn: 'not_reached' }, { who_fails: 'calls_from_one_number' }]],
    ['kyc', [{ ring_turn: 'not_reached' }, { account_state: 'fine' }]],
    ['caller_blocked', [{ ring_turn: 'tried' }, { ring_turn: 'not_reached' }]],
    ['sticky_elsewhere', [{ ring_turn: 'tried' }, { sticky: 'no' }]],
  ],
  'invite-not-received': [
    ['sso_email', [{ email_right: 'yes' }, { sso: 'no' }]],
    ['wrong_email', [{ email_right: 'yes' }]],
    ['not_accepted', [{ email_right: 'no' }, { invite_state: 'accepted' }]],
    ['mail_blocked', [{ email_right: 'no' }, { invite_state: 'pending' }]],
  ],
  'cannot-manage-templates-or-campaigns': [
    ['agent_default_disputed', [{ wa_perm: 'yes' }, { my_role: 'manager' }]],
    ['role_permission', [{ wa_perm: 'yes' }]],
    ['campaign_delete', [{ wa_perm: 'yes' }, { wa_action: 'run_campaign' }]],
    ['call_only', [{ panel_access: 'on' }]],
  ],
  'wrong-role': [
    ['idp_role', [{ role_shown: 'new_role' }, { sso: 'no' }]],
    ['default_basic', [{ role: 'manager' }, { role: 'owner' }, { is_new: 'no' }]],
    ['role_ok_permissions_not', [{ role: 'owner' }, { role_shown: 'old_role' }]],
  ],
  'live-transfer-unavailable': [
    ['stale_widget', [{ device: 'mobile_app' }, { call_direction: 'outgoing' }]],
    ['no_permission', [{ live_perm: 'yes' }]],
  ],
  'role-change-not-working': [
    ['not_saved', [{ role_shown: 'new_role' }, { save_state: 'saves' }]],
    ['idp_overrides', [{ role_shown: 'new_role' }]],
  ],
  'contact-still-blocked': [['no_menu', [{ menu_seen: 'yes' }]]],
  'cannot-reply-to-chat': [
    ['role_restricted', [{ wa_perm: 'yes' }]],
    ['window_closed', [{ last_customer_message: 'under_24h' }]],
  ],
  'customer-cannot-reach-us': [
    ['unmapped', [{ who_fails: 'all_calls_to_this_person' }]],
    ['one_person_only', [{ flow_published: 'no' }, { account_state: 'suspended' }]],
  ],
}

const rows = Object.entries(EXCLUDED).flatMap(([symptom, causes]) =>
  causes.flatMap(([cause, answers]) => answers.map((facts) => ({ symptom, cause, facts }))),
)

/** Some answers alone, and with every value of each other fact of the symptom. */
function withOneMore(symptom: string, given: Facts): readonly Facts[] {
  const { facts } = buildSymptomModel(policy, symptom)
  return [
    given,
    ...facts
      .filter(({ id }) => given[id] === undefined)
      .flatMap(({ id, values }) => values.map((value) => ({ ...given, [id]: value.id }))),
  ]
}

describe('a cause that the answers exclude', () => {
  it.each(rows)('$symptom: $cause, by $facts', ({ symptom, cause, facts }) => {
    expect(requireSymptom(symptom).causes.map(({ id }) => id)).toContain(cause)
    const model = buildSymptomModel(policy, symptom)
    for (const given of withOneMore(symptom, facts)) {
      const { confirmed, excluded, contradictions } = judge(model, given)
      expect([given, confirmed.map((row) => row.cause)]).toEqual([
        given,
        expect.not.arrayContaining([cause]),
      ])
      if (contradictions.every(({ isImpossible }) => !isImpossible))
        expect([given, excluded]).toEqual([given, expect.arrayContaining([cause])])
    }
  })

  it('is every one whose permission somebody saw, whatever the account and the role', () => {
    let seenCauses = 0
    for (const { id, causes } of policy.symptoms)
      for (const preset of policy.presets.map((row) => row.id))
        for (const isChosen of [true, false]) {
          const model = buildSymptomModel(policy, id, { preset, isChosen })
          for (const cause of model.causes) {
            const [seen, ...others] = cause.byPolicy?.seen ?? []
            const isGrant = causes.some(
              (row) => row.id === cause.id && row.rule === 'role_grant' && row.also === undefined,
            )
            if (seen === undefined || others.length > 0 || !isGrant) continue
            seenCauses += 1
            for (const given of withOneMore(id, { [seen]: 'yes' }))
              for (const role of ['owner', 'administrator', 'manager', 'call_agent'])
                if (
                  judge(model, { ...given, my_role: role }).confirmed.some(
                    (row) => row.cause === cause.id,
                  )
                )
                  // A chat of somebody else's stays theirs, whatever the role may do in it.
                  expect([cause.id, given['chat_state']]).toEqual([
                    'assigned_to_other',
                    'assigned_to_other',
                  ])
          }
        }
    expect(seenCauses).toBeGreaterThan(12)
  })
})

describe('whoever is not a user of the account', () => {
  const own = [
    'cannot-sign-in',
    'cannot-reply-to-chat',
    'cannot-manage-templates-or-campaigns',
    'live-transfer-unavailable',
    'logs-or-recordings-missing',
  ]

  it.each(own)('has no Panel Access that is on: %s', (symptom) => {
    const model = buildSymptomModel(policy, symptom)
    const facts = { my_role: 'none', panel_access: 'on' }
    const { contradictions, confirmed } = judge(model, facts)
    expect(contradictions.map((row) => row.facts.toSorted())).toEqual([['my_role', 'panel_access']])
    expect(contradictions[0]?.isImpossible).toBe(true)
    expect(confirmed).toEqual([])
  })

  it.each(own)('is not called a call-only user for it: %s', (symptom) => {
    const model = buildSymptomModel(policy, symptom)
    const { confirmed } = judge(model, { my_role: 'none' })
    expect(confirmed.map(({ cause }) => cause)).not.toContain('call_only')
    const off = judge(model, { my_role: 'none', panel_access: 'off' })
    expect(off.confirmed.map(({ cause }) => cause)).toContain('call_only')
  })

  it('may ask for the panel for somebody who has it', () => {
    const model = buildSymptomModel(policy, 'call-only-wants-panel')
    expect(judge(model, { my_role: 'none', panel_access: 'on' }).contradictions).toEqual([])
  })

  it('has no chat, and sees neither the list of users nor the Block list', () => {
    for (const [symptom, facts] of [
      ['cannot-reply-to-chat', { chat_state: 'assigned_to_me' }],
      ['contact-still-blocked', { menu_seen: 'yes' }],
      ['panel-access-column-missing', { column_visible: 'list_without_column' }],
    ] as const) {
      const found = judge(buildSymptomModel(policy, symptom), { ...facts, my_role: 'none' })
      expect(found.contradictions).toHaveLength(1)
      expect(found.confirmed).toEqual([])
    }
  })
})
