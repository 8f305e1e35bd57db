// Answers in an address: each part read by any name of a fact and of a value, and what is left out,
// with the reason.
import type { Fact } from '@/lib/logic/fact'
import type { OverrideFault } from '@/lib/access/requests/override'
import { memoize } from '@/lib/core/memoize'
import { folded } from '@/lib/core/suggest'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'

/**
 * Why a part of an address was left out: no such fact in this symptom, no such value of the fact, a
 * question that does not come up on this path, the same fact a second time, or an override that is
 * none.
 */
export type DropReason = 'no-such-fact' | 'no-such-value' | 'not-asked' | 'twice' | OverrideFault

/** A part of an address that was left out, as it was written. */
export interface Dropped {
  readonly name: string
  readonly value: string
  readonly reason: DropReason
  /** What would have been taken, where it is few and not shown as answers. */
  readonly known?: readonly string[]
}

/**
 * An answer that an address asks for. `value` is a value of the fact, or `unknown` for "I don't
 * know"; `name` and `written` are as they stood there.
 */
export interface RequestedAnswer {
  readonly name: string
  readonly written: string
  readonly value: string
}

/** What an address has to know of a fact: its names, and those of its values. */
export type NamedFact = Pick<Fact, 'id' | 'aliases' | 'values'>

/**
 * Reads the parts of an address: the answers by fact, in the order in which they stand there. Never
 * throws for what an address can hold.
 */
export function readAddress(
  facts: readonly NamedFact[],
  address: Iterable<readonly [string, string]>,
): { readonly requested: Map<string, RequestedAnswer>; readonly dropped: readonly Dropped[] } {
  const requested = new Map<string, RequestedAnswer>()
  const dropped: Dropped[] = []
  for (const [name, written] of address) {
    const fact = facts.find((known) => named(known, name))
    const value = fact && readValue(fact, written)
    // A link that was put together twice says the same twice.
    if (fact && value !== undefined && requested.get(fact.id)?.value === value) continue
    const reason: DropReason | undefined = !fact
      ? 'no-such-fact'
      : value === undefined
        ? 'no-such-value'
        : requested.has(fact.id)
          ? 'twice'
          : undefined
    if (fact && value !== undefined && !reason) requested.set(fact.id, { name, written, value })
    else if (reason) dropped.push({ name, value: written, reason })
  }
  return { requested, dropped }
}

const factNames = new WeakMap<readonly NamedFact[], ReadonlySet<string>>()

/**
 * Whether a name of an address is one of a fact. The names are kept: an address holds thousands of
 * parts, and each of its requests is asked.
 */
export const namesFact = (facts: readonly NamedFact[], name: string): boolean =>
  memoize(
    factNames,
    facts,
    () => new Set(facts.flatMap(({ id, aliases }) => [id, ...aliases].map(folded))),
  ).has(folded(name))

function named(
  { id, aliases }: { readonly id: string; readonly aliases: readonly string[] },
  word: string,
): boolean {
  const wanted = folded(word)
  return [id, ...aliases].some((name) => folded(name) === wanted)
}

/** What a sentence or a sheet puts around a word. */
const AROUND = /^["'“‘(]+|(?<!["'”’).,;!])["'”’).,;!]+$/g

/** By its names; where there is none, by those of the word without what stands around it. */
function readValue(fact: NamedFact, written: string): string | undefined {
  return findValue(fact, written) ?? findValue(fact, written.replace(AROUND, ''))
}

function findValue(fact: NamedFact, word: string): string | undefined {
  return (
    fact.values.find((value) => named(value, word) || folded(value.label) === folded(word))?.id ??
    (folded(word) === UNKNOWN ? UNKNOWN : undefined)
  )
}
