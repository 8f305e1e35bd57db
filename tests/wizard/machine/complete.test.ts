// Answers for which a guided fix once told less than holds, and what it has to tell.
import { describe, expect, it } from 'vitest'
import { conclude } from '@/lib/wizard/machine/conclude'
import { replay } from '@/lib/wizard/machine/replay'
import { published, requireModel } from '../published'

function toldAt(symptom: string, query: string) {
  const wizard = published.wizards.find((candidate) => candidate.symptom === symptom)!
  const model = requireModel(symptom)
  const place = replay(wizard, model, new URLSearchParams(query))
  expect(place).toMatchObject({ dropped: [], step: undefined })
  return conclude(model, place).confirmed
}

describe('a chat that is over 24 hours old and assigned to someone else', () => {
  const LATE = 'panel_access=on&last_customer_message=over_24h&chat_state=assigned_to_other'

  it.each(['owner', 'administrator', 'manager'])('has to be taken over too, by the %s', (role) => {
    expect(toldAt('cannot-reply-to-chat', `${LATE}&my_role=${role}`)).toEqual(
      expect.arrayContaining(['needs_takeover', 'window_closed']),
    )
  })

  it.each(['yes', 'no', 'unknown'])(
    'is the assignee’s to answer, for a Call Agent whose permission is %s',
    (permission) => {
      const query = `${LATE}&my_role=call_agent&wa_perm=${permission}`
      expect(toldAt('cannot-reply-to-chat', query)).toEqual(
        expect.arrayContaining(['assigned_to_other', 'window_closed']),
      )
    },
  )
})

describe('a new person with another role than expected, where SSO is on', () => {
  it('started as a Call Agent, which the guided fix tells before it asks for SSO', () => {
    expect(toldAt('wrong-role', 'is_new=yes')).toContain('default_basic')
  })

  it('has a role that the identity provider keeps as well, when the fix goes on', () => {
    const query = 'is_new=yes&more=yes&role_shown=old_role&sso=yes'
    expect(toldAt('wrong-role', query)).toEqual(
      expect.arrayContaining(['default_basic', 'idp_role']),
    )
  })
})

describe('an account, a status and a switch that each keep calls away', () => {
  it('are all told once the fix was asked to go on', () => {
    const first = toldAt('user-not-ringing', 'account_state=suspended')
    expect(first).toEqual(['suspended'])
    const query =
      'account_state=suspended&more=yes&status=inactive&call_availability=off&in_department=no' +
      '&ring_turn=not_listed&within_hours=no&flow_open=yes&flow_published=yes&number_right=yes' +
      '&on_call=no'
    const wizard = published.wizards.find(({ symptom }) => symptom === 'user-not-ringing')!
    const model = requireModel('user-not-ringing')
    const place = replay(wizard, model, new URLSearchParams(query))
    expect(conclude(model, place).confirmed).toEqual(
      expect.arrayContaining(['suspended', 'inactive', 'availability_off', 'not_in_department']),
    )
  })
})
