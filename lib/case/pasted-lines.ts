// Facts pasted as a person writes or copies them: lines and words ("role: supervisor, panel access
// off, active"), a head and a row from a table, or a bare query of an address. Not JSON, and not a
// transcript.
import { splitPieces, type Piece } from './pasted-pieces'
import { findByName } from '@/lib/policy/read-names'
import { folded } from '@/lib/core/suggest'
import type { Policy } from '@/lib/policy/policy'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'
import type { Pair } from './case'

/** What was understood, in order, each fact once; and what was not, as it was written. */
export interface PastedLines {
  readonly answers: readonly Pair[]
  readonly left: readonly string[]
}

/** Reads such text. A fact that is told two values is left out, both of them told. */
export const readPastedLines = (policy: Policy, text: string): PastedLines =>
  readPieces(policy, splitPieces(text, isFactName(policy)))

/** Reads names and values that were cut apart, as those of one row of a table. */
export function readPieces(policy: Policy, pieces: readonly Piece[]): PastedLines {
  const told = new Map<string, { value: string; written: string }>()
  const disputed = new Set<string>()
  const left: string[] = []
  for (const { name, value, written } of pieces) {
    const pair =
      value === undefined ? readWords(policy, written) : readNamed(policy, name ?? '', value)
    const before = pair && told.get(pair[0])
    if (!pair) left.push(written)
    else if (before && before.value !== pair[1]) {
      disputed.add(pair[0])
      left.push(before.written, written)
    } else told.set(pair[0], { value: pair[1], written })
  }
  return {
    answers: [...told].flatMap(([fact, { value }]) => (disputed.has(fact) ? [] : [[fact, value]])),
    left: [...new Set(left)],
  }
}

/** Whether a cell is a name of a fact of the policy. */
export const isFactName =
  (policy: Policy) =>
  (cell: string): boolean =>
    findByName(policy.facts, cell) !== undefined

/** A name and a value that were told apart. */
function readNamed(policy: Policy, name: string, value: string): Pair | undefined {
  const fact = policy.facts.find(({ id }) => id === findByName(policy.facts, name))
  if (!fact) return undefined
  if (folded(value) === UNKNOWN) return [fact.id, UNKNOWN]
  const known = findByName(fact.values, value) ?? byLabel(fact.values, value)
  return known === undefined ? undefined : [fact.id, known]
}

const byLabel = (
  rows: readonly { readonly id: string; readonly label: string }[],
  value: string,
): string | undefined => rows.find(({ label }) => folded(label) === folded(value))?.id

/**
 * Words without a sign between name and value: "panel access off", or a value that is one fact's
 * alone, by its id or its label ("active").
 */
function readWords(policy: Policy, written: string): Pair | undefined {
  const words = written.trim().split(/\s+/)
  for (let at = Math.min(words.length - 1, 5); at > 0; at -= 1) {
    const pair = readNamed(policy, words.slice(0, at).join(' '), words.slice(at).join(' '))
    if (pair) return pair
  }
  const meant = policy.facts.flatMap((fact): Pair[] => {
    const value = fact.values.find(
      ({ id, label }) => folded(id) === folded(written) || folded(label) === folded(written),
    )
    return value ? [[fact.id, value.id]] : []
  })
  return meant.length === 1 ? meant[0] : undefined
}
