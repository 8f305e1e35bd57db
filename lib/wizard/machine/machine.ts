// A wizard as an XState machine: one state for each step and each ending, one transition for each
// answer, the answers in its context. Pure.
import { assign, createMachine, initialTransition, transition, type SnapshotFrom } from 'xstate'
import type { Facts } from '@/lib/logic/fact'
import {
  targetWords,
  UNKNOWN,
  type Answer,
  type Target,
  type Wizard,
} from '@/lib/wizard/tree/wizard'

interface Answered {
  readonly answers: Facts
}

/** The event that answers a question. */
export interface AnswerEvent {
  readonly type: `${string}=${string}`
}

/** The machine of a wizard. Its context holds the answers given, by fact. */
export type WizardMachine = ReturnType<typeof buildMachine>
export type WizardSnapshot = SnapshotFrom<WizardMachine>

/** Builds the machine of a proven wizard. */
export function buildMachine(wizard: Pick<Wizard, 'symptom' | 'start' | 'steps'>) {
  const steps = Object.values(wizard.steps)
  const endings = steps
    .flatMap(({ answers }) => answers.map(({ target }) => target))
    .filter(({ kind }) => kind !== 'step')
  return createMachine({
    types: {} as { context: Answered; events: AnswerEvent },
    id: wizard.symptom,
    context: { answers: {} },
    initial: wizard.start,
    states: {
      ...Object.fromEntries(
        endings.map((target) => [stateName(target), { type: 'final' as const }]),
      ),
      ...Object.fromEntries(
        steps.map(({ id, fact, answers }) => [
          id,
          { on: Object.fromEntries(answers.map((answer) => transitionOf(fact, answer))) },
        ]),
      ),
    },
  })
}

function transitionOf(fact: string, { value, target }: Answer) {
  const answer = value ?? UNKNOWN
  const actions = assign<Answered, AnswerEvent, undefined, AnswerEvent, never>(({ context }) => ({
    answers: { ...context.answers, [fact]: answer },
  }))
  return [`${fact}=${answer}`, { target: stateName(target), actions }] as const
}

/** The name of a machine's state. No step can be called as an ending is: its id has no colon. */
export function stateName(target: Target): string {
  return target.kind === 'end' ? 'end:' : targetWords(target)
}

/** Where the machine starts. */
export function begin(machine: WizardMachine): WizardSnapshot {
  return initialTransition(machine)[0]
}

/** The name of the state that a machine is in. */
export function stateOf({ value }: WizardSnapshot): string {
  return typeof value === 'string' ? value : Object.keys(value).join()
}

/**
 * Where an answer leads, or undefined where no transition accepts it (XState by itself would stay
 * where it is and say nothing).
 */
export function answer(
  machine: WizardMachine,
  at: WizardSnapshot,
  fact: string,
  value: string,
): WizardSnapshot | undefined {
  const event: AnswerEvent = { type: `${fact}=${value}` }
  return at.can(event) ? transition(machine, at, event)[0] : undefined
}
