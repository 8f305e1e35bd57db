// Where the answers in an address lead. The address is all that is stored: answers by fact, so that
// renamed and reordered steps break nothing.
import type { Fact } from '@/lib/logic/fact'
import { readAddress, type Dropped } from './address'
import { answer, begin, stateOf, type WizardMachine } from './machine'
import { requireStep, type Step, type Wizard } from '@/lib/wizard/tree/wizard'

/** One answer that was accepted. `value` is `unknown` for "I don't know". */
export interface Given {
  readonly step: Step
  readonly value: string
}

/**
 * Where an address leads: the state of the machine, the answers accepted on the way, and what was
 * left out.
 */
export interface Replay {
  readonly state: string
  readonly given: readonly Given[]
  readonly dropped: readonly Dropped[]
}

/**
 * Replays an address. Stops at the first question it does not answer, or answers as no transition
 * accepts. Never throws for what an address can hold.
 */
export function replay(
  wizard: Pick<Wizard, 'symptom' | 'steps'>,
  facts: readonly Fact[],
  machine: WizardMachine,
  address: Iterable<readonly [string, string]>,
): Replay {
  const { requested, dropped } = readAddress(facts, address)
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
  return { state: stateOf(at), given, dropped: [...dropped, ...idle] }
}

/** The query of an address that holds these answers, in the order in which they were asked. */
export function addressQuery(given: readonly Given[]): string {
  return new URLSearchParams(given.map(({ step, value }) => [step.fact, value])).toString()
}
