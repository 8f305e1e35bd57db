import { describe, expect, it } from 'vitest'
import { answerDiagnosis } from '@/lib/diagnosis/answer'
import { whoCanFix } from '@/lib/diagnosis/fixers'
import { parseDiagnoseRequest } from '@/lib/diagnosis/request'
import { anyText, containing, matching, policy } from '@/tests/builders'

function answer(body: unknown) {
  const read = parseDiagnoseRequest(policy, body)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return answerDiagnosis(policy, read.value, 'help@example.test')
}

describe('an answer to a diagnosis', () => {
  it('tells why, what to do, who can, and where to read on', () => {
    expect(
      answer({ symptom: 'user-not-ringing', facts: { status: 'Inactive' } }).confirmed,
    ).toEqual([
      {
        cause: 'inactive',
        certainty: 'certain',
        why: containing('Inactive'),
        canFix: ['owner', 'administrator'],
        article: 'active-and-inactive',
        fix: [containing('Manage › Users › Edit'), anyText, anyText],
      },
    ])
  })

  it('is in plain words, whatever is confirmed', () => {
    const everything = policy.symptoms.flatMap(({ id, causes }) =>
      causes.flatMap(({ when }) =>
        when.kind === 'in' ? [answer({ symptom: id, facts: { [when.fact]: when.values[0] } })] : [],
      ),
    )
    expect(everything.length).toBeGreaterThan(15)
    for (const { why, fix, canFix } of everything.flatMap(({ confirmed }) => confirmed)) {
      for (const text of [why, ...fix]) expect(text).toMatch(/^[A-Z][^<>{}]*[.?]$/)
      expect(canFix.length).toBeGreaterThan(0)
    }
  })

  it('asks the next question with answers to choose from', () => {
    expect(answer({ symptom: 'cannot-sign-in', facts: { login_error: 'password' } }).next).toEqual({
      fact: 'sso',
      question: matching(/SSO.*\?$/),
      answers: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    })
  })

  it('asks no question again that was skipped', () => {
    const first = answer({ symptom: 'user-not-ringing' }).next?.fact ?? ''
    expect(answer({ symptom: 'user-not-ringing', skipped: [first] }).next?.fact).not.toBe(first)
  })

  it(
    'says whom to write to, and with what, only when nothing is found and nothing is ' +
      'left to ask',
    () => {
      const fine = {
        who_fails: 'one person',
        status: 'active',
        in_department: 'yes',
        within_hours: 'yes',
        call_availability: 'on',
        ring_turn: 'tried',
        flow_open: 'yes',
        flow_published: 'yes',
        number_right: 'yes',
        on_call: 'no',
        sticky: 'no',
        account_state: 'fine',
      }
      const end = answer({ symptom: 'user-not-ringing', facts: fine })
      expect(end).toMatchObject({
        confirmed: [],
        next: null,
        escalate: {
          article: 'what-to-send-support',
          evidence: [{ id: 'SR-05', says: containing('number') }],
        },
      })
      expect(
        answer({ symptom: 'user-not-ringing', facts: { ...fine, status: 'inactive' } }).escalate,
      ).toBeNull()
      expect(answer({ symptom: 'user-not-ringing' }).escalate).toBeNull()
    },
  )

  it('names who can fix by the preset and overrides of the account', () => {
    const overrides = [{ role: 'administrator', permission: 'billing.pay', grant: 'allow' }]
    const body = { symptom: 'cannot-sign-in', facts: { account_state: 'suspended' } }
    expect(answer(body).confirmed[0]?.canFix).toEqual(['owner'])
    expect(answer({ ...body, account: { overrides } }).confirmed[0]?.canFix).toEqual([
      'owner',
      'administrator',
    ])
  })

  it('asks of a fix that takes several permissions that one role holds all of them', () => {
    expect(
      whoCanFix(policy, { needs: ['users.add', 'users.set_panel_access'], canFix: [] }),
    ).toEqual(['owner', 'administrator'])
  })

  it('says which policy it is by', () => {
    expect(answer({ symptom: 'cannot-sign-in' }).policy).toEqual({
      version: policy.version,
      preset: policy.defaultPreset,
    })
    expect(
      answer({ symptom: 'cannot-sign-in', account: { preset: 'V2_CURRENT' } }).policy.preset,
    ).toBe('v2_current')
  })
})

describe('a request to diagnose', () => {
  it.each([
    [
      'a symptom there is not',
      { symptom: 'user-not-ringin' },
      'symptom',
      /no symptom "user-not-ringin"; did you mean "user-not-ringing"/,
    ],
    ['no symptom', {}, 'symptom', /expected string/],
    [
      'an unknown value',
      { symptom: 'user-not-ringing', facts: { status: 'Inactve' } },
      'facts.status',
      /did you mean "inactive"/,
    ],
    [
      'an unknown fact',
      { symptom: 'user-not-ringing', facts: { stauts: 'x' } },
      'facts.stauts',
      /did you mean "status"/,
    ],
    [
      'an unknown skipped fact',
      { symptom: 'user-not-ringing', skipped: ['status', 'rol'] },
      'skipped.1',
      /did you mean "role"/,
    ],
    [
      'an unknown preset',
      { symptom: 'user-not-ringing', account: { preset: 'x' } },
      'account.preset',
      /no preset/,
    ],
    [
      'a fact in two places',
      { symptom: 'user-not-ringing', account: { sso: 'yes' }, facts: { sso: 'no' } },
      'sso',
      /given twice/,
    ],
  ])('with %s is refused with its place', (_, body, path, message) => {
    expect(parseDiagnoseRequest(policy, body)).toMatchObject({
      ok: false,
      errors: [{ path, message: matching(message) }],
    })
  })

  it('takes skipped facts by any name', () => {
    expect(
      parseDiagnoseRequest(policy, { symptom: 'cannot-sign-in', skipped: ['Pro'] }),
    ).toMatchObject({ ok: true, value: { skipped: ['panel_access'] } })
  })
})
