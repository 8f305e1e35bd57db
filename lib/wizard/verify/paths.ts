// Proves one cause on every path through a wizard, "I don't know" included. Only the answers that
// bear on the cause are kept apart, so the proof is as small as the tree and still covers every
// combination of answers.
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { bearingOnFact } from '@/lib/diagnosis/bearing-facts'
import { buildVerdict, factsBehind, standingOf } from '@/lib/diagnosis/cause-verdict'
import { memoize } from '@/lib/core/memoize'
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { reachableFrom, stepAhead } from '@/lib/wizard/machine/graph'
import type { Transition } from '@/lib/wizard/machine/machine'
import {
  transitionsOf,
  transitionTable,
  type TransitionTable,
} from '@/lib/wizard/machine/transition-table'
import { UNKNOWN, type Step, type Tree } from '@/lib/wizard/tree/wizard'
import { answersTo, withoutUnknown, type Answered, type AnswersTo } from './answered'

type Cause = SymptomModel['causes'][number]

/** The transitions on the way to a place, in order. */
export type Path = readonly Transition[]

/** How the end of a path can break what is promised of a cause. */
export type PathViolation = 'not-proven' | 'proven-but-not-told' | 'never-asked' | 'not-named'

/**
 * A path whose end treats a cause wrongly, and the answer on it that is to blame. Not a diagnostic
 * yet: verify.ts words it and finds the line.
 */
export interface PathCounterexample {
  readonly violation: PathViolation
  readonly culprit: Transition
  readonly path: Path
}

/**
 * The first counterexample of each kind at each answer for one cause, and whether any path tells
 * the cause. `limit` stops at that many counterexamples.
 */
export function provePaths(
  wizard: Tree,
  model: SymptomModel,
  cause: Cause,
  limit = Infinity,
): { counterexamples: PathCounterexample[]; told: boolean } {
  const table = transitionTable(wizard)
  const own = factsOf(cause.when)
  const { answers, verdictAt, isProven, verdictOf } = questionOf(model, cause)
  const certain = new Set(
    model.causes.filter(({ certainty }) => certainty === 'certain').map(({ id }) => id),
  )
  const counterexamples = new Map<string, PathCounterexample>()
  let told = false
  for (const { way, before, after, next } of eachArrival(table, answers)) {
    if (next !== undefined) continue
    const { last } = way
    const named = last.target.kind === 'cause' ? last.target.causes : []
    const verdict = verdictAt(after)
    const isTold = verdict === true || (verdict === 'by policy' && cause.certainty === 'possible')
    if (isTold && (named.includes(cause.id) || named.length === 0)) told = true
    const found = named.some((id) => certain.has(id))
    const violation = violationOf({
      verdict,
      named: named.includes(cause.id),
      news: !isProven(before),
      found,
      answered: found || (cause.certainty === 'possible' && named.length > 0),
      asked: own.some((fact) => after.asked[fact] === UNKNOWN),
      told: cause.certainty === 'possible',
    })
    if (!violation) continue
    const path = pathOf(way)
    const culprit = culpritOf(violation, table, path, own, verdictOf) ?? last
    const key = `${violation} ${culprit.step}=${culprit.value}`
    if (!counterexamples.has(key)) counterexamples.set(key, { violation, culprit, path })
    if (counterexamples.size >= limit) break
  }
  return { counterexamples: [...counterexamples.values()], told }
}

/** What is asked of every path about one cause, each set of answers judged once. */
interface Question {
  /** The answers that bear on the cause. */
  readonly answers: AnswersTo
  readonly verdictAt: (answered: Answered) => End['verdict']
  readonly isProven: (answered: Answered) => boolean
  readonly verdictOf: (known: Facts) => boolean | undefined
}

const questions = new WeakMap<SymptomModel, Map<Cause, Question>>()

function questionOf(model: SymptomModel, cause: Cause): Question {
  const ofModel = memoize(questions, model, () => new Map<Cause, Question>())
  return memoize(ofModel, cause, () => {
    const policyFacts = [cause.byPolicy?.when, cause.byPolicy?.not].flatMap((condition) =>
      condition ? factsOf(condition) : [],
    )
    const verdictOf = buildVerdict(model, cause)
    const judged = new Map<Answered, { verdict: End['verdict']; isProven: boolean }>()
    const judge = (answered: Answered) =>
      memoize(judged, answered, () => {
        const verdict = verdictOf(answered.known)
        return {
          verdict: verdict ?? presumedAt(model, cause, answered),
          isProven: verdict === true,
        }
      })
    return {
      answers: answersTo(model, new Set([...factsBehind(model, cause), ...policyFacts])),
      verdictAt: (answered) => judge(answered).verdict,
      isProven: (answered) => judge(answered).isProven,
      verdictOf,
    }
  })
}

