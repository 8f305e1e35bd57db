import { createActor } from 'xstate'
import { describe, expect, test } from 'vitest'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { knownFrom } from '@/lib/wizard/machine/known'
import { caseQuery, readCase, type Case } from '@/lib/case/case'
import { buildCaseMachine, type CaseEvent } from '@/lib/case/case-machine'
import { policy, requireModel } from '../wizard/published'

const symptom = 'user-not-ringing'
const { facts } = requireModel(symptom)
const read = (query: string) => readCase(policy, facts, new URLSearchParams(query))
const EMPTY: Case = { answers: [], account: { preset: policy.defaultPreset, overrides: [] } }

describe('the address of a case', () => {
  test('may be that of a guided fix that went on: all its answers are taken', () => {
    const { case: opened, dropped } = read('status=inactive&more=yes&call_availability=off')
    expect(dropped).toEqual([])
    expect(opened.answers).toEqual([
      ['status', 'inactive'],
      ['call_availability', 'off'],
    ])
  })

  test(
    'holds answers in their order, the preset and what the Owner changed, and gives all ' +
      'of it back',
    () => {
      const query =
        'within_hours=yes&status=unknown&preset=v2_current' +
        '&override=manager%3Awhatsapp.templates.delete%3Aallow'
      const { case: opened, dropped } = read(query)
      expect(dropped).toEqual([])
      expect(opened).toEqual({
        answers: [
          ['within_hours', 'yes'],
          ['status', 'unknown'],
        ],
        account: {
          preset: 'v2_current',
          isChosen: true,
          overrides: [{ role: 'manager', permission: 'whatsapp.templates.delete', grant: 'allow' }],
        },
      })
      expect(caseQuery(policy, opened)).toBe(query)
    },
  )

  test('a narrowed grant keeps its scope', () => {
    const scope = policy.scopes[0]!.id
    const { case: opened } = read(`override=Manager:whatsapp.templates.delete:allow:${scope}`)
    expect(opened.account.overrides).toEqual([
      { role: 'manager', permission: 'whatsapp.templates.delete', grant: `allow:${scope}` },
    ])
    expect(read(caseQuery(policy, opened)).case).toEqual(opened)
  })

  test('takes facts and values by any name and says what it left out', () => {
    const { case: opened, dropped } = read(
      'Status=Inactive&colour=blue&within_hours=maybe&status=active&preset=v9&override=manager',
    )
    expect(opened).toEqual({ ...EMPTY, answers: [['status', 'inactive']] })
    expect(dropped.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'colour no-such-fact',
      'within_hours no-such-value',
      'status twice',
      'preset no-such-value',
      'override no-such-permission',
    ])
  })

  test('is empty where nothing is known', () => {
    expect(caseQuery(policy, EMPTY)).toBe('')
  })
})

const next = (asked: Case) =>
  diagnose(buildSymptomModel(policy, symptom, asked.account), knownFrom(asked.answers)).next

function after(...events: readonly CaseEvent[]) {
  return afterIn(EMPTY, ...events)
}

function afterIn(input: Case, ...events: readonly CaseEvent[]) {
  const actor = createActor(buildCaseMachine(symptom, next), { input }).start()
  events.forEach((event) => actor.send(event))
  const { context, value } = actor.getSnapshot()
  actor.stop()
  return { ...context, value }
}

describe('a case', () => {
  test('begins with the next best question in hand', () => {
    expect(after()).toMatchObject({ value: 'asking', inHand: next(EMPTY), answers: [] })
  })

  test('an answer to the question in hand brings the next best one', () => {
    const { answers, inHand } = after({ type: 'answer', value: 'unknown' })
    expect(answers).toEqual([[next(EMPTY), 'unknown']])
    expect(inHand).toBe(next({ ...EMPTY, answers }))
    expect(inHand).not.toBe(next(EMPTY))
  })

  test('any fact can be chosen and answered, and Enter leads back to the best question', () => {
    expect(after({ type: 'choose', fact: 'sticky' }).inHand).toBe('sticky')
    expect(
      after({ type: 'choose', fact: 'sticky' }, { type: 'answer', value: 'yes' }).answers,
    ).toEqual([['sticky', 'yes']])
    expect(after({ type: 'choose', fact: 'sticky' }, { type: 'goOn' }).inHand).toBe(next(EMPTY))
  })

  test('an answer given anew is told last, and undo brings the old one back', () => {
    const changes: readonly CaseEvent[] = [
      { type: 'answer', fact: 'status', value: 'active' },
      { type: 'answer', fact: 'within_hours', value: 'yes' },
      { type: 'answer', fact: 'status', value: 'inactive' },
    ]
    expect(after(...changes).answers).toEqual([
      ['within_hours', 'yes'],
      ['status', 'inactive'],
    ])
    expect(after(...changes, { type: 'undo' })).toMatchObject({
      answers: [
        ['status', 'active'],
        ['within_hours', 'yes'],
      ],
      inHand: 'status',
    })
    expect(
      after(...changes, { type: 'undo' }, { type: 'undo' }, { type: 'undo' }, { type: 'undo' }),
    ).toMatchObject({ answers: [], past: [] })
  })

  test('undo takes answers of the address back too, the last one first', () => {
    const { case: opened } = read('status=active&within_hours=no')
    expect(afterIn(opened, { type: 'undo' })).toMatchObject({
      answers: [['status', 'active']],
      inHand: 'within_hours',
    })
  })

  test('what is pasted wins over what was answered, and is undone as one', () => {
    const added = [
      { type: 'answer', fact: 'status', value: 'active' },
      {
        type: 'add',
        answers: [
          ['status', 'inactive'],
          ['sticky', 'no'],
        ],
        account: { preset: 'v2_current', overrides: [] },
      },
    ] as const
    expect(after(...added)).toMatchObject({
      answers: [
        ['status', 'inactive'],
        ['sticky', 'no'],
      ],
      account: { preset: 'v2_current' },
    })
    expect(after(...added, { type: 'undo' })).toMatchObject({
      answers: [['status', 'active']],
      account: EMPTY.account,
    })
  })

  test('an answer taken back is asked again', () => {
    expect(
      after(
        { type: 'answer', fact: 'status', value: 'active' },
        { type: 'withdraw', fact: 'status' },
      ),
    ).toMatchObject({ answers: [], inHand: 'status' })
  })

  test('it is done when nothing more can be learnt, and asks again once a fact is chosen', () => {
    const all = facts.map(({ id }): CaseEvent => ({
      type: 'answer',
      fact: id,
      value: 'unknown',
    }))
    expect(after(...all)).toMatchObject({ value: 'done', inHand: undefined })
    expect(after(...all, { type: 'answer', value: 'yes' }).answers).toHaveLength(facts.length)
    expect(after(...all, { type: 'choose', fact: 'status' })).toMatchObject({
      value: 'asking',
      inHand: 'status',
    })
  })
})
