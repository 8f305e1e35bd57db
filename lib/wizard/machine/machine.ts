// A wizard as an XState machine: one state for each step and each ending, one transition for each
// answer, the answers in its context; an ending accepts that more may be wrong.
// Every answer anywhere is followed by this machine.
import {
  assign,
  createMachine,
  getNextTransitions,
  initialTransition,
  transition,
  type SnapshotFrom,
} from 'xstate'
import { memoize } from '@/lib/core/memoize'
import type { Facts } from '@/lib/logic/fact'
import { MORE, UNKNOWN, YES, type Step, type Target, type Tree } from '@/lib/wizard/tree/wizard'

interface Answered {
  /** By fact, in the order of answering; `unknown` for "I don't know". */
  readonly answers: Facts
}

/** The event that answers a question: the fact and its value, or `unknown`. */
export interface AnswerEvent {
  readonly type: `${string}=${string}`
}

/** The machine of a wizard. Its context holds the answers given. */
export type WizardMachine = ReturnType<typeof buildMachine>
export type WizardSnapshot = SnapshotFrom<WizardMachine>

const machines = new WeakMap<Tree, WizardMachine>()

/**
 * The machine of a wizard, built with the first call. Throws where an answer leads to a step that
 * does not exist.
 */
export const machineOf = (wizard: Tree): WizardMachine =>
  memoize(machines, wizard, () => buildMachine(wizard))

function buildMachine({ symptom, start, steps }: Tree) {
  const endings = Object.values(steps).flatMap(({ answers }) =>
    answers.flatMap(({ target }) => (target.kind === 'step' ? [] : [target])),
  )
  const goesOn = { on: Object.fromEntries([transitionOf(MORE, YES, MORE_STATE)]) }
  return createMachine({
    types: {} as { context: Answered; events: AnswerEvent },
    id: symptom,
    context: { answers: {} },
    initial: start,
    states: {
      ...Object.fromEntries(endings.map((target) => [stateName(target), goesOn])),
      ...Object.fromEntries(
        Object.values(steps).map(({ id, fact, answers }) => [
          id,
          {
            on: Object.fromEntries(
              answers.map(({ value, target }) =>
                transitionOf(fact, value ?? UNKNOWN, stateName(target)),
              ),
            ),
          },
        ]),
      ),
      [MORE_STATE]: {
        on: Object.fromEntries(
          Object.values(steps).flatMap(({ fact, answers }) =>
            answers.map(({ value }) => transitionOf(fact, value ?? UNKNOWN, MORE_STATE)),
          ),
        ),
      },
    },
  })
}

function transitionOf(fact: string, answer: string, target: string) {
  const actions = assign<Answered, AnswerEvent, undefined, AnswerEvent, never>(({ context }) => ({
    answers: { ...context.answers, [fact]: answer },
  }))
  return [eventType(fact, answer), { target, actions }] as const
}

const eventType = (fact: string, value: string): AnswerEvent['type'] => `${fact}=${value}`

const END = 'end:'
const CAUSE = 'cause: '
/** Where it is asked what else may be wrong, by questions in whatever order more.ts says. */
export const MORE_STATE = 'more:'

/** The name of a machine's state. No step can be called as an ending is: its id has no colon. */
export function stateName(target: Target): string {
  if (target.kind === 'step') return target.step
  return target.kind === 'end' ? END : CAUSE + target.causes.join(', ')
}

const causesIn = (state: string): readonly string[] => state.slice(CAUSE.length).split(', ')

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
  const event: AnswerEvent = { type: eventType(fact, value) }
  return at.can(event) ? transition(machine, at, event)[0] : undefined
}

/** What the state is that a machine is in: a step, or an ending with the causes that it names. */
export function targetOf(at: WizardSnapshot): Target {
  const state = stateOf(at)
  if (state.startsWith(CAUSE)) return { kind: 'cause', causes: causesIn(state) }
  return state === END ? { kind: 'end' } : { kind: 'step', step: state }
}

type StepsAfter = ReadonlyMap<string, string>
const after = new WeakMap<WizardMachine, Map<string, StepsAfter>>()

/**
 * The steps that the answers of a step lead to, by answer; '' where one ends the wizard. The
 * machine is asked once for each step: every question that is chosen goes through many.
 */
export const stepsAfter = (machine: WizardMachine, step: Step): StepsAfter =>
  memoize(
    memoize(after, machine, () => new Map<string, StepsAfter>()),
    step.id,
    () => findStepsAfter(machine, step),
  )

function findStepsAfter(machine: WizardMachine, { id, fact, answers }: Step): StepsAfter {
  const at = machine.resolveState({ value: id, context: { answers: {} } })
  return new Map(
    answers.map(({ value }) => {
      const next = answer(machine, at, fact, value ?? UNKNOWN)
      const target = next && targetOf(next)
      return [value ?? UNKNOWN, target?.kind === 'step' ? target.step : '']
    }),
  )
}

/** One transition of a machine: the answer of a step, and what it leads to. */
export interface Transition {
  readonly step: string
  readonly fact: string
  /** A value of the fact, or `unknown` for "I don't know". */
  readonly value: string
  readonly target: Target
}

/** Asks the machine for every transition out of a step, in the order of its answers. */
export function transitionsFrom(machine: WizardMachine, step: string): readonly Transition[] {
  const at = machine.resolveState({ value: step, context: { answers: {} } })
  return getNextTransitions(at).map(({ eventType }) => {
    const type = String(eventType)
    const [fact = '', value = ''] = type.split('=')
    const next = answer(machine, at, fact, value)
    if (!next) throw new Error(`${machine.id}, step ${step}: no transition accepts ${type}`)
    return { step, fact, value, target: targetOf(next) }
  })
}
