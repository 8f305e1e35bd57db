// An override that no account can have: refused by the API with place, value and remedy, left out
// of an address with the reason in words, and never the end of the other answers.
import { describe, expect, it } from 'vitest'
import { POST as checkAccess } from '@/app/api/access/check/route'
import { POST as compareAccess } from '@/app/api/access/compare/route'
import { POST as matrixAccess } from '@/app/api/access/matrix/route'
import { POST as diagnose } from '@/app/api/diagnose/route'
import { readServedPlace } from '@/components/wizard/served/served-place'
import { droppedWords } from '@/components/wizard/dropped-words'
import { readCase } from '@/lib/case/case'
import { readPasted } from '@/lib/case/pasted-case'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'
import { containing } from '../builders'
import { ask } from './ask'
import { policy, requireFact, requireSymptom } from './rows'

const fixed = [
  ...policy.permissions.filter(({ overridable }) => !overridable).map(({ id }) => id),
  'sign-in',
  'Log In',
  'WhatsApp.Account.Delete',
]
const rowOf = (permission: string) => ({ role: 'manager', permission, grant: 'allow' })
const given = (row: object) => ({
  overrides: [{ role: 'manager', permission: 'contacts.view', grant: 'deny' }, row],
})
/** Every request that takes overrides: how it tells of an account, and where that stands in it. */
function entriesFor(role: string) {
  const one = { user: { role }, permission: 'contacts.view' }
  return [
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
}
const entries = entriesFor('manager')

type Told = { errors: readonly { path: string; message: string }[] }

describe('an override of a permission that is the same in every account', () => {
  it('can be none of several that there are', () => {
    expect(fixed).toContain('whatsapp.account.delete')
    expect(fixed).toContain('roles_permissions.create_role')
  })

  it.each(entries)(
    'is refused by %s with place, value and remedy',
    async (_, endpoint, body, at) => {
      for (const permission of fixed) {
        const answer = await ask(endpoint, body(given(rowOf(permission))))
        expect(answer.status).toBe(422)
        const { errors } = answer.body as Told
        expect(new Set(errors.map(({ path }) => path))).toEqual(
          new Set([`${at}account.overrides.1.permission`]),
        )
        expect(errors[0]?.message).toContain(`"${permission}"`)
        expect(errors[0]?.message).toContain('is the same in every account')
        expect(errors[0]?.message).toContain('take it out')
      }
    },
  )

  it('is refused in what an agent pastes', () => {
    const symptom = { symptom: 'wrong-role', facts: [] }
    const text = JSON.stringify({ facts: {}, account: given(rowOf('whatsapp.account.delete')) })
    expect(readPasted(policy, symptom, text)).toMatchObject({
      kind: 'refused',
      errors: [{ path: 'account.overrides.1.permission' }],
    })
  })
})

describe('an override with a name that nobody knows', () => {
  it.each([
    ['role', { ...rowOf('contacts.view'), role: 'mangaer' }, 'did you mean "manager"'],
    ['permission', rowOf('contacts.veiw'), 'did you mean "contacts.view"'],
    ['grant', { ...rowOf('contacts.view'), grant: 'alow' }, 'did you mean "allow"'],
  ])('is refused at its %s', async (part, row, words) => {
    for (const [, endpoint, body, at] of entries) {
      const answer = await ask(endpoint, body(given(row)))
      expect(answer.status).toBe(422)
      const { errors } = answer.body as Told
      expect(errors[0]?.path).toBe(`${at}account.overrides.1.${part}`)
      expect(errors[0]?.message).toContain(words)
    }
  })
})

describe('an address with an override that is none', () => {
  const cases = [
    ...fixed.map((id) => [`manager:${id}:allow`, 'is the same in every account'] as const),
    ['owner:contacts.view:deny', 'what the Owner may do is fixed'],
    ['mangaer:contacts.view:deny', 'there is no role of that name'],
    ['manager:contacts.veiw:deny', 'there is no permission of that name'],
    ['manager:contacts.view:maybe', 'says allow or deny'],
    ['manager:contacts.view', 'says allow or deny'],
    [':::', 'there is no role of that name'],
    ['', 'there is no role of that name'],
  ] as const

  it.each(cases)('%s: is not used, which both pages say, with the rest kept', (override, words) => {
    const symptom = requireSymptom('cannot-manage-templates-or-campaigns')
    const wizard = wizards.find((row) => row.symptom === symptom.id)
    if (!wizard) throw new Error('the flagship symptom has a wizard')
    const address = [
      ['panel_access', 'on'],
      ['override', override],
      ['preset', 'v2_current'],
      ['override', 'manager:whatsapp.templates.delete:deny'],
    ] as const
    const kept = [{ role: 'manager', permission: 'whatsapp.templates.delete', grant: 'deny' }]
    const opened = readCase(policy, symptom.facts.map(requireFact), address)
    const place = readServedPlace(wizard, policy, site, address)
    expect(opened.case.answers).toEqual([['panel_access', 'on']])
    expect(place.given.map(({ step, value }) => [step.fact, value])).toEqual([
      ['panel_access', 'on'],
    ])
    for (const { account, dropped } of [
      { account: opened.case.account, dropped: opened.dropped },
      place,
    ]) {
      expect(account).toEqual({ preset: 'v2_current', isChosen: true, overrides: kept })
      expect(dropped).toHaveLength(1)
      expect(droppedWords(dropped)).toContain(words)
      expect(droppedWords(dropped)).toContain('All other answers were kept.')
    }
  })

  it('keeps the first of two presets and says so', () => {
    const { facts } = requireSymptom('wrong-role')
    const address = [
      ['preset', 'v2_current'],
      ['preset', 'v1_least_privilege'],
    ] as const
    const read = readCase(policy, facts.map(requireFact), address)
    expect(read.case.account.preset).toBe('v2_current')
    expect(read.dropped).toEqual([{ name: 'preset', value: 'v1_least_privilege', reason: 'twice' }])
  })
})

it('what an agent pastes about another symptom opens there with its account', () => {
  const overrides = [{ role: 'manager', permission: 'whatsapp.templates.delete', grant: 'deny' }]
  const account = { preset: 'v2_current', overrides }
  const body = { symptom: 'cannot-manage-templates-or-campaigns', facts: {}, account }
  const here = { symptom: 'wrong-role', facts: [] }
  expect(readPasted(policy, here, JSON.stringify(body))).toEqual({
    kind: 'elsewhere',
    symptom: body.symptom,
    query: new URLSearchParams([
      ['preset', 'v2_current'],
      ['override', 'manager:whatsapp.templates.delete:deny'],
    ]).toString(),
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
  const entries = entriesFor('owner')

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
    const { status, body } = await ask(checkAccess, {
      user: { role: 'owner' },
      permission: 'contacts.view',
      account: given(role),
    })
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
      errors: [{ message: containing('is the Owner') }],
    })
  })
})
