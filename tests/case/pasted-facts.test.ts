import { describe, expect, test } from 'vitest'
import { readPastedFacts } from '@/lib/case/pasted-facts'
import { policy } from '../builders'

const read = (value: unknown) =>
  readPastedFacts(policy, typeof value === 'string' ? value : JSON.stringify(value))
const errors = (value: unknown) => {
  const result = read(value)
  return result.ok ? [] : result.errors.map(({ path, message }) => `${path}: ${message}`)
}

describe('pasted facts', () => {
  test('a plain object of facts is read by any name, and tells nothing of the account', () => {
    expect(read({ Status: 'Inactive', role: 'Basic', pro: true })).toEqual({
      ok: true,
      value: { facts: { status: 'inactive', role: 'call_agent', panel_access: 'on' }, skipped: [] },
    })
  })

  test('the body of a diagnosis is read with its account and what is not known', () => {
    const overrides = [{ role: 'Manager', permission: 'whatsapp.templates.delete', grant: true }]
    expect(
      read({
        symptom: 'cannot-sign-in',
        account: { preset: 'v2_current', overrides, account_state: 'fine' },
        facts: { status: 'active' },
        skipped: ['role'],
      }),
    ).toEqual({
      ok: true,
      value: {
        symptom: 'cannot-sign-in',
        facts: { status: 'active', account_state: 'fine' },
        skipped: ['role'],
        account: {
          preset: 'v2_current',
          isChosen: true,
          overrides: [{ role: 'manager', permission: 'whatsapp.templates.delete', grant: 'allow' }],
        },
      },
    })
  })

  test(
    'the body of a check is read, user and account and context alike, and leaves the ' +
      'preset as it is',
    () => {
      expect(
        read({
          user: { status: 'active' },
          account: { waba_connected: 'yes' },
          context: {},
          permission: 'users.set_status',
        }),
      ).toEqual({
        ok: true,
        value: { facts: { status: 'active', waba_connected: 'yes' }, skipped: [] },
      })
    },
  )

  test('broken JSON is told by line and column, with a remedy', () => {
    const [problem] = errors('{\n  "status": "active"\n  "role": "owner"\n}')
    expect(problem).toMatch(/^line 3, column 3: this is not JSON: .*a comma between two facts/)
    expect(errors('{"status": "active"')[0]).toMatch(/^line 1, column 20: /)
  })

  test('an unknown fact or value is named with its place and the nearest', () => {
    expect(errors({ statsu: 'active' })).toEqual([
      'statsu: there is no fact "statsu"; did you mean "status"?',
    ])
    expect(errors({ user: { status: 'actve' } })[0]).toMatch(
      /^user\.status: status has no value "actve"; did you mean "active"/,
    )
    expect(errors({ facts: {}, account: { preset: 'v3' } })[0]).toMatch(
      /^account\.preset: there is no preset "v3"/,
    )
  })

  test('what is no object of facts is refused in words', () => {
    expect(errors('["status"]')).toEqual([': expected record, found a list'])
    expect(errors({ facts: { status: 'active' }, whatever: 1 })).toEqual([
      ': there is nothing called "whatever" here',
    ])
  })
})
