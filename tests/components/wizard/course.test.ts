import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answerLabel, Course } from '@/components/wizard/course'
import { MORE_STEP } from '@/lib/wizard/machine/more'
import { pairsOf } from '@/lib/wizard/machine/replay'
import { requireStep } from '@/lib/wizard/tree/wizard'
import { published, requireModel } from '../../wizard/published'

const { symptom, title, start, steps } = published.wizards.find(
  (wizard) => wizard.symptom === 'user-not-ringing',
)!
const course = new Course({
  wizard: { symptom, title, start, steps },
  usual: 2,
  left: {},
  model: requireModel(symptom),
  causes: {},
  mended: { status: ['active'], account_state: ['fine'] },
  policy: '1',
})
const at = (query: string) => course.at(new URLSearchParams(query))

beforeEach(() => vi.stubGlobal('location', { pathname: '/fix/user-not-ringing' }))

describe('the course of a reader', () => {
  it('goes on with each answer, and the address says where it is', () => {
    const place = course.answered(at(''), requireStep(course.data.wizard, start), 'fine')
    expect(place.step?.fact).toBe('status')
    expect(course.address(place.given)).toBe('/fix/user-not-ringing?account_state=fine')
  })

  it('keeps later answers that still apply when one is changed', () => {
    const place = at('account_state=fine&status=active&call_availability=on')
    const changing = course.changing(place, place.given[1]!)
    expect(changing.step?.fact).toBe('status')
    expect(changing.given).toHaveLength(1)
    expect(course.address(course.answered(changing, changing.step!, 'unknown').given)).toBe(
      '/fix/user-not-ringing?account_state=fine&status=unknown&call_availability=on',
    )
  })

  it('offers an address that leads to the question of an answer and keeps all others', () => {
    const place = at('account_state=suspended&more=yes&status=inactive&call_availability=on')
    for (const given of place.given.filter(({ step }) => step !== MORE_STEP)) {
      const changed = at(course.addressToChange(place, given).split('?')[1] ?? '')
      expect(changed.step?.fact).toBe(given.step.fact)
      expect(changed.dropped).toEqual([])
      const kept = new Map([...pairsOf(changed.given), ...changed.later])
      for (const [fact, value] of pairsOf(place.given))
        expect(kept.get(fact)).toBe(fact === given.step.fact ? undefined : value)
    }
  })

  it('leaves out, and says so, a later answer whose question no longer comes up', () => {
    const place = at('account_state=fine&status=active&call_availability=on')
    const changing = course.changing(place, place.given[0]!)
    const changed = course.answered(changing, changing.step!, 'suspended')
    expect(changed.state).toBe('cause: suspended')
    expect(changed.dropped.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'status not-asked',
      'call_availability not-asked',
    ])
  })

  it('keeps an answer to a later question, and uses it when that comes up', () => {
    const early = at('status=inactive')
    expect(early).toMatchObject({ later: [['status', 'inactive']], dropped: [] })
    const found = course.answered(early, requireStep(course.data.wizard, start), 'fine')
    expect(found.named).toEqual(['inactive'])
    expect(course.address(found.given)).toBe(
      '/fix/user-not-ringing?account_state=fine&status=inactive',
    )
  })

  it('goes on after a cause was put right, as if the answer had been the other one', () => {
    expect(course.afterFix(at('account_state=fine&status=inactive'))?.step?.fact).toBe(
      'call_availability',
    )
    expect(course.afterFix(at(''))).toBeUndefined()
  })

  it('goes on where more may be wrong, and keeps that in the address like an answer', () => {
    const found = at('account_state=suspended')
    const more = course.answered(found, MORE_STEP, 'yes')
    expect(more.step?.fact).toBe('status')
    expect(course.address(more.given)).toBe(
      '/fix/user-not-ringing?account_state=suspended&more=yes',
    )
    const back = course.changing(more, more.given[1]!)
    expect(back).toMatchObject({ step: undefined, named: ['suspended'] })
    expect(course.afterFix(at('account_state=suspended&more=yes&status=inactive'))).toBeUndefined()
    expect(more.given.map(answerLabel)).toEqual(['Suspended or overdue', 'Yes'])
  })

  it('words every answer as the wizard does', () => {
    expect(at('account_state=fine&status=unknown').given.map(answerLabel)).toEqual([
      'No, the account is fine',
      "I don't know",
    ])
  })
})
