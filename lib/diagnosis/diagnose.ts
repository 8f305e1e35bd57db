// From answers to causes: which are confirmed, which are still possible, which are ruled out, and
// what to ask next.
import type { Facts } from '@/lib/logic/fact'
import { chanceOf } from './cause-verdict'
import { contradictionsIn, undisputedFacts, type Contradiction } from './contradiction'
import { nextQuestion } from './question'
import type { SymptomModel } from './symptom'

/** What answers show of the causes. */
export interface Findings {
  /** Causes whose conditions are met, by certainty, then in the order of the policy. */
  readonly confirmed: readonly {
    readonly cause: string
    readonly certainty: 'certain' | 'possible'
    /** Of a permission that the role lacks: what was seen, or what the grants say. */
    readonly basis?: 'seen' | 'policy'
  }[]
  /**
   * Causes the answers do not yet decide, with their chance between 0 and 1: the share of the
   * states that can be, by the cause's odds.
   */
  readonly possible: readonly { readonly cause: string; readonly likelihood: number }[]
  readonly excluded: readonly string[]
  /** Answers that cannot be true together, and those that are not what the policy says. */
  readonly contradictions: readonly Contradiction[]
}

export interface Diagnosis extends Findings {
  /** The fact to ask for next; undefined when no answer could still decide a cause. */
  readonly next: string | undefined
}

/**
 * Diagnoses a symptom exactly. Answers that contradict each other decide nothing. `facts` are
 * canonical ids; those in `skipped` are not asked again.
 */
export function diagnose(
  model: SymptomModel,
  { facts, skipped = [] }: { readonly facts: Facts; readonly skipped?: readonly string[] },
): Diagnosis {
  const known = undisputedFacts(model, facts)
  const disputed = Object.keys(facts).filter((id) => known[id] === undefined)
  const findings = judge(model, facts)
  const undecided = new Set(findings.possible.map(({ cause }) => cause))
  const open = byCertainty(model).filter(({ id }) => undecided.has(id))
  const isFound = findings.confirmed.some(({ certainty }) => certainty === 'certain')
  const asked = { open, known, skipped: [...skipped, ...disputed], isFound }
  return { ...findings, next: nextQuestion(model, asked) }
}

/** What answers show, for a guided fix, which has an order of questions of its own. */
export function judge(model: SymptomModel, facts: Facts): Findings {
  const known = undisputedFacts(model, facts)
  const judged = byCertainty(model).map((cause) => ({
    ...cause,
    chance: chanceOf(model, cause, known),
  }))
  const open = judged.filter(({ chance }) => chance > 0 && chance < 1)
  return {
    confirmed: judged.flatMap((cause) =>
      cause.chance === 1
        ? [{ cause: cause.id, certainty: cause.certainty, ...basisOf(cause, known) }]
        : [],
    ),
    possible: open.map(({ id, chance }) => ({ cause: id, likelihood: chance })),
    excluded: judged.flatMap(({ id, chance }) => (chance === 0 ? [id] : [])),
    contradictions: contradictionsIn(model, facts),
  }
}

function byCertainty({ causes }: SymptomModel): SymptomModel['causes'] {
  const certain = causes.filter(({ certainty }) => certainty === 'certain')
  return [...certain, ...causes.filter(({ certainty }) => certainty === 'possible')]
}

function basisOf(
  { isRefusal, byPolicy }: SymptomModel['causes'][number],
  known: Facts,
): Pick<Diagnosis['confirmed'][number], 'basis'> {
  if (!isRefusal) return {}
  // What was seen and leaves the cause was a refusal, but for a permission that waits for the chat.
  const isSeen = byPolicy?.seen.some((fact) => (known[fact] ?? 'yes') !== 'yes')
  return { basis: isSeen ? 'seen' : 'policy' }
}
