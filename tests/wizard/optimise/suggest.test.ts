import { describe, expect, it } from 'vitest'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { measureBudget } from '@/lib/wizard/optimise/budget'
import { compareWithSuggestion } from '@/lib/wizard/optimise/compare'
import { draftWizard } from '@/lib/wizard/parse/draft'
import { parseWizard } from '@/lib/wizard/parse/parse'
import { suggestTree } from '@/lib/wizard/optimise/suggest'
import { transitionTable, walk } from '@/lib/wizard/machine/transition-table'
import type { Step } from '@/lib/wizard/tree/wizard'
import { lamp, lampWizard } from '../small'
import { policy, diagnosticsIn, requireModel, symptoms, words } from '../published'

const treeOf = (symptom: string) => {
  const suggested = suggestTree(requireModel(symptom)) ?? []
  return {
    symptom,
    start: suggested[0]?.id ?? '',
    steps: Object.fromEntries(
      suggested.map((step): [string, Step] => [step.id, { ...step, question: '', find: '' }]),
    ),
  }
}

describe.each(policy.symptoms.map(({ id }) => ({ symptom: id })))(
  'the tree suggested for $symptom',
  ({ symptom }) => {
    it('asks as few questions as any tree can', () => {
      const { mean, best } = measureBudget(treeOf(symptom), requireModel(symptom))
      expect(best.kind).toBe('exact')
      expect(mean).toBeCloseTo(best.mean, 9)
    })

    it('ends for every state with a certain cause that holds, where there is one', () => {
      const { proof } = { proof: diagnosticsIn(draftWizard(policy, requireModel(symptom)) ?? '') }
      expect(
        proof.filter(({ message }) =>
          /which holds there|goes in a circle|no answer for|need not be asked/.test(message),
        ),
      ).toEqual([])
    })

    it('is a file to start from, with a question and a way to find out in every step', () => {
      const { wizard, diagnostics } = parseWizard(
        `content/wizards/${symptom}.md`,
        draftWizard(policy, requireModel(symptom)) ?? '',
        { ...words, symptoms },
      )
      expect(diagnostics).toEqual([])
      expect(
        Object.values(wizard?.steps ?? {}).every(
          ({ question, find }) => question.length > 10 && find.length > 20,
        ),
      ).toBe(true)
    })
  },
)

describe('the suggestion for a small symptom', () => {
  it('is printed beside the wizard, with mean and worst questions and seconds', () => {
    const { wizard } = parseWizard('lamp.md', lampWizard, {
      ...words,
      symptoms: new Map([[lamp.id, lamp]]),
    })
    const text = compareWithSuggestion(wizard!, lamp, 120) ?? ''
    expect(text).toMatch(
      /as it is +mean \d\.\d\d questions in \d+ s, worst \d questions in \d+ s\n +suggested +mean \d\.\d\d questions/,
    )
    expect(text).toMatch(/AS IT IS +\| SUGGESTED/)
    expect(text.split('\n').every((line) => line.length <= 125)).toBe(true)
  })

  it('is none where there are too many states to solve', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...lamp.facts[0]!,
      id: `more${index}`,
    }))
    const causes = many.map(({ id }) => ({
      id: `by-${id}`,
      certainty: 'certain' as const,
      when: { kind: 'in' as const, fact: id, values: ['out'] },
    }))
    expect(suggestTree({ ...lamp, facts: [...lamp.facts, ...many], causes })).toBeUndefined()
  })
})

it('a suggested tree can be walked from its first step', () => {
  expect(
    walk(transitionTable(treeOf('wrong-role')), { is_new: 'yes' }).map(({ fact }) => fact),
  ).toEqual(['is_new'])
  expect(buildSymptomModel(policy, 'wrong-role').id).toBe('wrong-role')
})
