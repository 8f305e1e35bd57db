import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildBatchCheck } from '@/lib/access/batch-check'
import { decide } from '@/lib/access/check'
import { policy, proUser } from '@/tests/builders'
import { request } from './arbitrary'

describe('a batchCheck of many users', () => {
  const permissions = policy.permissions.map(({ id }) => id)
  const everything = buildBatchCheck(policy, permissions)

  it('decides each user as a single check does', () => {
    fc.assert(
      fc.property(request, ({ facts, permission }) => {
        expect(everything.decide(everything.count(facts), permissions.indexOf(permission))).toEqual(
          decide(policy, { facts, permission }),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('counts what was seen, the preset and the overrides of the account', () => {
    const overrides = [{ role: 'call_agent', permission: 'calls.send_sms', grant: 'allow' }]
    const batchCheck = buildBatchCheck(policy, ['whatsapp.templates.create', 'calls.send_sms'], {
      preset: 'v2_current',
      overrides,
    })
    expect(batchCheck.decide(batchCheck.count(proUser('call_agent')), 0).decision).toBe('allow')
    expect(
      batchCheck.decide(batchCheck.count(proUser('call_agent', { wa_perm: 'no' })), 0).decision,
    ).toBe('deny')
    expect(batchCheck.decide(batchCheck.count(proUser('call_agent')), 1).decision).toBe('allow')
  })

  it('refuses what it does not know', () => {
    expect(() => buildBatchCheck(policy, ['users.fly'])).toThrow(/users\.fly/)
    expect(() => everything.count({ status: 'gone' })).toThrow(/status has no value "gone"/)
    expect(() => everything.decide(everything.count({}), 1000)).toThrow(/position 1000/)
  })
})
