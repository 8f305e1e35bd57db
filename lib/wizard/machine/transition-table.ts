// The transition function of a wizard's machine as data: the machine is asked once for each step
// and each answer. What follows answers in bulk (the proof, the drawing, the check-up) reads it
// here.
import { memoize } from '@/lib/core/memoize'
import type { Facts } from '@/lib/logic/fact'
import { UNKNOWN, type Step, type Target, type Tree } from '@/lib/wizard/tree/wizard'
import { begin, machineOf, stateOf, transitionsFrom, type Transition } from './machine'

/** What a step asks for, and what each value leads to (`unknown`: "I don't know"). */
interface StepTransitions {
  readonly fact: string
  readonly next: Readonly<Record<string, Target>>
}

/**
 * Plain data, so that a page can hold it. The steps are in the order in which they were written.
 */
export interface TransitionTable {
  readonly symptom: string
  readonly start: string
  readonly steps: Readonly<Record<string, StepTransitions>>
}

const tables = new WeakMap<Tree, TransitionTable>()
/**
 * By step, because a transition depends on its step alone: it has no guard. So of a wizard and an
 * edit of it, the steps that differ alone are built and asked anew.
 */
const asked = new WeakMap<Step, StepTransitions>()

/** The table of a wizard. Throws where an answer leads to a step that does not exist. */
export function transitionTable(wizard: Tree): TransitionTable {
  return memoize(tables, wizard, () => {
    const machine = machineOf(partToAsk(wizard))
    return {
      symptom: wizard.symptom,
      start: stateOf(begin(machine)),
      steps: Object.fromEntries(
        Object.entries(wizard.steps).map(([id, step]) => [
          id,
          memoize(asked, step, () => rowOf(step, transitionsFrom(machine, id))),
        ]),
      ),
    }
  })
}

/**
 * What of a wizard has not been asked: its start, the steps that are new, and those that these
 * lead to, without their answers. All of it where nothing was asked, or where a step that was
 * asked leads to none of this wizard: its machine then says so.
 */
function partToAsk(wizard: Tree): Tree {
  const { start, steps } = wizard
  const isNew = (step: Step): boolean => !asked.has(step)
  const [fresh, old] = [
    Object.values(steps).filter(isNew),
    Object.values(steps).filter((step) => !isNew(step)),
  ]
  if (old.length === 0 || old.flatMap(stepsAhead).some((id) => !steps[id])) return wizard
  const ends = [start, ...fresh.flatMap(stepsAhead)].flatMap((id) => {
    const step = steps[id]
    return step && !isNew(step) ? [{ ...step, answers: [] }] : []
  })
  const part = [...fresh, ...ends].map((step) => [step.id, step] as const)
  return { ...wizard, steps: Object.fromEntries(part) }
}

const stepsAhead = ({ answers }: Step): readonly string[] =>
  answers.flatMap(({ target }) => (target.kind === 'step' ? [target.step] : []))

const rowOf = ({ fact }: Step, transitions: readonly Transition[]): StepTransitions => ({
  fact,
  next: Object.fromEntries(transitions.map(({ value, target }) => [value, target])),
})

/** The transitions out of a step, in the order of its answers. */
export function transitionsOf({ steps }: TransitionTable, step: string): readonly Transition[] {
  const row = steps[step]
  if (!row) return []
  const { fact, next } = row
  return memoize(listed, row, () =>
    Object.entries(next).map(([value, target]) => ({ step, fact, value, target })),
  )
}

const listed = new WeakMap<StepTransitions, readonly Transition[]>()

/** Where an answer of a step leads. Throws where no transition accepts it. */
export function targetAfter(
  { symptom, steps }: TransitionTable,
  step: string,
  value: string | null,
): Target {
  const target = steps[step]?.next[value ?? UNKNOWN]
  if (!target) throw new Error(`wizard ${symptom}, step ${step}: no transition accepts ${value}`)
  return target
}

/**
 * The transitions that a state takes, from the first question to an ending. A fact that the state
 * does not hold is answered with "I don't know". Throws where the wizard has a circle or no such
 * answer: its structure comes first.
 */
export function walk(table: TransitionTable, state: Facts): readonly Transition[] {
  const path: Transition[] = []
  const limit = Object.keys(table.steps).length
  for (let at: Target = { kind: 'step', step: table.start }; at.kind === 'step';) {
    const { step }: { readonly step: string } = at
    const fact = table.steps[step]?.fact ?? ''
    const value = state[fact] ?? UNKNOWN
    if (path.length >= limit) throw new Error(`wizard ${table.symptom} goes in a circle at ${step}`)
    at = targetAfter(table, step, value)
    path.push({ step, fact, value, target: at })
  }
  return path
}

/** What the answers of a path say, "I don't know" left out. */
export function answeredFacts(path: readonly Transition[]): Facts {
  return Object.fromEntries(
    path.flatMap(({ fact, value }) => (value === UNKNOWN ? [] : [[fact, value]])),
  )
}
