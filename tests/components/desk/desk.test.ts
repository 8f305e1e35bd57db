import { describe, expect, test } from 'vitest'
import { prepareDesk } from '@/components/desk/prepare'
import { addressOf, boardOf } from '@/components/desk/use-case.client'
import { accountWords } from '@/lib/wizard/account-words'
import { comparedPart } from '@/components/desk/panels/compare-words'
import { diagnosisLines, transcriptOf, wordsOf } from '@/components/desk/words'
import { prepareWizard } from '@/components/wizard/prepare'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'
import type { Case } from '@/lib/case/case'
import { findTranscript } from '@/lib/case/read-transcript'
import { requireAt } from '@/lib/core/required'
import { transcriptMarkdown, transcriptText } from '@/lib/wizard/transcript'

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

test('a comparison is told in the transcript, and read back as the same case', () => {
  const wizard = requireAt(
    wizards.filter(({ symptom }) => symptom === 'user-not-ringing'),
    0,
  )
  const data = prepareDesk(wizard, policy, site)
  const told = (...answers: Case['answers']): Case => ({ ...EMPTY, answers })
  const one = told(['status', 'inactive'], ['in_department', 'yes'])
  const label = 'Meera, Policy version: 0'
  const other = told(['status', 'active'], ['in_department', 'yes'], ['call_availability', 'off'])
  const [board, otherBoard] = [one, other].map((each) => boardOf(wizard.symptom, each))
  if (!board || !otherBoard) throw new Error('two are compared')
  const part = comparedPart(data, { case: one, board }, { label, case: other, board: otherBoard })
  const words = (id: string) => wordsOf(data, one, { cause: id }).headline
  expect(part).toEqual({
    title: `Compared with ${label}`,
    lines: [
      'In all, 1 of 3 facts differ, 1 told of one alone.',
      `Differs: Status, Inactive for this person, Active for ${label}. ` +
        `It explains: ${words('inactive')}`,
      `Differs: Call Availability, not told for this person, Off for ${label}. ` +
        `It explains: ${words('availability_off')}`,
      `Found of this person alone: ${words('inactive')}`,
      `Found of ${label} alone: ${words('availability_off')}`,
    ],
  })
  const address = addressOf(wizard.symptom, one)
  const plain = transcriptOf(data, one, board, address)
  const whole = transcriptOf(data, one, board, address, { compared: [part] })
  for (const write of [transcriptText, transcriptMarkdown]) {
    expect(write(whole)).toContain('It explains: ')
    expect(findTranscript(write(whole))).toEqual(findTranscript(write(plain)))
  }
})

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
