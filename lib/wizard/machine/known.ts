// What answers tell the engine: the facts that are known, and those not to be asked for again.
import type { Facts } from '@/lib/logic/fact'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'

/** What a diagnosis begins with. `skipped` are the facts answered with "I don't know". */
export interface Known {
  readonly facts: Facts
  readonly skipped: readonly string[]
}

/** Reads answers by fact id, in the order of answering; `unknown` is "I don't know". */
export const knownFrom = (answers: readonly (readonly [string, string])[]): Known => ({
  facts: Object.fromEntries(answers.filter(([, value]) => value !== UNKNOWN)),
  skipped: answers.filter(([, value]) => value === UNKNOWN).map(([fact]) => fact),
})
