// A guided fix for an account that still asks says what is shown already, as the API does of the
// same answers, and leads to the diagnosis of it.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ServedFix } from '@/components/wizard/served/served-fix'
import {
  readServedPlace,
  shownAlready,
  type ServedPlace,
} from '@/components/wizard/served/served-place'
import { site } from '@/lib/site/site'
import type { Facts } from '@/lib/logic/fact'
import { accountParts } from '@/lib/wizard/account'
import { splitWhy } from '@/lib/wizard/headline'
import { findWizard } from '@/lib/wizard/published'
import { accounts, drawOf, toldOf, type Account } from '../draws'
import { askDiagnosis } from '../ask'
import { letters } from '../words/letters'
import { policy } from '../rows'

const EACH = 24
const SHOWN = letters('What is known so far shows a cause:')

function placeAt(symptom: string, address: Iterable<readonly [string, string]>): ServedPlace {
  const wizard = findWizard(symptom)
  if (!wizard) throw new Error(`no guided fix of ${symptom}`)
  return readServedPlace(wizard, policy, site, address)
}
const placeOf = (symptom: string, account: Account, facts: Facts): ServedPlace =>
  placeAt(symptom, [...Object.entries(facts), ...accountParts(policy, account)])
const textOf = (place: ServedPlace): string =>
  letters(renderToStaticMarkup(createElement(ServedFix, { place })))

/** The headlines of what is certain, by the API; none where answers cannot be together. */
async function certainBy(symptom: string, account: Account, facts: Facts) {
  const { confirmed } = await askDiagnosis({ symptom, facts, account: toldOf(account) })
  return confirmed.flatMap(({ certainty, why }) =>
    certainty === 'certain' ? [letters(splitWhy(why).headline)] : [],
  )
}

describe.each(policy.symptoms)('the guided fix of $id, while it asks', ({ id: symptom, facts }) => {
  it('tells a cause where the API does, and leads to where it is told', async () => {
    let asking = 0
    const drawn = fc.sample(fc.noBias(drawOf(facts, 1)), { numRuns: EACH, seed: 11 })
    for (const [at, known] of drawn.entries()) {
      const account = accounts[at % accounts.length]
      if (!account) continue
      const place = placeOf(symptom, account, known)
      if (!place.step) continue
      asking++
      const certain = await certainBy(symptom, account, known)
      const text = textOf(place)
      expect(text.includes(SHOWN), JSON.stringify({ known, account })).toBe(certain.length > 0)
      const shown = shownAlready(place)
      if (!shown) continue
      expect(certain).toContain(letters(shown.cause.headline))
      expect(text).toContain(SHOWN + letters(shown.cause.headline))
      const { searchParams } = new URL(shown.address, 'http://localhost')
      const there = placeAt(symptom, searchParams)
      expect(there).toMatchObject({ step: undefined, dropped: [] })
      expect(textOf(there)).toContain(letters(shown.cause.headline))
    }
    expect(asking).toBeGreaterThan(0)
  })
})

describe('what the Owner took from a role', () => {
  const overrides = [{ role: 'manager', permission: 'whatsapp.templates.delete', grant: 'deny' }]
  const account = { preset: 'v2_current', isChosen: true as const, overrides }
  const symptom = 'cannot-manage-templates-or-campaigns'

  it('is told with the first question, to whoever is known to have that role', () => {
    const text = (my_role: string) =>
      textOf(placeOf(symptom, account, { my_role, wa_action: 'delete_template' }))
    expect(text('manager')).toContain(SHOWN)
    expect(text('administrator')).not.toContain(SHOWN)
  })
})
