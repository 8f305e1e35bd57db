// What is asked once a cause was found, where more may be wrong: the questions on whose answers a
// certain cause still depends. Where their answers lead is the machine's matter.
import { factsUnsettled } from '@/lib/diagnosis/cause-verdict'
import { undisputedFacts } from '@/lib/diagnosis/contradiction'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { MORE, YES, type Step, type Tree } from '@/lib/wizard/tree/wizard'
import { knownFrom } from './known'
import { machineOf, stepsAfter } from './machine'

/** The wish to go on, in the place of a question: kept, changed and told like an answer. */
export const MORE_STEP: Step = {
  id: MORE,
  fact: MORE,
  question: 'Check what else may be wrong?',
  find: '',
  answers: [{ value: YES, label: 'Yes', target: { kind: 'end' } }],
}

/** MORE_STEP as a fact that an address may hold. */
export const MORE_FACT = { id: MORE, aliases: [], values: [{ id: YES, label: 'Yes', aliases: [] }] }

/**
 * The questions not answered yet on which an open certain cause rests, each fact once, in the order
 * in which the wizard comes to them. Of the questions for one fact it is the one on the way of
 * these answers.
 */
export function questionsAhead(
  wizard: Tree,
  model: SymptomModel,
  answers: readonly (readonly [string, string])[],
): readonly Step[] {
  const facts = undisputedFacts(model, knownFrom(answers).facts)
  const given = new Map(answers)
  const wanted = new Set(
    model.causes
      .filter(({ certainty }) => certainty === 'certain')
      .flatMap((cause) => factsUnsettled(model, cause, facts))
      .filter((fact) => !given.has(fact)),
  )
  return wanted.size === 0
    ? []
    : stepsOnTheWay(wizard, given).filter(({ fact }) => wanted.delete(fact))
}

/** Every step: first those on the way of some answers, with what was found passed by. */
function stepsOnTheWay(wizard: Tree, given: ReadonlyMap<string, string>): readonly Step[] {
  const machine = machineOf(wizard)
  const onTheWay = new Set([wizard.start])
  for (const id of onTheWay) {
    const step = wizard.steps[id]
    if (!step) continue
    const after = stepsAfter(machine, step)
    const next = after.get(given.get(step.fact) ?? '')
    for (const one of next ? [next] : after.values()) if (one) onTheWay.add(one)
  }
  return [...new Set([...onTheWay, ...Object.keys(wizard.steps)])].flatMap(
    (id) => wizard.steps[id] ?? [],
  )
}
