// Which question brings the first certain cause soonest. Asking in falling order of chance per
// second is the best order for causes that rest on one fact each (Mitten 1960, least-cost testing
// sequences); for causes that rest on two, a question is also tried together with a second.
import { factsOf } from '@/lib/logic/condition'
import type { Fact, Facts } from '@/lib/logic/fact'
import { chanceOf } from './chance'
import type { SymptomModel } from './symptom'
import { tiedTo, valueChances } from './worlds'

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
  const inquiry = { model, known, askable }
  return (
    best({ ...inquiry, causes: certain }) ??
    best({ ...inquiry, causes: open }) ??
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
function best(inquiry: Inquiry): Fact | undefined {
  let winner: Fact | undefined
  let most = 0
  for (const fact of inquiry.askable) {
    const worth = Math.max(
      ...plansFor(inquiry, fact).map(({ chance, seconds }) => chance / seconds),
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
function plansFor(inquiry: Inquiry, fact: Fact): readonly Plan[] {
  const related = inquiry.causes
    .map(({ when }) => factsOf(when))
    .filter((facts) => facts.includes(fact.id))
  const partners = inquiry.askable.filter(
    ({ id }) => id !== fact.id && related.some((facts) => facts.includes(id)),
  )
  return [ask(inquiry, fact), ...partners.map((partner) => ask(inquiry, fact, partner))]
}

function ask(inquiry: Inquiry, fact: Fact, then?: Fact): Plan {
  let plan: Plan = { chance: 0, seconds: fact.cost }
  for (const [value, chance] of valueChances(inquiry.model, fact.id, inquiry.known)) {
    const known = { ...inquiry.known, [fact.id]: value }
    const after = settles(inquiry, fact, known)
      ? CONFIRMED
      : then
        ? ask({ ...inquiry, known }, then)
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
