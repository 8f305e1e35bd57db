// Proves one cause on every path through a wizard, "I don't know" included. Only the answers that
// bear on the cause are kept apart, so the proof is as small as the tree and still covers every
// combination of answers.
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { bearingOnFact } from '@/lib/diagnosis/bearing-facts'
import { buildVerdict, factsBehind, isFeasible, standingOf } from '@/lib/diagnosis/cause-verdict'
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
 * the cause.
 */
export function provePaths(
  wizard: Tree,
  model: SymptomModel,
  cause: Cause,
): { counterexamples: PathCounterexample[]; told: boolean } {
  const table = transitionTable(wizard)
  const own = factsOf(cause.when)
  const verdictOf = buildVerdict(model, cause)
  const certain = new Set(
    model.causes.filter(({ certainty }) => certainty === 'certain').map(({ id }) => id),
  )
  const counterexamples = new Map<string, PathCounterexample>()
  let told = false
  const policyFacts = [cause.byPolicy?.when, cause.byPolicy?.not].flatMap((condition) =>
    condition ? factsOf(condition) : [],
  )
  for (const { path, before, after, next } of eachArrival(
    table,
    model,
    new Set([...factsBehind(model, cause), ...policyFacts]),
  )) {
    const last = path.at(-1)
    if (next !== undefined || !last) continue
    const named = last.target.kind === 'cause' ? last.target.causes : []
    const verdict = verdictOf(known(after)) ?? presumedAt(model, cause, after)
    const isTold = verdict === true || (verdict === 'by policy' && cause.certainty === 'possible')
    if (isTold && (named.includes(cause.id) || named.length === 0)) told = true
    const violation = violationOf({
      verdict,
      named: named.includes(cause.id),
      news: verdictOf(known(before)) !== true,
      found: named.some((id) => certain.has(id)),
      answered:
        named.some((id) => certain.has(id)) || (cause.certainty === 'possible' && named.length > 0),
      asked: own.some((fact) => after[fact] === UNKNOWN),
      told: cause.certainty === 'possible',
    })
    if (!violation) continue
    const culprit = culpritOf(violation, table, path, own, verdictOf) ?? last
    const key = `${violation} ${culprit.step}=${culprit.value}`
    if (!counterexamples.has(key)) counterexamples.set(key, { violation, culprit, path })
  }
  return { counterexamples: [...counterexamples.values()], told }
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
function presumedAt(model: SymptomModel, cause: Cause, answers: Facts): End['verdict'] {
  const seen = answers[cause.byPolicy?.seen ?? '']
  if (!cause.byPolicy || (seen !== undefined && seen !== UNKNOWN)) return undefined
  const standing = standingOf(model, cause, known(answers))
  if (standing !== true) return standing
  return seen === UNKNOWN || cause.certainty === 'possible' ? 'by policy' : undefined
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
    return path.find((_, index) => verdictOf(known(asked(path.slice(0, index + 1)))) === true)
  if (violation !== 'never-asked') return undefined
  const asks = (id: string) =>
    reachableFrom(table, id).some((ahead) => own.includes(table.steps[ahead]?.fact ?? ''))
  return path.findLast(({ step, target }) => asks(step) && !stepAhead(target).some(asks))
}

interface Visit {
  readonly step: string
  readonly path: Path
  /** The answers that bear on the cause, `unknown` for "I don't know". */
  readonly asked: Facts
}

/**
 * One transition that can be taken, with what was asked before and after it. `next` is the step it
 * leads to, undefined where it ends the wizard.
 */
interface Arrival {
  readonly path: Path
  readonly before: Facts
  readonly after: Facts
  readonly next: string | undefined
}

/**
 * Every transition on every path, "I don't know" included, as far as the facts of `behind` tell the
 * paths apart.
 */
function* eachArrival(
  table: TransitionTable,
  model: SymptomModel,
  behind: ReadonlySet<string>,
): Generator<Arrival> {
  const queue: Visit[] = [{ step: table.start, path: [], asked: {} }]
  const seen = new Set<string>()
  for (const { step, path, asked: before } of queue) {
    for (const transition of transitionsOf(table, step)) {
      const { fact, value } = transition
      const after = behind.has(fact) ? { ...before, [fact]: value } : before
      if (!isFeasible(model, known(after))) continue
      const longer: Path = [...path, transition]
      const [next] = stepAhead(transition.target)
      yield { path: longer, before, after, next }
      if (next === undefined) continue
      const key = `${next} ${Object.entries(after).sort().join(' ')}`
      if (!seen.has(key)) queue.push({ step: next, path: longer, asked: after })
      seen.add(key)
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
  for (const { path } of eachArrival(transitionTable(wizard), model, bearingOnFact(model, fact))) {
    const last = path.at(-1)
    if (last?.step === id && last.value !== UNKNOWN) values.add(last.value)
  }
  return values
}

/** What a path has asked: fact to value, `unknown` for "I don't know". */
export function asked(path: Path): Facts {
  return Object.fromEntries(path.map(({ fact, value }) => [fact, value]))
}

/** The answers without those that said "I don't know". */
export function known(answers: Facts): Facts {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== UNKNOWN))
}
