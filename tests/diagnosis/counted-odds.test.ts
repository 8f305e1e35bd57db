// What counted outcomes (odds.yaml) change of a diagnosis, and what they must not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildBoard } from '@/lib/case/board'
import { ContentError } from '@/lib/core/diagnostic'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import { loadPolicy } from '@/lib/policy/load'
import { conclude } from '@/lib/wizard/machine/conclude'
import { policy, policyFiles, requireSymptom } from '@/tests/builders'

const SYMPTOM = 'user-not-ringing'
const causes = requireSymptom(SYMPTOM).causes.map(({ id }) => id)

/** odds.yaml in which some causes are oftener than the others. */
const oddsOf = (often: Readonly<Record<string, number>>, symptom = SYMPTOM, outcomes = 40) =>
  `- symptom: ${symptom}
  outcomes: ${outcomes}
  until: 2026-11-30
  causes: {${causes.map((id) => `${id}: ${often[id] ?? 1}`).join(', ')}}
`

const policyWith = (text: string) =>
  loadPolicy([...policyFiles, { path: 'content/policy/odds.yaml', text }])
const often = { wrong_number: 60, kyc: 28 }
const counted = buildSymptomModel(policyWith(oddsOf(often)), SYMPTOM)
const placed = buildSymptomModel(policy, SYMPTOM)

describe('counted odds', () => {
  test('are absent as long as nobody counted', () => {
    for (const cause of policy.symptoms.flatMap((symptom) => symptom.causes))
      expect(cause).not.toHaveProperty('frequency')
  })

  test('are the chance of a cause before anything is known', () => {
    const all = causes.length - 2 + 60 + 28
    const { possible } = diagnose(counted, { facts: {} })
    const chance = (id: string) => possible.find(({ cause }) => cause === id)?.likelihood
    expect(chance('wrong_number')).toBeCloseTo(60 / all, 10)
    expect(chance('inactive')).toBeCloseTo(1 / all, 10)
  })

  test('order the causes on the board, and what is asked first', () => {
    expect(
      buildBoard(counted, { facts: {} })
        .possible.slice(0, 2)
        .map(({ cause }) => cause),
    ).toEqual(['wrong_number', 'kyc'])
    expect(buildBoard(placed, { facts: {} }).possible[0]?.cause).not.toBe('wrong_number')
    const { askFirst: skipped = [] } = counted
    expect(diagnose(counted, { facts: {} }).next).toBe(skipped[0])
    expect(diagnose(counted, { facts: {}, skipped }).next).toBe('account_state')
    expect(diagnose(placed, { facts: {}, skipped }).next).not.toBe('account_state')
  })

  test('order the causes that a guided fix finds, where its ending names none', () => {
    const given = [
      { fact: 'number_right', value: 'no' },
      { fact: 'status', value: 'inactive' },
    ].map(({ fact, value }) => ({
      step: { id: fact, fact, question: '', find: '', answers: [] },
      value,
    }))
    const found = (model: typeof placed) => conclude(model, { given, named: [] }).confirmed
    expect(found(placed)).toEqual(['inactive', 'wrong_number'])
    expect(found(counted)).toEqual(['wrong_number', 'inactive'])
  })

  test('decide nothing: what is confirmed and ruled out is the same', () => {
    const answer = fc.constantFrom(
      ...placed.facts.flatMap(({ id, values }) => values.map((value) => [id, value.id] as const)),
    )
    const facts = fc
      .array(answer, { maxLength: 6 })
      .map((pairs): Facts => Object.fromEntries(pairs))
    fc.assert(
      fc.property(facts, (given) => {
        const [one, other] = [placed, counted].map((model) => diagnose(model, { facts: given }))
        expect(other?.confirmed).toEqual(one?.confirmed)
        expect(other?.excluded).toEqual(one?.excluded)
        expect(other?.contradictions).toEqual(one?.contradictions)
        for (const { likelihood } of other?.possible ?? []) {
          expect(likelihood).toBeGreaterThan(0)
          expect(likelihood).toBeLessThan(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['fewer than thirty outcomes', oddsOf(often, SYMPTOM, 29), /at least 30 outcomes/],
    ['a symptom there is not', oddsOf(often, 'user-not-ringin'), /did you mean "user-not-ringing"/],
    ['a cause there is not', oddsOf(often).replace('kyc:', 'kyd:'), /has no cause "kyd"/],
    [
      'a cause that is missing',
      oddsOf(often).replace('kyc: 28, ', '').replace(', kyc: 28', ''),
      /kyc .* is missing/,
    ],
    ['no chance', oddsOf({ ...often, kyc: 0 }), /above 0/],
    ['a symptom twice', oddsOf(often) + oddsOf(often), /listed twice/],
  ])('%s is refused in its file', (_, text, message) => {
    let told: ContentError | undefined
    try {
      policyWith(text)
    } catch (error) {
      if (error instanceof ContentError) told = error
    }
    expect(told?.diagnostics[0]?.file).toBe('content/policy/odds.yaml')
    expect(told?.message).toMatch(message)
  })
})
