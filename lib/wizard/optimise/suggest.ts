// A better tree for a symptom: the fewest questions to the first certain cause, then what the
// possible ones rest on. Made from the rules alone.
import { diagnose } from '@/lib/diagnosis/diagnose'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import { knowledgeStatesOf } from './budget'
import { bestPlan } from './plan'
import { buildVerdict } from '@/lib/diagnosis/cause-verdict'
import { targetWords, type Answer, type Target } from '@/lib/wizard/tree/wizard'

/**
 * A step as the rules suggest it, without words. Every value of its fact has an answer; "I don't
 * know" is left to the one who completes it.
 */
export interface SuggestedStep {
  readonly id: string
  readonly fact: string
  readonly answers: readonly Answer[]
}

/**
 * The suggested steps in the order of reading, the first one first; undefined where the symptom is
 * too large to be solved.
 */
export function suggestTree(model: SymptomModel): readonly SuggestedStep[] | undefined {
  const knowledgeStates = knowledgeStatesOf(model)
  if (!knowledgeStates) return undefined
  const plan = bestPlan(knowledgeStates)
  const verdicts = new Map(model.causes.map((cause) => [cause.id, buildVerdict(model, cause)]))
  const proven = (known: Facts, certainty: 'certain' | 'possible') =>
    model.causes
      .filter((cause) => cause.certainty === certainty && verdicts.get(cause.id)?.(known) === true)
      .map(({ id }) => id)
  const steps: SuggestedStep[] = []
  const shapes = new Map<string, Target>()

  /** What to ask once some facts are known, the last of them just now. */
  const targetAt = (known: Facts, at: number, before: Facts): Target => {
    const certain = proven(known, 'certain')
    if (certain.length > 0) return { kind: 'cause', causes: certain }
    const fact = plan.next(at) ?? diagnose(model, { facts: known }).next
    if (fact !== undefined) return stepFor(fact, known, at)
    const old = proven(before, 'possible')
    const news = proven(known, 'possible').filter((id) => !old.includes(id))
    return news.length > 0 ? { kind: 'cause', causes: news } : { kind: 'end' }
  }

  const stepFor = (fact: string, known: Facts, at: number): Target => {
    const values = model.facts.find(({ id }) => id === fact)?.values ?? []
    const answers = values.map(({ id: value, label }): Answer => {
      const after = { ...known, [fact]: value }
      return {
        value,
        label,
        target: targetAt(after, knowledgeStates.learn(at, fact, value), known),
      }
    })
    const shape = `${fact} ${answers.map(({ target }) => targetWords(target)).join(' | ')}`
    const same = shapes.get(shape)
    if (same) return same
    const id = freeId(fact, steps)
    const target: Target = { kind: 'step', step: id }
    shapes.set(shape, target)
    steps.unshift({ id, fact, answers })
    return target
  }

  targetAt({}, knowledgeStates.nothingKnown, {})
  return steps
}

function freeId(fact: string, steps: readonly SuggestedStep[]): string {
  const name = fact.replaceAll('_', '-')
  const taken = steps.filter((step) => step.fact === fact).length
  return taken === 0 ? name : `${name}-${taken + 1}`
}
