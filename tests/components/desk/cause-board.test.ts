import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CauseBoard } from '@/components/desk/panels/cause-board.client'
import { prepareDesk } from '@/components/desk/prepare'
import { buildBoard } from '@/lib/case/board'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import { eachState } from '@/lib/logic/enumerate'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'

const account = { preset: policy.defaultPreset, overrides: [] }

/** The board as text, by its headings. */
function sectionsOf(symptom: string, facts: Facts): ReadonlyMap<string, string> {
  const wizard = wizards.find((row) => row.symptom === symptom)!
  const data = prepareDesk(wizard, policy, site)
  const board = buildBoard(buildSymptomModel(policy, symptom, account), { facts })
  const context = { account, answers: Object.entries(facts), past: [], inHand: undefined }
  const html = renderToStaticMarkup(createElement(CauseBoard, { data, context, board }))
  const parts = html.split('<h3>').slice(1)
  return new Map(
    parts.map((part) => {
      const [heading = '', body = ''] = part.split('</h3>')
      return [heading, body.replaceAll(/<[^>]+>/g, ' ')]
    }),
  )
}

it('never calls confirmed what only fits the answers', () => {
  let fitting = 0
  for (const symptom of policy.symptoms)
    for (const cause of symptom.causes.filter(({ certainty }) => certainty === 'possible')) {
      const model = buildSymptomModel(policy, symptom.id, account)
      const behind = model.facts.filter(({ id }) => JSON.stringify(cause.when).includes(`"${id}"`))
      for (const facts of eachState(behind)) {
        const { confirmed } = buildBoard(model, { facts })
        if (!confirmed.some((row) => row.cause === cause.id)) continue
        fitting++
        const sections = sectionsOf(symptom.id, facts)
        const isCertain = confirmed.some(({ certainty }) => certainty === 'certain')
        expect(sections.get('Fits the answers')).toContain('Possible, not certain:')
        expect(sections.get('Fits the answers')).not.toContain('Shown by')
        expect(sections.get('Confirmed')).not.toContain('Possible')
        expect(sections.get('Confirmed')?.includes('None yet.')).toBe(!isCertain)
      }
    }
  expect(fitting).toBeGreaterThan(4)
})

it('has no such heading where nothing merely fits', () => {
  const sections = sectionsOf('user-not-ringing', { status: 'inactive' })
  expect(sections.get('Confirmed')).toContain('Shown by')
  expect(sections.has('Fits the answers')).toBe(false)
})
