// The next best question: the one with the highest chance of confirming a certain cause per second
// of effort. In that order the expected time is least for causes that rest on one fact each (Mitten
// 1960, least-cost testing sequences); for causes that rest on two, a question is also rated
// together with a second one. How often a cause is met is counted, or weighed by its place
// (cause-place.ts). What a symptom asks first (its writers say so: what everybody would ask) comes
// before all that, until a certain cause is found.
import { factsOf } from '@/lib/logic/condition'
import type { Fact, Facts } from '@/lib/logic/fact'
import { weightOf } from './cause-place'
import { standingOf } from './cause-verdict'
import type { SymptomModel } from './symptom'
import { bears, valueChances } from './possible-states'

type Cause = SymptomModel['causes'][number]

/** What was answered so far; `isFound` where a certain cause is confirmed. */
interface Asked {
  readonly open: readonly Cause[]
  readonly known: Facts
  readonly skipped: readonly string[]
  readonly isFound: boolean
}

/**
 * The fact to ask for next to decide the `open` causes; undefined when all that could help is known
 * or skipped. Costs are those of the facts.
 */
export function nextQuestion(
  model: SymptomModel,
  { open, known, skipped, isFound }: Asked,
): string | undefined {
  const helpful = new Set(open.flatMap(({ when }) => factsOf(when)))
  const askable = model.facts.filter(
    ({ id }) => helpful.has(id) && known[id] === undefined && !skipped.includes(id),
  )
  const certain = open.filter(({ certainty }) => certainty === 'certain')
  const situation = { model, known, askable }
  const opening = isFound ? [] : (model.askFirst ?? [])
  const first = opening.find((fact) => askable.some(({ id }) => id === fact))
  if (first !== undefined) return first
  return (
    best({ ...situation, causes: certain }) ??
    best({ ...situation, causes: open }) ??
    cheapest(askable)
  )?.id
}

/** What is known, what can still be asked, and which causes an answer should confirm. */
interface Situation {
  readonly model: SymptomModel
  readonly known: Facts
  readonly askable: readonly Fact[]
  readonly causes: readonly Cause[]
}

/**
 * The question with the most chance per second, the first of equals; undefined when none can
 * confirm a cause.
 */
function best(situation: Situation): Fact | undefined {
  let winner: Fact | undefined
  let most = 0
  for (const fact of situation.askable) {
    const worth = Math.max(
      ...plansFor(situation, fact).map(({ chance, seconds }) => chance / seconds),
    )
    if (worth > most + 1e-12) [winner, most] = [fact, worth]
  }
  return winner
}

/**
 * What asking gives: the chance that a cause is confirmed, weighed by how often it is met, and the
 * seconds it takes on average.
 */
interface Plan {
  readonly chance: number
  readonly seconds: number
}

/** The fact alone, and followed by each fact that shares a cause with it. */
function plansFor(situation: Situation, fact: Fact): readonly Plan[] {
  const related = situation.causes
    .map(({ when }) => factsOf(when))
    .filter((facts) => facts.includes(fact.id))
  const partners = situation.askable.filter(
    ({ id }) => id !== fact.id && related.some((facts) => facts.includes(id)),
  )
  return [ask(situation, fact), ...partners.map((partner) => ask(situation, fact, partner))]
}

function ask(situation: Situation, fact: Fact, then?: Fact): Plan {
  let plan: Plan = { chance: 0, seconds: fact.cost }
  for (const [value, chance] of valueChances(situation.model, fact.id, situation.known)) {
    const known = { ...situation.known, [fact.id]: value }
    const confirmed = settled(situation, fact, known)
    const after =
      confirmed > 0
        ? { chance: confirmed, seconds: 0 }
        : then
          ? ask({ ...situation, known }, then)
          : NOTHING
    plan = {
      chance: plan.chance + chance * after.chance,
      seconds: plan.seconds + chance * after.seconds,
    }
  }
  return plan
}

const NOTHING: Plan = { chance: 0, seconds: 0 }

/**
 * The weight of the causes that are confirmed now, 0 where none is. All were open before, so only
 * those tied to the fact can be.
 */
const settled = ({ model, causes }: Situation, { id }: Fact, known: Facts): number =>
  causes
    .filter((cause) => bears(model, cause.when, id) && standingOf(model, cause, known) === true)
    .reduce((sum, cause) => sum + weightOf(model, cause) * priorOf(cause), 0)

/** What was counted has the prior in it. */
const priorOf = ({ odds = 1, frequency }: Cause): number => (frequency === undefined ? odds : 1)

const cheapest = (facts: readonly Fact[]): Fact | undefined =>
  [...facts].sort((one, other) => one.cost - other.cost)[0]
