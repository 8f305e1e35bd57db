// Gives every question an answer for "I don't know". Where the writer left it out, the engine's
// next best question is written in, or the next one with which the proof still holds; so what was
// written in is proven together with the rest.
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildVerdict } from '@/lib/diagnosis/cause-verdict'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import type { AuthoredAnswer, AuthoredStep, AuthoredWizard } from '@/lib/wizard/tree/authored'
import { inOrder, nextSteps, reachableFrom, stepAhead } from '@/lib/wizard/machine/graph'
import { transitionsOf, transitionTable } from '@/lib/wizard/machine/transition-table'
import { targetWords, UNKNOWN, UNKNOWN_LABEL, type Target } from '@/lib/wizard/tree/wizard'
import { provePaths } from './paths'

/** The same wizard with "I don't know" at every step. The wizard's structure must be sound. */
export function completeUnknown(wizard: AuthoredWizard, model: SymptomModel): AuthoredWizard {
  const before = answeredBefore(wizard)
  // From the start on, so that a choice is tried together with every "I don't know" that can come
  // before it.
  return inOrder(transitionTable(wizard))
    .filter((id) => !hasUnknown(wizard, id))
    .reduce((current, id) => {
      const options = candidates(current, id, model, before.get(id) ?? NOTHING).map((target) =>
        addUnknown(current, id, target),
      )
      const most = countCounterexamples(current, model)
      return (
        options.find((option) => countCounterexamples(option, model) <= most) ??
        options[0] ??
        current
      )
    }, wizard)
}

function hasUnknown(wizard: AuthoredWizard, id: string): boolean {
  return wizard.steps[id]?.answers.some(({ value }) => value === null) ?? true
}

function countCounterexamples(wizard: AuthoredWizard, model: SymptomModel): number {
  return model.causes.reduce(
    (count, cause) => count + provePaths(wizard, model, cause).counterexamples.length,
    0,
  )
}

function addUnknown(wizard: AuthoredWizard, id: string, target: Target): AuthoredWizard {
  const step = wizard.steps[id]
  if (!step) return wizard
  const source = `I don't know -> ${targetWords(target)} (chosen by the engine)`
  const answer: AuthoredAnswer = {
    value: null,
    label: UNKNOWN_LABEL,
    target,
    source,
    line: step.line,
    column: step.column,
  }
  const complete: AuthoredStep = { ...step, answers: [...step.answers, answer] }
  return { ...wizard, steps: { ...wizard.steps, [id]: complete } }
}

/** What every path to a step has answered alike, and every fact that some path has asked. */
interface Before {
  readonly known: Facts
  readonly asked: ReadonlySet<string>
}

const NOTHING: Before = { known: {}, asked: new Set() }

/**
 * Where "I don't know" could lead, best first: to causes already proven, to what the engine would
 * ask, to the other steps ahead, to the end.
 */
function candidates(
  wizard: AuthoredWizard,
  id: string,
  model: SymptomModel,
  { known, asked }: Before,
): Target[] {
  const step = wizard.steps[id]
  if (!step) return []
  const proven = model.causes
    .filter((cause) => cause.certainty === 'certain' && buildVerdict(model, cause)(known) === true)
    .map((cause) => cause.id)
  if (proven.length > 0) return [{ kind: 'cause', causes: proven }]
  const skipped = [...new Set([...asked, step.fact])].filter((fact) => known[fact] === undefined)
  const { next } = diagnose(model, { facts: known, skipped })
  const table = transitionTable(wizard)
  const ahead = [...new Set(nextSteps(table, id).flatMap((first) => reachableFrom(table, first)))]
  const asking = ahead.filter((other) => wizard.steps[other]?.fact === next)
  return [...new Set([...asking, ...ahead])]
    .map((other): Target => ({ kind: 'step', step: other }))
    .concat({ kind: 'end' })
}

function answeredBefore(wizard: AuthoredWizard): ReadonlyMap<string, Before> {
  const table = transitionTable(wizard)
  const before = new Map<string, Before>([[table.start, NOTHING]])
  for (const id of inOrder(table)) {
    const here = before.get(id) ?? NOTHING
    for (const { fact, value, target } of transitionsOf(table, id)) {
      const known: Facts = value === UNKNOWN ? here.known : { ...here.known, [fact]: value }
      for (const next of stepAhead(target)) {
        const other = before.get(next)
        before.set(next, {
          known: other ? common(other.known, known) : known,
          asked: new Set([...(other?.asked ?? []), ...here.asked, fact]),
        })
      }
    }
  }
  return before
}

function common(one: Facts, other: Facts): Facts {
  return Object.fromEntries(Object.entries(one).filter(([fact, value]) => other[fact] === value))
}
