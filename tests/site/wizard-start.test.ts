import { describe, expect, it } from 'vitest'
import { checkAnswers, wizardAddress } from '@/lib/site/wizard-start'
import { policy } from '../wizard/published'

describe('a wizard that an article starts', () => {
  it('begins at its first question', () => {
    expect(wizardAddress('user-not-ringing')).toBe('/fix/user-not-ringing')
  })

  it('begins with the answers that the article has settled', () => {
    expect(wizardAddress('user-not-ringing', 'account_state=fine, status=active')).toBe(
      '/fix/user-not-ringing?account_state=fine&status=active',
    )
  })

  it('may only be given facts of its symptom, with values that they have', () => {
    expect(checkAnswers(policy, 'user-not-ringing', 'account_state=fine status=active')).toEqual([])
    expect(checkAnswers(policy, 'user-not-ringing', 'statos=active, account_state=fin')).toEqual([
      expect.stringMatching(/^"statos" is no fact of user-not-ringing; .*status/),
      expect.stringMatching(/^"fin" is no answer to account_state; .*fine/),
    ])
  })
})
