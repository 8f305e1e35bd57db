import { describe, expect, it } from 'vitest'
import { whoCanFix } from '@/lib/diagnosis/fixers'
import { whoCanFixOwn } from '@/lib/diagnosis/own-fixers'
import { policy } from '../wizard/published'

function ownFixers(symptomId: string, causeId: string): readonly string[] {
  const symptom = policy.symptoms.find(({ id }) => id === symptomId)
  const cause = symptom?.causes.find(({ id }) => id === causeId)
  if (!symptom || !cause) throw new Error(`no cause ${causeId} of ${symptomId}`)
  return whoCanFixOwn(policy, symptom, cause)
}

describe('who can put right a problem of their own', () => {
  it.each([
    ['cannot-reply-to-chat', 'account_side', ['owner']],
    ['cannot-reply-to-chat', 'unassigned_locked', ['owner', 'administrator', 'manager']],
    ['cannot-enable-pro', 'no_permission', ['owner', 'administrator']],
    ['contact-still-blocked', 'still_listed', ['owner', 'administrator']],
  ])('in %s, %s: %j', (symptom, cause, roles) => {
    expect(ownFixers(symptom, cause)).toEqual(roles)
  })

  it.each(['cannot-reply-to-chat', 'logs-or-recordings-missing', 'call-only-wants-panel'])(
    'is nobody in %s whose own Panel Access is off',
    (symptom) => {
      const cause = symptom === 'call-only-wants-panel' ? 'is_call_only' : 'call_only'
      expect(ownFixers(symptom, cause)).toEqual([])
    },
  )

  it('is nobody who cannot sign in, and never somebody whom the cause does not name', () => {
    for (const symptom of policy.symptoms)
      for (const cause of symptom.causes) {
        const roles = whoCanFixOwn(policy, symptom, cause)
        if (symptom.id === 'cannot-sign-in') expect(roles).toEqual([])
        expect(whoCanFix(policy, cause)).toEqual(expect.arrayContaining([...roles]))
      }
  })

  it('and to whom an Owner turns is told where the cause keeps the Owner from it', () => {
    const asking = /\b[Aa]sk your <Roles can="([^"]+)"/
    for (const symptom of policy.symptoms.filter(({ facts }) => facts.includes('my_role')))
      for (const cause of symptom.causes) {
        const asked = cause.fix.filter((step) => asking.test(step)).join(' ')
        const isOwners = whoCanFix(policy, cause).includes('owner')
        const isOfRole = policy.rules.some(
          ({ id, applies }) => id === cause.rule && applies === 'role',
        )
        const others = whoCanFix(policy, cause).filter((role) => role === 'administrator')
        if (asked === '' || !isOwners || isOfRole || others.length === 0) continue
        if (whoCanFixOwn(policy, symptom, cause).includes('owner')) continue
        expect(cause.fix.join(' '), `${symptom.id} ${cause.id}`).toContain(
          'If you are the <Role id="owner" /> yourself, ask an <Role id="administrator" />.',
        )
      }
  })
})
