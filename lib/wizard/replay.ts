// Where the answers in an address lead. The address is all that is stored: answers by fact, so that renamed and reordered steps break nothing.
import type { Fact } from '@/lib/logic/fact'
import { folded } from '@/lib/logic/nearest'
import { answer, begin, stateOf, type WizardMachine } from './machine'
import { requireStep, UNKNOWN, type Step, type Wizard } from './wizard'

/** One answer that was accepted. `value` is `unknown` for "I don't know". */
export interface Given {
  readonly step: Step
  readonly value: string
}

/** Why a part of an address was left out: no such fact here, no such value, asked in vain on this way, or there twice. */
export type DropReason = 'no-such-fact' | 'no-such-value' | 'not-asked' | 'twice'

/** A part of an address that was left out, as it was written. */
export interface Dropped {
  readonly name: string
  readonly value: string
  readonly reason: DropReason
}

/** Where an address leads: the state of the machine, the answers accepted on the way, and what was left out. */
export interface Replay {
  readonly state: string
  readonly given: readonly Given[]
  readonly dropped: readonly Dropped[]
}

interface Wish {
  readonly name: string
  readonly written: string
  readonly value: string
}

/** Replays an address. Stops at the first question it does not answer, or answers as no transition accepts. Never throws for what an address can hold. */
export function replay(wizard: Pick<Wizard, 'symptom' | 'steps'>, facts: readonly Fact[], machine: WizardMachine, address: Iterable<readonly [string, string]>): Replay {
  const { wishes, dropped } = readAddress(facts, address)
  const given: Given[] = []
  let at = begin(machine)
  while (at.status === 'active') {
    const step = requireStep(wizard, stateOf(at))
    const wish = wishes.get(step.fact)
    const next = wish && answer(machine, at, step.fact, wish.value)
    if (!wish || !next) break
    given.push({ step, value: wish.value })
    wishes.delete(step.fact)
    at = next
  }
  const idle = [...wishes.values()].map(({ name, written }): Dropped => ({ name, value: written, reason: 'not-asked' }))
  return { state: stateOf(at), given, dropped: [...dropped, ...idle] }
}

/** The query of an address that holds these answers, in the order in which they were asked. */
export function addressQuery(given: readonly Given[]): string {
  return new URLSearchParams(given.map(({ step, value }) => [step.fact, value])).toString()
}

function readAddress(facts: readonly Fact[], address: Iterable<readonly [string, string]>) {
  const wishes = new Map<string, Wish>()
  const dropped: Dropped[] = []
  for (const [name, written] of address) {
    const fact = facts.find((known) => named(known, name))
    const value = fact && readValue(fact, written)
    const reason: DropReason | undefined = !fact ? 'no-such-fact' : value === undefined ? 'no-such-value' : wishes.has(fact.id) ? 'twice' : undefined
    if (fact && value !== undefined && !reason) wishes.set(fact.id, { name, written, value })
    else if (reason) dropped.push({ name, value: written, reason })
  }
  return { wishes, dropped }
}

function named({ id, aliases }: { readonly id: string; readonly aliases: readonly string[] }, word: string): boolean {
  const wanted = folded(word)
  return [id, ...aliases].some((name) => folded(name) === wanted)
}

function readValue(fact: Fact, word: string): string | undefined {
  return fact.values.find((value) => named(value, word) || folded(value.label) === folded(word))?.id ?? (folded(word) === UNKNOWN ? UNKNOWN : undefined)
}
