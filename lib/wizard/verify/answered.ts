// What paths have answered, each set of answers one object however and in whichever wizard it was
// come by: what is worked out for it (whether it can be, what it proves) is worked out once.
import { isFeasible } from '@/lib/diagnosis/cause-verdict'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { memoize } from '@/lib/core/memoize'
import type { Facts } from '@/lib/logic/fact'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'

/** Some answers. The same answers to the same facts are the same object. */
export interface Answered {
  /** Fact to value, `unknown` for "I don't know". */
  readonly asked: Facts
  /** The answers without those that said "I don't know". */
  readonly known: Facts
  /** Whether no impossible combination is complete in what is known. */
  readonly isFeasible: boolean
}

/** The answers to some facts of a model; others are not kept. */
export interface AnswersTo {
  readonly none: Answered
  /** What is answered after one more answer. */
  readonly after: (before: Answered, fact: string, value: string) => Answered
}

const built = new WeakMap<SymptomModel, Map<string, AnswersTo>>()

/** The answers to these facts of a model. */
export function answersTo(model: SymptomModel, behind: ReadonlySet<string>): AnswersTo {
  const ofModel = memoize(built, model, () => new Map<string, AnswersTo>())
  const facts = [...behind].sort()
  return memoize(ofModel, facts.join(' '), () => buildAnswers(model, facts))
}

function buildAnswers(model: SymptomModel, facts: readonly string[]): AnswersTo {
  const byKey = new Map<string, Answered>()
  const longer = new Map<Answered, Map<string, Map<string, Answered>>>()
  const kept = new Set(facts)
  const nodeOf = (asked: Facts): Answered =>
    memoize(byKey, facts.map((fact) => asked[fact] ?? '').join(' '), () => {
      const known = withoutUnknown(asked)
      return { asked, known, isFeasible: isFeasible(model, known) }
    })
  return {
    none: nodeOf({}),
    after: (before, fact, value) => {
      if (!kept.has(fact)) return before
      const byFact = memoize(longer, before, () => new Map<string, Map<string, Answered>>())
      const byValue = memoize(byFact, fact, () => new Map<string, Answered>())
      return memoize(byValue, value, () => nodeOf({ ...before.asked, [fact]: value }))
    },
  }
}

/** The answers without those that said "I don't know". */
export const withoutUnknown = (answers: Facts): Facts =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== UNKNOWN))
