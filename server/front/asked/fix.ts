// The guided fixes at the place that an address tells of: drawn here, so that a link to a diagnosis
// shows it at once, without script too. Where it tells of an account, each step is drawn here.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { headlineFor } from '@/components/wizard/served/served-diagnosis'
import { ServedAnswers, ServedFix } from '@/components/wizard/served/served-fix'
import { readServedPlace, tellsOfAnything } from '@/components/wizard/served/served-place'
import { fixRoute } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import { site as published } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { filledAnswer, prepared, UNLISTED, type AnswerQuestion } from './asked'
import { prepareFixPage } from './filled-page'
import type { Site } from '@/server/front/packed'

/** Builds what answers the address of every guided fix that tells of anything, by path. */
export function createFixes(site: Site): Readonly<Record<string, AnswerQuestion>> {
  return Object.fromEntries(
    wizards.map((wizard) => [fixRoute(wizard.symptom), createFix(site, wizard)]),
  )
}

function createFix(site: Site, wizard: Wizard): AnswerQuestion {
  const fix = prepared(site, fixRoute(wizard.symptom), prepareFixPage)
  return (query) => {
    const address = new URLSearchParams(query)
    if (!tellsOfAnything(policy, address)) return undefined
    const { page: fill, headers } = fix()
    const place = readServedPlace(wizard, policy, published, address)
    return filledAnswer(
      200,
      place.isTold ? { ...headers, ...UNLISTED } : headers,
      fill({
        title: place.step?.question ?? headlineFor(place),
        markup: renderToStaticMarkup(createElement(ServedFix, { place })),
        answers:
          place.given.length > 0
            ? renderToStaticMarkup(createElement(ServedAnswers, { place }))
            : '',
        hasBegun: place.given.length > 0,
        goesOn: !place.isTold,
      }),
    )
  }
}
