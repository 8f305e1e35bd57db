// A wizard file to start from: the suggested tree of a symptom in Markdown, with the questions and
// ways to find out of the policy's facts.
import type { Policy } from '@/lib/policy/policy'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { suggestTree, type SuggestedStep } from '@/lib/wizard/optimise/suggest'
import { targetWords } from '@/lib/wizard/tree/wizard'

/** The words of a question: `question` in plain words, `find` as Markdown with inline tags. */
export interface StepWords {
  readonly question: string
  readonly find: string
}

/**
 * The front of a file, or the words of the policy where it has none yet. `symptom` must be one of
 * the policy; undefined where it is too large to be solved.
 */
export function draftWizard(policy: Policy, model: SymptomModel): string | undefined {
  const steps = suggestTree(model)
  const symptom = policy.symptoms.find(({ id }) => id === model.id)
  if (!steps || !symptom) return undefined
  const front = [
    '---',
    `title: ${symptom.title}`,
    `symptom: ${symptom.id}`,
    `start: ${steps[0]?.id ?? ''}`,
    `summary: Finds out why ${lowered(symptom.title)}.`,
    'aliases:',
    // At least one is needed; the title is one that is no worse than none.
    ...(symptom.aliases.length === 0 ? [lowered(symptom.title)] : symptom.aliases).map(
      (alias) => `  - ${alias}`,
    ),
    'needs:',
    '  - Whatever must be at hand before the first question.',
    `minutes: ${Math.max(1, Math.round(steps.length / 3))}`,
    'support: base',
    '---',
  ]
  const words = new Map(policy.facts.map((fact) => [fact.id, fact]))
  return [
    ...front,
    '',
    `${symptom.title}: say here in two or three sentences what this checks.`,
    '',
    draftSteps(steps, (fact) => words.get(fact)),
  ].join('\n')
}

/** The steps as they stand in a file, each with its question, how to find out, and its answers. */
export function draftSteps(
  steps: readonly SuggestedStep[],
  wordsOf: (fact: string) => StepWords | undefined,
): string {
  return steps
    .map(({ id, fact, answers }) => {
      const { question = fact, find = '' } = wordsOf(fact) ?? {}
      return [
        `## ${id}`,
        `${question} {ask: ${fact}}`,
        '',
        find,
        '',
        ...answers.map(({ label, target }) => `- ${label} -> ${targetWords(target)}`),
        '',
      ].join('\n')
    })
    .join('\n')
}

const lowered = (title: string): string =>
  title.startsWith('I ') ? title : title.charAt(0).toLowerCase() + title.slice(1)
