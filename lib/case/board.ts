// The board of an agent: the diagnosis of a case, and which answers decided each cause. Exact, as
// the diagnosis is.
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { bearingOn } from '@/lib/diagnosis/bearing-facts'
import { weightOf } from '@/lib/diagnosis/cause-place'
import { standingOf } from '@/lib/diagnosis/cause-verdict'
import { undisputedFacts } from '@/lib/diagnosis/contradiction'
import { diagnose, type Diagnosis } from '@/lib/diagnosis/diagnose'
import type { SymptomModel } from '@/lib/diagnosis/symptom'

type Cause = SymptomModel['causes'][number]

/**
 * A cause that the answers settled. `by` are the facts whose answers did it, each of them needed;
 * empty where it is so whatever is answered.
 */
export interface Settled {
  readonly cause: string
  readonly certainty: Cause['certainty']
  readonly by: readonly string[]
  /** Of a permission that the role lacks: what was seen, or what the grants say. */
  readonly basis?: 'seen' | 'policy'
}

/** A cause still open: its chance between 0 and 1, and the facts not known that it rests on. */
export interface Open {
  readonly cause: string
  readonly certainty: Cause['certainty']
  readonly likelihood: number
  readonly restsOn: readonly string[]
}

export interface Board extends Pick<Diagnosis, 'next' | 'contradictions'> {
  /** By certainty, then in the order of the policy. */
  readonly confirmed: readonly Settled[]
  /** In the order in which to look: by likelihood, weighed by how often a cause is met. */
  readonly possible: readonly Open[]
  readonly excluded: readonly Settled[]
  /** Nothing was found, nothing is left to ask or to set right: a case for support. */
  readonly stuck: boolean
}

/**
 * Builds the board. `facts` stand in the order in which they were answered: of two answers that
 * settle a cause alone, the earlier one counts.
 */
export function buildBoard(
  model: SymptomModel,
  known: { readonly facts: Facts; readonly skipped?: readonly string[] },
): Board {
  const { confirmed, possible, excluded, next, contradictions } = diagnose(model, known)
  const undisputed = undisputedFacts(model, known.facts)
  const rank = ({ cause, likelihood }: Open): number =>
    Math.max(
      0,
      // What was counted is in the likelihood already.
      ...causesNamed(model, cause).map(
        (row) => likelihood * (row.frequency === undefined ? weightOf(model, row) : 1),
      ),
    )
  const settled = (id: string, chance: 0 | 1): readonly Settled[] =>
    causesNamed(model, id).map((cause) => ({
      cause: id,
      certainty: cause.certainty,
      by: decidingAnswers(model, cause, undisputed, chance),
    }))
  return {
    confirmed: confirmed.flatMap(({ cause, basis }) =>
      settled(cause, 1).map((row) => (basis ? { ...row, basis } : row)),
    ),
    possible: possible
      .flatMap(({ cause: id, likelihood }) =>
        causesNamed(model, id).map((cause) => ({
          cause: id,
          certainty: cause.certainty,
          likelihood,
          restsOn: factsOf(cause.when).filter((fact) => undisputed[fact] === undefined),
        })),
      )
      .toSorted((one, other) => rank(other) - rank(one)),
    excluded: excluded.flatMap((cause) => settled(cause, 0)),
    next,
    contradictions,
    stuck:
      confirmed.length === 0 &&
      next === undefined &&
      !contradictions.some(({ isImpossible }) => isImpossible),
  }
}

/**
 * What an answer would do: the causes it would confirm and rule out that are open or undecided now.
 */
export interface Effect {
  readonly confirms: readonly string[]
  readonly excludes: readonly string[]
}

/**
 * What each value of a fact would do, were it answered now (anew, where it was answered before).
 */
export function effectsOf(
  model: SymptomModel,
  fact: string,
  facts: Facts,
): ReadonlyMap<string, Effect> {
  const before = Object.fromEntries(Object.entries(facts).filter(([id]) => id !== fact))
  const open = new Set(diagnose(model, { facts: before }).possible.map(({ cause }) => cause))
  const values = model.facts.find(({ id }) => id === fact)?.values ?? []
  return new Map(
    values.map(({ id: value }) => {
      const after = diagnose(model, { facts: { ...before, [fact]: value } })
      return [
        value,
        {
          confirms: after.confirmed.map(({ cause }) => cause).filter((cause) => open.has(cause)),
          excludes: after.excluded.filter((cause) => open.has(cause)),
        },
      ]
    }),
  )
}

const causesNamed = ({ causes }: SymptomModel, id: string): readonly Cause[] =>
  causes.filter((cause) => cause.id === id)

/**
 * A smallest set of the answers that settles the cause by itself: from the latest on, those it can
 * do without are left out.
 */
function decidingAnswers(
  model: SymptomModel,
  cause: Cause,
  facts: Facts,
  chance: 0 | 1,
): readonly string[] {
  const conditions = [cause.when, ...(cause.byPolicy ? [cause.byPolicy.when] : [])]
  const behind = new Set(conditions.flatMap((condition) => [...bearingOn(model, condition)]))
  let needed = Object.entries(facts).filter(
    ([fact]) => behind.has(fact) || cause.byPolicy?.seen.includes(fact) === true,
  )
  for (const answer of needed.toReversed()) {
    const rest = needed.filter((other) => other !== answer)
    if (standingOf(model, cause, Object.fromEntries(rest)) === (chance === 1)) needed = rest
  }
  return needed.map(([fact]) => fact)
}