interface End {
  /**
   * What the answers say of the cause: `by policy` where nobody could look and the grants alone
   * make it hold.
   */
  readonly verdict: boolean | 'by policy' | undefined
  readonly named: boolean
  /** Whether the last answer settled it. */
  readonly news: boolean
  /** Whether the end names a certain cause: then nothing else need be asked. */
  readonly found: boolean
  /** Whether the end names another cause that is enough. */
  readonly answered: boolean
  /** Whether a fact of its condition was answered with "I don't know". */
  readonly asked: boolean
  /** Whether the diagnosis tells it unnamed: what is possible is always told. */
  readonly told: boolean
}

function violationOf({
  verdict,
  named,
  news,
  found,
  answered,
  asked,
  told,
}: End): PathViolation | undefined {
  if (named) return verdict === true || verdict === 'by policy' ? undefined : 'not-proven'
  if (verdict === false || (told && verdict === 'by policy')) return undefined
  if (verdict !== true) return found || asked ? undefined : 'never-asked'
  if (news && !(told && answered)) return 'not-named'
  return answered || told ? undefined : 'proven-but-not-told'
}

/**
 * What the grants, or the rest of its condition, say of a cause by themselves: it is ruled out, or
 * it holds because nobody could look. A possible cause holds also where nobody was asked to.
 */
function presumedAt(
  model: SymptomModel,
  cause: Cause,
  { asked: answers, known }: Answered,
): End['verdict'] {
  const { byPolicy } = cause
  if (!byPolicy || byPolicy.seen.every((fact) => known[fact] !== undefined)) return undefined
  const standing = standingOf(model, cause, known)
  if (standing !== true) return standing
  const isOpen = byPolicy.seen.every((fact) => answers[fact] !== undefined)
  return isOpen || cause.certainty === 'possible' ? 'by policy' : undefined
}

/**
 * The answer that proved the cause and went on, or the one after which nothing asks about it any
 * more; undefined for the last.
 */
function culpritOf(
  violation: PathViolation,
  table: TransitionTable,
  path: Path,
  own: readonly string[],
  verdictOf: (known: Facts) => boolean | undefined,
): Transition | undefined {
  if (violation === 'proven-but-not-told')
    return path.find(
      (_, index) => verdictOf(withoutUnknown(asked(path.slice(0, index + 1)))) === true,
    )
  if (violation !== 'never-asked') return undefined
  const asks = (id: string) =>
    reachableFrom(table, id).some((ahead) => own.includes(table.steps[ahead]?.fact ?? ''))
  return path.findLast(({ step, target }) => asks(step) && !stepAhead(target).some(asks))
}

/** A path by its last transition: what is common to many is held once. */
interface Way {
  readonly last: Transition
  readonly before: Way | undefined
}

function pathOf(way: Way): Path {
  const path: Transition[] = []
  for (let at: Way | undefined = way; at; at = at.before) path.push(at.last)
  return path.reverse()
}

interface Visit {
  readonly step: string
  readonly way: Way | undefined
  /** The answers that are kept. */
  readonly answered: Answered
}

/**
 * One transition that can be taken, with what was answered before and after it. `next` is the step
 * it leads to, undefined where it ends the wizard.
 */
interface Arrival {
  readonly way: Way
  readonly before: Answered
  readonly after: Answered
  readonly next: string | undefined
}

/**
 * Every transition on every path, "I don't know" included, as far as the answers that are kept tell
 * the paths apart.
 */
function* eachArrival(table: TransitionTable, answers: AnswersTo): Generator<Arrival> {
  const queue: Visit[] = [{ step: table.start, way: undefined, answered: answers.none }]
  const seen = new Map<string, Set<Answered>>()
  for (const { step, way: before, answered } of queue) {
    for (const last of transitionsOf(table, step)) {
      const after = answers.after(answered, last.fact, last.value)
      if (!after.isFeasible) continue
      const way: Way = { last, before }
      const next = last.target.kind === 'step' ? last.target.step : undefined
      yield { way, before: answered, after, next }
      if (next === undefined) continue
      const seenThere = memoize(seen, next, () => new Set<Answered>())
      if (!seenThere.has(after)) queue.push({ step: next, way, answered: after })
      seenThere.add(after)
    }
  }
}

/** The values that a step's question can still have, on any way to it. */
export function possibleValues(
  wizard: Tree,
  model: SymptomModel,
  { id, fact }: Pick<Step, 'id' | 'fact'>,
): ReadonlySet<string> {
  const values = new Set<string>()
  const answers = answersTo(model, bearingOnFact(model, fact))
  for (const { way } of eachArrival(transitionTable(wizard), answers))
    if (way.last.step === id && way.last.value !== UNKNOWN) values.add(way.last.value)
  return values
}

/** What a path has asked: fact to value, `unknown` for "I don't know". */
export function asked(path: Path): Facts {
  return Object.fromEntries(path.map(({ fact, value }) => [fact, value]))
}
