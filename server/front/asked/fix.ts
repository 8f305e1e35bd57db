// The guided fixes for accounts that an address tells of: drawn here, so that what an account's
// settings say is on the page, without script too.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { headlineFor } from '@/components/wizard/account/account-diagnosis'
import { AccountAnswers, AccountFix } from '@/components/wizard/account/account-fix'
import { readAccountPlace, tellsOfAccount } from '@/components/wizard/account/account-place'
import { fixRoute } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import { site as published } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { filledAnswer, prepared, UNLISTED, type AnswerQuestion } from './asked'
import { prepareFixPage } from './filled-page'
import type { Site } from '@/server/front/packed'

/** Builds what answers the address of every guided fix that tells of an account, by path. */
export function createFixes(site: Site): Readonly<Record<string, AnswerQuestion>> {
  return Object.fromEntries(
    wizards.map((wizard) => [fixRoute(wizard.symptom), createFix(site, wizard)]),
  )
}

function createFix(site: Site, wizard: Wizard): AnswerQuestion {
  const fix = prepared(site, fixRoute(wizard.symptom), prepareFixPage)
  return (query) => {
    const address = new URLSearchParams(query)
    if (!tellsOfAccount(address)) return undefined
    const { page: fill, headers } = fix()
    const place = readAccountPlace(wizard, policy, published, address)
    return filledAnswer(
      200,
      { ...headers, ...UNLISTED },
      fill({
        title: place.step?.question ?? headlineFor(place),
        markup: renderToStaticMarkup(createElement(AccountFix, { place })),
        answers:
          place.given.length > 0
            ? renderToStaticMarkup(createElement(AccountAnswers, { place }))
            : '',
        hasBegun: place.given.length > 0,
      }),
    )
  }
}
