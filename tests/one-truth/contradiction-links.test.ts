// What the page of a guided fix offers where answers contradict each other: the question of each
// answer concerned, with all the others kept.
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ServedFix } from '@/components/wizard/served/served-fix'
import { diagnosisOf, readServedPlace } from '@/components/wizard/served/served-place'
import { site } from '@/lib/site/site'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { wizards } from '@/lib/wizard/published'
import { MORE, UNKNOWN, YES } from '@/lib/wizard/tree/wizard'
import { policy, requireFact, requireSymptom } from './rows'

const draws = fc.constantFrom(...wizards).chain((wizard) =>
  fc
    .tuple(
      ...requireSymptom(wizard.symptom).facts.map((fact) =>
        fc.constantFrom(UNKNOWN, ...requireFact(fact).values.map(({ id }) => id)),
      ),
    )
    .map((values) => ({
      wizard,
      answers: requireSymptom(wizard.symptom).facts.map((fact, at) => [fact, values[at] ?? '']),
    })),
)

/** The addresses in what is said of contradictions. */
function offered(html: string): readonly string[] {
  const alerts = [...html.matchAll(/<div[^>]*role="alert">.*?<\/div>/gs)].map(([text]) => text)
  return alerts.flatMap((text) =>
    [...text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
  )
}

it('each answer that contradicts another leads to its question, with all others kept', () => {
  let followed = 0
  for (const { wizard, answers } of fc.sample(draws, { numRuns: 100 * wizards.length, seed: 5 })) {
    const address = [...answers, [MORE, YES], ['preset', policy.defaultPreset]].map(
      ([name = '', value = '']) => [name, value] as const,
    )
    const place = readServedPlace(wizard, policy, site, address)
    if (place.step || diagnosisOf(place).conclusion.contradictions.length === 0) continue
    const given = pairsOf(place.given)
    for (const href of offered(renderToStaticMarkup(createElement(ServedFix, { place })))) {
      followed++
      const query = new URLSearchParams(href.split('?')[1])
      const changed = readServedPlace(wizard, policy, site, query)
      const kept = new Map([...pairsOf(changed.given), ...changed.waiting])
      const gone = given.filter(([fact, value]) => fact !== MORE && kept.get(fact) !== value)
      expect([href, gone.map(([fact]) => fact)]).toEqual([href, [changed.step?.fact]])
      expect(changed.dropped).toEqual([])
    }
  }
  expect(followed).toBeGreaterThan(100)
})
