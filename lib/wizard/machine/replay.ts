// Where the answers in an address lead. The address is all that is stored: answers by fact, so that
// renamed and reordered steps break nothing.
import type { Fact } from '@/lib/logic/fact'
import { requireStep, type Step, type Tree } from '@/lib/wizard/tree/wizard'
import { fixRoute } from '@/lib/core/routes'
import { readAddress, type Dropped } from './address'
import { answer, begin, machineOf, stateOf, targetOf } from './machine'

/** One answer that was accepted. `value` is `unknown` for "I don't know". */
export interface Given {
  readonly step: Step
  readonly value: string
}

/**
 * Where an address leads: the state of the machine, the answers accepted on the way, the causes
 * that an ending names, and what was left out.
 */
export interface Replay {
  readonly state: string
  readonly given: readonly Given[]
  readonly named: readonly string[]
  readonly dropped: readonly Dropped[]
}

/**
 * Replays an address. Stops at the first question it does not answer, or answers as no transition
 * accepts. Never throws for what an address can hold.
 */
export function replay(
  wizard: Tree,
  facts: readonly Fact[],
  address: Iterable<readonly [string, string]>,
): Replay {
  const { requested, dropped } = readAddress(facts, address)
  const machine = machineOf(wizard)
  const given: Given[] = []
  let at = begin(machine)
  while (at.status === 'active') {
    const step = requireStep(wizard, stateOf(at))
    const request = requested.get(step.fact)
    const next = request && answer(machine, at, step.fact, request.value)
    if (!request || !next) break
    given.push({ step, value: request.value })
    requested.delete(step.fact)
    at = next
  }
  const idle = [...requested.values()].map(({ name, written }): Dropped => ({
    name,
    value: written,
    reason: 'not-asked',
  }))
  const target = targetOf(at)
  return {
    state: stateOf(at),
    given,
    named: target.kind === 'cause' ? target.causes : [],
    dropped: [...dropped, ...idle],
  }
}

/** The facts and values of some answers, in the order in which they were asked. */
export function pairsOf(given: readonly Given[]): readonly (readonly [string, string])[] {
  return given.map(({ step, value }) => [step.fact, value])
}

/** Where the reader's wizard stands with the answers of somebody else. */
export interface WizardPlace {
  /** Opens the wizard there. */
  readonly address: string
  /** What it asks next; undefined at a diagnosis. */
  readonly step: Step | undefined
  /** How many of the answers do not come up on the way there. */
  readonly left: number
}

/** The place of some answers, in any order, by fact id and value id. */
export function placeOf(
  wizard: Tree,
  facts: readonly Fact[],
  answers: readonly (readonly [string, string])[],
): WizardPlace {
  const { given, state } = replay(wizard, facts, answers)
  return {
    address: fixRoute(wizard.symptom, pairsOf(given)),
    step: wizard.steps[state],
    left: answers.length - given.length,
  }
}
