// Proves one cause on every path through a wizard, "I don't know" included. Only the answers that
// bear on the cause are kept apart, so the proof is as small as the tree and still covers every
// combination of answers.
import { chanceOf } from '@/lib/diagnosis/chance'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { tiedTo } from '@/lib/diagnosis/possible-states'
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import type { AuthoredStep, AuthoredWizard } from '@/lib/wizard/tree/authored'
import { reachableFrom, stepAhead } from '@/lib/wizard/tree/graph'
import { factsBehind, isFeasible, buildVerdict } from './verdict'
import type { Stride } from '@/lib/wizard/machine/walk'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'

type Cause = SymptomModel['causes'][number]

/** The answers on the way to a place, in order. */
export type Path = readonly Stride<AuthoredStep>[]

/** What can be wrong with how a wizard treats a cause at the end of a path. */
export type Fault = 'not-proven' | 'proven-but-not-told' | 'never-asked' | 'not-named'

/** A path whose end treats a cause wrongly, and the answer on it that is to blame. */
export interface PathFault {
  readonly fault: Fault
  readonly culprit: Stride<AuthoredStep>
  readonly path: Path
}

/**
 * The first fault of each kind at each answer for one cause, and whether any path tells the cause.
 */
export function provePaths(
  wizard: AuthoredWizard,
  model: SymptomModel,
  cause: Cause,
): { faults: PathFault[]; told: boolean } {
  const own = factsOf(cause.when)
  const settle = buildVerdict(model, cause)
  const certain = new Set(
    model.causes.filter(({ certainty }) => certainty === 'certain').map(({ id }) => id),
  )
  const faults = new Map<string, PathFault>()
  let told = false
  const policyFacts = cause.byPolicy ? factsOf(cause.byPolicy.when) : []
  for (const { path, before, after, next } of eachArrival(
    wizard,
    model,
    new Set([...factsBehind(model, cause), ...policyFacts]),
  )) {
    const last = path.at(-1)
    if (next || !last) continue
    const named = last.answer.target.kind === 'cause' ? last.answer.target.causes : []
    const verdict = settle(known(after))
    if (verdict === true && (named.includes(cause.id) || named.length === 0)) told = true
    const fault = faultOf({
      verdict:
        verdict ??
        (after[cause.byPolicy?.seen ?? ''] === UNKNOWN && chanceOf(model, cause, known(after)) === 1
          ? 'by policy'
          : undefined),
      named: named.includes(cause.id),
      news: settle(known(before)) !== true,
      found: named.some((id) => certain.has(id)),
      answered:
        named.some((id) => certain.has(id)) || (cause.certainty === 'possible' && named.length > 0),
      asked: own.some((fact) => after[fact] === UNKNOWN),
      told: cause.certainty === 'possible',
    })
    if (!fault) continue
    const culprit = culpritOf(fault, wizard, path, own, settle) ?? last
    const key = `${fault} ${culprit.answer.line}`
    if (!faults.has(key)) faults.set(key, { fault, culprit, path })
  }
  return { faults: [...faults.values()], told }
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

function faultOf({ verdict, named, news, found, answered, asked, told }: End): Fault | undefined {
  if (named) return verdict === true || verdict === 'by policy' ? undefined : 'not-proven'
  if (verdict === false) return undefined
  if (verdict !== true) return found || asked ? undefined : 'never-asked'
  if (news && !(told && answered)) return 'not-named'
  return answered || told ? undefined : 'proven-but-not-told'
}

/**
 * The answer that proved the cause and went on, or the one after which nothing asks about it any
 * more; undefined for the last.
 */
function culpritOf(
  fault: Fault,
  wizard: AuthoredWizard,
  path: Path,
  own: readonly string[],
  settle: (known: Facts) => boolean | undefined,
): Stride<AuthoredStep> | undefined {
  if (fault === 'proven-but-not-told')
    return path.find((_, index) => settle(known(asked(path.slice(0, index + 1)))) === true)
  if (fault !== 'never-asked') return undefined
  const asks = (id: string) =>
    reachableFrom(wizard, id).some((ahead) => own.includes(wizard.steps[ahead]?.fact ?? ''))
  return path.findLast(({ step, answer }) => asks(step.id) && !stepAhead(answer).some(asks))
}

interface Visit {
  readonly step: AuthoredStep
  readonly path: Path
  /** The answers that bear on the cause, `unknown` for "I don't know". */
  readonly asked: Facts
}

/**
 * One answer that can be given, with what was asked before and after it. `next` is the step it
 * leads to, undefined where it ends the wizard.
 */
interface Arrival {
  readonly path: Path
  readonly before: Facts
  readonly after: Facts
  readonly next: AuthoredStep | undefined
}

/**
 * Every answer on every way, "I don't know" included, as far as the facts of `behind` tell the ways
 * apart.
 */
function* eachArrival(
  wizard: AuthoredWizard,
  model: SymptomModel,
  behind: ReadonlySet<string>,
): Generator<Arrival> {
  const start = wizard.steps[wizard.start]
  const queue: Visit[] = start ? [{ step: start, path: [], asked: {} }] : []
  const seen = new Set<string>()
  for (const { step, path, asked: before } of queue) {
    for (const answer of step.answers) {
      const after = behind.has(step.fact)
        ? { ...before, [step.fact]: answer.value ?? UNKNOWN }
        : before
      if (!isFeasible(model, known(after))) continue
      const longer: Path = [...path, { step, answer }]
      const next = answer.target.kind === 'step' ? wizard.steps[answer.target.step] : undefined
      yield { path: longer, before, after, next }
      if (!next) continue
      const key = `${next.id} ${Object.entries(after).sort().join(' ')}`
      if (!seen.has(key)) queue.push({ step: next, path: longer, asked: after })
      seen.add(key)
    }
  }
}

/** The values that a step's question can still have, on any way to it. */
export function possibleValues(
  wizard: AuthoredWizard,
  model: SymptomModel,
  { id, fact }: AuthoredStep,
): ReadonlySet<string> {
  const values = new Set<string>()
  for (const { path } of eachArrival(wizard, model, tiedTo(model, [fact]))) {
    const last = path.at(-1)
    if (last?.step.id === id && last.answer.value !== null) values.add(last.answer.value)
  }
  return values
}

/** What a path has asked: fact to value, `unknown` for "I don't know". */
export function asked(path: Path): Facts {
  return Object.fromEntries(path.map(({ step, answer }) => [step.fact, answer.value ?? UNKNOWN]))
}

/** The answers without those that said "I don't know". */
export function known(answers: Facts): Facts {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== UNKNOWN))
}
