import { describe, expect, it } from 'vitest'
import { answerDiagnosis } from '@/lib/diagnosis/answer'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { parseDiagnoseRequest } from '@/lib/diagnosis/request'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { containing, policy, requireSymptom } from '@/tests/builders'

function answer(symptom: string, facts: Record<string, string>, account = {}) {
  const read = parseDiagnoseRequest(policy, { symptom, facts, account })
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return answerDiagnosis(policy, read.value, 'help@example.test')
}
const confirmed = (...asked: Parameters<typeof answer>) =>
  answer(...asked).confirmed.map(({ cause }) => cause)

describe('what was seen in the product', () => {
  it('beats what the policy derives, and the disagreement is told with both facts', () => {
    const facts = { wa_action: 'delete_campaign', my_role: 'manager' }
    expect(confirmed('cannot-manage-templates-or-campaigns', facts)).toContain('campaign_delete')
    const looked = answer('cannot-manage-templates-or-campaigns', { ...facts, wa_perm: 'yes' })
    expect(looked.confirmed).toEqual([])
    expect(looked.excluded).toEqual(expect.arrayContaining(['campaign_delete', 'role_permission']))
    expect(looked.contradiction).toEqual({
      facts: expect.arrayContaining(['my_role', 'wa_perm']) as unknown,
      text: containing('may not do this'),
    })
  })

  it('is told also where it is less than the policy gives', () => {
    const { contradiction, confirmed: causes } = answer('cannot-reply-to-chat', {
      chat_state: 'open',
      my_role: 'call_agent',
      wa_perm: 'no',
    })
    expect(contradiction).toMatchObject({
      facts: expect.arrayContaining(['my_role', 'wa_perm']) as unknown,
      text: containing('may do this'),
    })
    expect(causes.map(({ cause }) => cause)).toEqual(['role_restricted'])
  })

  it.each([['my_role'], ['role']])('disagrees with the role given as %s', (fact) => {
    expect(
      answer('live-transfer-unavailable', { [fact]: 'call_agent', live_perm: 'yes' }).contradiction,
    ).toMatchObject({ facts: [fact, 'live_perm'] })
    expect(
      answer('live-transfer-unavailable', { [fact]: 'manager', live_perm: 'no' }).contradiction,
    ).toMatchObject({ facts: [fact, 'live_perm'] })
    expect(
      answer('live-transfer-unavailable', { [fact]: 'manager', live_perm: 'yes' }).contradiction,
    ).toBeNull()
  })

  it('agrees with an account whose preset or overrides say the same', () => {
    const facts = { wa_action: 'create_template', my_role: 'call_agent', wa_perm: 'yes' }
    expect(answer('cannot-manage-templates-or-campaigns', facts).contradiction).not.toBeNull()
    expect(
      answer('cannot-manage-templates-or-campaigns', facts, { preset: 'v2_current' }).contradiction,
    ).toBeNull()
    const overrides = [
      { role: 'call_agent', permission: 'whatsapp.templates.create', grant: 'allow' },
    ]
    expect(
      answer('cannot-manage-templates-or-campaigns', facts, { overrides }).contradiction,
    ).toBeNull()
  })

  it('is the menu itself for the Block list', () => {
    expect(confirmed('contact-still-blocked', { my_role: 'call_agent' })).toEqual([])
    expect(confirmed('contact-still-blocked', { menu_seen: 'no' })).toEqual(['no_menu'])
    expect(
      answer('contact-still-blocked', { my_role: 'call_agent', menu_seen: 'yes' }),
    ).toMatchObject({ confirmed: [], contradiction: { facts: ['my_role', 'menu_seen'] } })
  })
})

describe('a symptom that is a refused permission', () => {
  it('takes its causes from the grants of the account', () => {
    expect(confirmed('cannot-enable-pro', { my_role: 'manager' })).toEqual(['no_permission'])
    expect(
      confirmed(
        'cannot-enable-pro',
        { my_role: 'manager' },
        { overrides: [{ role: 'manager', permission: 'users.set_panel_access', grant: 'allow' }] },
      ),
    ).toEqual([])
    expect(
      confirmed(
        'cannot-enable-pro',
        { my_role: 'administrator' },
        {
          overrides: [
            { role: 'administrator', permission: 'users.set_panel_access', grant: 'deny' },
          ],
        },
      ),
    ).toEqual(['no_permission'])
  })

  it('writes down no condition that a rule holds', () => {
    const told = (symptom: string) =>
      requireSymptom(symptom).causes.flatMap(({ rule }) => rule ?? [])
    expect(told('live-transfer-unavailable')).toEqual([
      'call_still_ringing',
      'call_over',
      'panel_access_on',
      'role_grant',
      'call_outgoing',
      'widget_on_web_only',
      'target_not_reachable',
    ])
    expect(told('cannot-reply-to-chat')).toEqual([
      'role_grant',
      'take_over_first',
      'panel_access_on',
      'window_closed',
      'window_closed',
      'chat_needs_owner',
      'role_grant',
      'account_active',
    ])
  })

  it('names every rule of its permission that someone with the symptom can meet', () => {
    for (const { presumes, causes, permission } of policy.symptoms) {
      if (permission === undefined) continue
      for (const rule of presumes) expect(causes.map((cause) => cause.rule)).not.toContain(rule)
    }
  })
})

describe('the likelihood of a cause', () => {
  it('belongs to the cause: its odds weigh the share of its states', () => {
    const model = buildSymptomModel(policy, 'user-not-ringing')
    const weighed = {
      ...model,
      causes: model.causes.map((cause) =>
        cause.id === 'wrong_number' ? { ...cause, odds: 3 } : cause,
      ),
    }
    const chance = (of: typeof model) =>
      diagnose(of, { facts: {} }).possible.find(({ cause }) => cause === 'wrong_number')?.likelihood
    expect(chance(model)).toBe(1 / 2)
    expect(chance(weighed)).toBe(3 / 4)
  })

  it('is uniform and marked inferred until there are figures', () => {
    for (const { prior } of policy.symptoms.flatMap(({ causes }) => causes))
      expect(prior).toEqual({ odds: 1, mark: 'inferred' })
    for (const { mark } of answer('wrong-role', {}).possible) expect(mark).toBe('inferred')
  })
})
