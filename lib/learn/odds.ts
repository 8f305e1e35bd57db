// Odds of causes, learnt from outcomes: the mean of a Dirichlet distribution whose prior is the
// order of the policy (Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, section 3.4).
import { intervalOf } from '@/lib/insight/share'
import type { Policy } from '@/lib/policy/policy'
import { LEAST_OUTCOMES } from '@/lib/policy/schema/odds'
import type { CauseOutcomes } from './outcomes'

/** So many outcomes the order of the policy counts for. */
const PRIOR_OUTCOMES = 10

/** What was learnt of a symptom. */
export interface LearntOdds {
  readonly symptom: string
  readonly title: string
  /** How many outcomes were counted: fixes that helped, whose cause the policy knows. */
  readonly outcomes: number
  /** Fixes that did not help: the cause was another one. */
  readonly not: number
  readonly causes: readonly {
    readonly id: string
    readonly counted: number
    /** How often it is met, as is taken to be so now, and as it was learnt: shares from 0 to 1. */
    readonly now: number
    readonly learnt: number
  }[]
}

type Symptom = Policy['symptoms'][number]

/** How often each cause is met as it stands: by the accepted odds, or by its place. */
export function presentShares({ causes }: Symptom): readonly number[] {
  const weights = causes.map(({ frequency }, at) => frequency ?? 1 / (at + 1))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}

/**
 * What was learnt of each symptom with thirty outcomes and more, where it differs from what is
 * taken to be so: of one cause at least the interval excludes it.
 */
export function learnOdds(
  policy: Policy,
  counted: readonly CauseOutcomes[],
): readonly LearntOdds[] {
  return policy.symptoms.flatMap((symptom) => {
    const solvedOf = (cause: string): number =>
      counted.find((row) => row.symptom === symptom.id && row.cause === cause)?.solved ?? 0
    const ids = symptom.causes.map(({ id }) => id)
    const outcomes = ids.reduce((sum, id) => sum + solvedOf(id), 0)
    if (outcomes < LEAST_OUTCOMES) return []
    const present = presentShares(symptom)
    const places = presentShares({
      ...symptom,
      causes: symptom.causes.map(({ frequency: _, ...cause }) => cause),
    })
    const causes = ids.map((id, at) => ({
      id,
      counted: solvedOf(id),
      now: present[at] ?? 0,
      learnt: (solvedOf(id) + PRIOR_OUTCOMES * (places[at] ?? 0)) / (outcomes + PRIOR_OUTCOMES),
    }))
    const isOther = causes.some(({ counted: part, now }) => {
      const [from, to] = intervalOf({ part, whole: outcomes }) ?? [0, 1]
      return now < from || now > to
    })
    const not = counted
      .filter((row) => row.symptom === symptom.id)
      .reduce((sum, row) => sum + row.not, 0)
    return isOther ? [{ symptom: symptom.id, title: symptom.title, outcomes, not, causes }] : []
  })
}

/** The causes as a file of odds holds them: three digits, none 0. */
export const writtenOdds = ({ causes }: LearntOdds): Readonly<Record<string, number>> =>
  Object.fromEntries(
    causes.map(({ id, learnt }) => [id, Math.max(0.001, Math.round(1000 * learnt) / 1000)]),
  )

/** What speaks for it, a sentence each; the causes in the order that was learnt. */
export function oddsEvidence({ outcomes, not, causes }: LearntOdds): readonly string[] {
  const order = causes
    .filter(({ counted }) => counted > 0)
    .toSorted((one, other) => other.learnt - one.learnt)
    .map(({ id, counted }) => {
      const [from, to] = (intervalOf({ part: counted, whole: outcomes }) ?? [0, 1]).map((share) =>
        Math.round(100 * share),
      )
      return `${id}: ${counted} of ${outcomes} (${from} to ${to} %)`
    })
  return [
    `${outcomes} times a fix helped whose cause is known; ${not} times one did not.`,
    ...order,
  ]
}
