import { describe, expect, test } from 'vitest'
import { prepareDesk } from '@/components/desk/prepare'
import { addressOf, boardOf } from '@/components/desk/use-case.client'
import { accountWords } from '@/lib/wizard/account-words'
import { diagnosisLines, transcriptOf } from '@/components/desk/words'
import { prepareWizard } from '@/components/wizard/prepare'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'
import type { Case } from '@/lib/case/case'

const EMPTY: Case = { answers: [], account: { preset: policy.defaultPreset, overrides: [] } }

describe.each(wizards.map((wizard) => ({ symptom: wizard.symptom, wizard })))(
  'what the desk shows of $symptom',
  ({ symptom, wizard }) => {
    const data = prepareDesk(wizard, policy, site)
    const row = policy.symptoms.find(({ id }) => id === symptom)

    test('every fact can be said, and answered by one key', () => {
      expect(data.facts.map(({ id }) => id)).toEqual(row?.facts)
      for (const { say, means, values } of data.facts) {
        expect(say.question).not.toBe('')
        expect(say.find).not.toBe('')
        expect(means.question).not.toBe('')
        expect(values.length).toBeLessThanOrEqual(9)
      }
    })

    test('every cause is worded for every preset, with its fix and who can do it', () => {
      for (const { id: preset } of policy.presets) {
        expect(Object.keys(data.causes[preset] ?? {})).toEqual(row?.causes.map(({ id }) => id))
        for (const words of Object.values(data.causes[preset] ?? {}))
          expect([words.headline, words.fix[0], words.who]).not.toContain('')
      }
    })

    test('no tag is left in what readers and agents are shown', () => {
      expect(JSON.stringify([data, prepareWizard(wizard, policy, site)])).not.toMatch(
        /<[A-Z]\w*[ /]/,
      )
    })

    test('every answer to every fact is diagnosed and told in a transcript', () => {
      for (const { id, values } of data.facts) {
        for (const value of values) {
          const told: Case = { ...EMPTY, answers: [[id, value.id]] }
          const board = boardOf(symptom, told)
          const { answers, diagnosis } = transcriptOf(data, told, board, addressOf(symptom, told))
          expect(answers).toEqual([
            {
              question: data.facts.find((fact) => fact.id === id)?.say.question,
              answer: value.say,
            },
          ])
          expect(diagnosis.length).toBe(Math.max(1, diagnosisLines(data, board, told).length))
        }
      }
    })
  },
)

test('an account is told with what its Owner changed', () => {
  expect(accountWords(policy, EMPTY.account)).toBe('Not known, taken as Least privilege')
  expect(accountWords(policy, { ...EMPTY.account, isChosen: true })).toBe('Least privilege')
  expect(
    accountWords(policy, {
      preset: 'v2_current',
      overrides: [{ role: 'manager', permission: 'whatsapp.templates.delete', grant: 'deny' }],
    }),
  ).toMatch(/^Wider access, changed by the Owner: Manager may not delete WhatsApp templates$/)
})
