// What an agent reads at the desk is words: no id of the policy, no figure that only counts states,
// and nothing called found that is merely possible.
import { createElement, type ComponentProps, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { QuestionPanel } from '@/components/desk/panels/question-panel.client'
import { comparedPart } from '@/components/desk/panels/compare-words'
import { prepareDesk } from '@/components/desk/prepare'
import { addressOf, boardOf } from '@/components/desk/use-case.client'
import { Verdict } from '@/components/staff/cases/verdict'
import { Workbench } from '@/components/desk/workbench.client'
import { transcriptOf } from '@/components/desk/words'
import { effectsOf } from '@/lib/case/board'
import { caseQuery, type Case } from '@/lib/case/case'
import { requireAt } from '@/lib/core/required'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { knownFrom } from '@/lib/wizard/machine/known'
import { wizards } from '@/lib/wizard/published'
import { transcriptText } from '@/lib/wizard/transcript'

const account: Case['account'] = {
  preset: 'v1_least_privilege',
  isChosen: true,
  overrides: [{ role: 'manager', permission: 'whatsapp.templates.delete', grant: 'deny' }],
}

const dataOf = (symptom: string) =>
  prepareDesk(
    requireAt(
      wizards.filter((wizard) => wizard.symptom === symptom),
      0,
    ),
    policy,
    site,
  )

/** What is read of markup: its text, and what stands in attributes for those who hear it. */
function readable(element: ReactElement): string {
  const html = renderToStaticMarkup(element)
  const heard = [...html.matchAll(/ (?:aria-label|title|placeholder)="([^"]*)"/g)]
  return [html.replaceAll(/<[^>]+>/g, ' '), ...heard.map(([, text]) => text)]
    .join(' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')
}

const workbench = (symptom: string, opened: Case) =>
  readable(
    createElement(Workbench, { data: dataOf(symptom), query: String(caseQuery(policy, opened)) }),
  )

/** A fact as the question in hand, for somebody who has told so much. */
function question(symptom: string, factId: string, told: Case): string {
  const data = dataOf(symptom)
  const fact = requireAt(
    data.facts.filter(({ id }) => id === factId),
    0,
  )
  const model = buildSymptomModel(policy, symptom, told.account)
  return readable(
    createElement(QuestionPanel, {
      data,
      context: { ...told, past: [], inHand: factId },
      fact,
      given: undefined,
      isNext: true,
      effects: effectsOf(model, factId, knownFrom(told.answers).facts),
      heading: null,
      answer: () => {},
      copyLine: () => {},
    }),
  )
}

/** Every id that no word is spelt like; those of symptoms stand in addresses that are read. */
const IDS = [
  ...policy.presets.map(({ id }) => id),
  ...policy.facts.flatMap(({ id, values }) => [id, ...values.map((value) => value.id)]),
  ...policy.symptoms.flatMap(({ causes }) => causes.map(({ id }) => id)),
  ...policy.permissions.map(({ id }) => id),
  ...policy.roles.map(({ id }) => id),
].filter((id) => /[_.]/.test(id))

const idsIn = (text: string): readonly string[] => {
  const words = new Set(text.match(/[a-z0-9]+(?:[_.][a-z0-9]+)+/g))
  return IDS.filter((id) => words.has(id))
}

describe.each(policy.symptoms)('what an agent reads of $id', ({ id: symptom, facts, causes }) => {
  const data = dataOf(symptom)

  it('names no id of the policy beside a question, its answers and what each would do', () => {
    for (const fact of data.facts) {
      const others = facts.find((id) => id !== fact.id)
      const value = policy.facts.find(({ id }) => id === others)?.values[0]?.id
      const opened: Case = {
        account,
        answers: others !== undefined && value !== undefined ? [[others, value]] : [],
      }
      const text = question(symptom, fact.id, opened)
      expect(idsIn(text)).toEqual([])
      expect(text).toContain(fact.say.question)
    }
  })

  it('names none on the board, in the account, the reply and the transcript', () => {
    const fact = requireAt(data.facts, 0)
    const opened: Case = { account, answers: [[fact.id, requireAt(fact.values, 0).id]] }
    const text = workbench(symptom, opened)
    const board = boardOf(symptom, opened)
    const told = transcriptText(transcriptOf(data, opened, board, ''))
    expect(text).toContain('Least privilege')
    expect(idsIn(`${text} ${told}`)).toEqual([])
    // Of one cause alone the first answer may leave nothing open.
    expect(board.possible.length).toBeGreaterThanOrEqual(causes.length > 1 ? 1 : 0)
    expect(text.includes('Look here first, from above.')).toBe(board.possible.length > 0)
  })
})

describe('a cause that is merely possible', () => {
  const symptom = 'user-not-ringing'
  const data = dataOf(symptom)
  /** One answer that a blocked caller fits, and everything else "I don't know". */
  const opened: Case = {
    account: { preset: policy.defaultPreset, overrides: [] },
    answers: data.facts.map(({ id }) =>
      id === 'who_fails' ? [id, 'calls_from_one_number'] : [id, 'unknown'],
    ),
  }

  it('is not called found, with nine causes open and nothing left to ask', () => {
    const text = workbench(symptom, opened)
    expect(text).toContain('Nothing left to ask No cause is certain, 9 are open')
    expect(text).toContain('0 certain, 1 possible, 8 open')
    expect(text).toContain('. Possible: Only one caller')
    expect(text).not.toMatch(/\bFound\b|cause found|\d ?%/)
  })

  it('is told apart from what is found, heard and read', () => {
    const answers: Case['answers'] = [...opened.answers, ['in_department', 'no']]
    const both: Case = { ...opened, answers: [...new Map(answers)] }
    expect(workbench(symptom, both)).toMatch(
      /Found: The person is not a member of [^.]*\. Possible: Only one caller/,
    )
  })

  it('is not called found where two people are compared', () => {
    const other: Case = { ...opened, answers: [['in_department', 'no']] }
    const { lines } = comparedPart(
      data,
      { case: opened, board: boardOf(symptom, opened) },
      { label: 'Meera', case: other, board: boardOf(symptom, other) },
    )
    expect(lines).toContainEqual(expect.stringMatching(/^Possible of this person alone: Only one/))
    expect(lines).toContainEqual(expect.stringMatching(/^Found of Meera alone: The person is not/))
    expect(lines).toContainEqual(expect.stringContaining('It explains: Possible: Only one caller'))
  })
})

it('says how many causes an answer rules out, and puts no id of one beside it', () => {
  const symptom = 'user-not-ringing'
  const told: Case = { account, answers: [['status', 'active']] }
  const effects = effectsOf(
    buildSymptomModel(policy, symptom, account),
    'within_hours',
    knownFrom(told.answers).facts,
  )
  expect(effects.get('yes')?.excludes).toEqual(['outside_hours'])
  const text = question(symptom, 'within_hours', told)
  expect(text).toContain('Yes rules out one cause')
  expect(text).not.toContain('outside_hours')
  expect(addressOf(symptom, told)).toContain('preset=v1_least_privilege')
  expect(workbench(symptom, told)).not.toMatch(/v1_least_privilege|\d ?%/)
})

it('is headed by what it is on the page of a case', () => {
  const causeView = (id: string, certain: boolean) => ({
    ...{ id, certain, headline: id, why: '', fix: [], who: '' },
  })
  const titleOf = (causes: ComponentProps<typeof Verdict>['verdict']['causes']) =>
    /<h2[^>]*>([^<]*)/.exec(
      renderToStaticMarkup(
        createElement(Verdict, {
          verdict: {
            ...{ title: '', answers: [], causes, possible: [], questions: [] },
            ...{ account: '', policy: '' },
          },
        }),
      ),
    )?.[1]
  expect(titleOf([causeView('one', true), causeView('other', false)])).toBe('Found')
  expect(titleOf([causeView('other', false)])).toBe('Possible, not certain')
  expect(titleOf([])).toBe('No cause is confirmed')
})
