// The reply that the desk makes of every cause of every symptom, from the published content.
import { describe, expect, test } from 'vitest'
import { prepareDesk } from '@/components/desk/prepare'
import { replyOf, toldOf } from '@/components/desk/reply/reply-words'
import { buildBoard } from '@/lib/case/board'
import { NO_CALL } from '@/lib/case/call'
import type { Case } from '@/lib/case/case'
import { REPLY_FORMS, replyText } from '@/lib/case/reply'
import { symptomModel } from '@/lib/diagnosis/symptom'
import { refutation } from '@/lib/lint/claims/judge'
import { readStatements } from '@/lib/lint/claims/read-claims'
import { statesByCause } from '@/lib/wizard/optimise/ask-first'
import { policyPlaces } from '@/lib/policy/places'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'

const CALL = { ...NO_CALL, name: 'Asha', agent: 'Ravi', note: 'a note of staff' }
const places = policyPlaces()
const SENTENCE = /\S(?:[^.!?\n]|[.!?](?!\s|$))*[.!?]*/g

describe.each(wizards.map((wizard) => ({ symptom: wizard.symptom, wizard })))(
  'the reply about $symptom',
  ({ symptom, wizard }) => {
    const data = prepareDesk(wizard, policy, site)
    const model = symptomModel(policy, symptom)

    test('tells every cause with its fix, and nothing that the rules deny', () => {
      const told = new Set<string>()
      for (const [cause, [state]] of statesByCause(model)) {
        if (!state) continue
        const opened: Case = {
          answers: Object.entries(state),
          account: { preset: policy.defaultPreset, overrides: [] },
        }
        const found = toldOf(buildBoard(model, { facts: state }))
        expect(found.map((row) => row.cause)).toContain(cause)
        const reply = replyOf(data, opened, found, CALL)
        for (const form of REPLY_FORMS) {
          const text = replyText(reply, form)
          expect(text).not.toMatch(/<[A-Z/a-gi-z]|&#|\{|a note of staff/)
          expect(text).toContain('Hello Asha,')
          expect(text).toContain(data.reply.after.slice(0, 20))
        }
        const mail = replyText(reply, 'mail')
        for (const { steps } of reply.causes)
          for (const [at, step] of steps.entries()) expect(mail).toContain(`${at + 1}. ${step}\n`)
        const refuted = [...mail.matchAll(SENTENCE)].flatMap(([sentence]) =>
          readStatements(sentence, policy).filter(
            (statement) => refutation(statement, { policy, places }) !== undefined,
          ),
        )
        expect(refuted).toEqual([])
        told.add(cause)
      }
      expect(told.size).toBeGreaterThan(Math.min(2, model.causes.length - 1))
    })

    test('asks for what to send where nothing was found', () => {
      const reply = replyOf(
        data,
        { answers: [], account: { preset: policy.defaultPreset, overrides: [] } },
        [],
        NO_CALL,
      )
      expect(reply.send.length).toBeGreaterThan(1)
      expect(replyText(reply, 'whatsapp')).toContain(`1. ${reply.send[0]}`)
    })
  },
)
