// Which question brings the first certain cause soonest. Asking in falling order of chance per
// second is the best order for causes that rest on one fact each (Mitten 1960, least-cost testing
// sequences); for causes that rest on two, a question is also tried together with a second.
import { factsOf } from '@/lib/logic/condition'
import type { Fact, Facts } from '@/lib/logic/fact'
import { chanceOf } from './chance'
import type { SymptomModel } from './symptom'
import { tiedTo, valueChances } from './possible-states'

type Cause = SymptomModel['causes'][number]

/**
 * The fact to ask for next to decide the `open` causes; undefined when all that could help is known
 * or skipped. Costs are those of the facts.
 */
export function nextQuestion(
  model: SymptomModel,
  open: readonly Cause[],
  known: Facts,
  skipped: readonly string[],
): string | undefined {
  const helpful = new Set(open.flatMap(({ when }) => factsOf(when)))
  const askable = model.facts.filter(
    ({ id }) => helpful.has(id) && known[id] === undefined && !skipped.includes(id),
  )
  const certain = open.filter(({ certainty }) => certainty === 'certain')
  const agentCase = { model, known, askable }
  return (
    best({ ...agentCase, causes: certain }) ??
    best({ ...agentCase, causes: open }) ??
    cheapest(askable)
  )?.id
}

interface Inquiry {
  readonly model: SymptomModel
  readonly known: Facts
  readonly askable: readonly Fact[]
  /** Those to confirm. */
  readonly causes: readonly Cause[]
}

/**
 * The question with the most chance per second, the first of equals; undefined when none can
 * confirm a cause.
 */
function best(agentCase: Inquiry): Fact | undefined {
  let winner: Fact | undefined
  let most = 0
  for (const fact of agentCase.askable) {
    const worth = Math.max(
      ...plansFor(agentCase, fact).map(({ chance, seconds }) => chance / seconds),
    )
    if (worth > most + 1e-12) [winner, most] = [fact, worth]
  }
  return winner
}

/** What asking gives: the chance that a cause is confirmed, and the seconds it takes on average. */
interface Plan {
  readonly chance: number
  readonly seconds: number
}

/** The fact alone, and followed by each fact that shares a cause with it. */
function plansFor(agentCase: Inquiry, fact: Fact): readonly Plan[] {
  const related = agentCase.causes
    .map(({ when }) => factsOf(when))
    .filter((facts) => facts.includes(fact.id))
  const partners = agentCase.askable.filter(
    ({ id }) => id !== fact.id && related.some((facts) => facts.includes(id)),
  )
  return [ask(agentCase, fact), ...partners.map((partner) => ask(agentCase, fact, partner))]
}

function ask(agentCase: Inquiry, fact: Fact, then?: Fact): Plan {
  let plan: Plan = { chance: 0, seconds: fact.cost }
  for (const [value, chance] of valueChances(agentCase.model, fact.id, agentCase.known)) {
    const known = { ...agentCase.known, [fact.id]: value }
    const after = settles(agentCase, fact, known)
      ? CONFIRMED
      : then
        ? ask({ ...agentCase, known }, then)
        : NOTHING
    plan = {
      chance: plan.chance + chance * after.chance,
      seconds: plan.seconds + chance * after.seconds,
    }
  }
  return plan
}

const CONFIRMED: Plan = { chance: 1, seconds: 0 }
const NOTHING: Plan = { chance: 0, seconds: 0 }

/**
 * Whether a cause is confirmed now. All were open before, so only those tied to the fact can be.
 */
const settles = ({ model, causes }: Inquiry, { id }: Fact, known: Facts): boolean =>
  causes.some(
    (cause) => tiedTo(model, factsOf(cause.when)).has(id) && chanceOf(model, cause, known) === 1,
  )

const cheapest = (facts: readonly Fact[]): Fact | undefined =>
  [...facts].sort((one, other) => one.cost - other.cost)[0]
