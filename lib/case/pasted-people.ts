// Several people pasted at once, as rows of a table or a list in JSON: each with the facts that are
// told of them, and what they are called.
import { findByName } from '@/lib/policy/read-names'
import type { Policy } from '@/lib/policy/policy'
import type { Pair } from './case'
import { readPastedFacts } from './pasted-facts'
import { isFactName, readPieces } from './pasted-lines'
import { rowsIn } from './pasted-pieces'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'

/** A person of a list. What was not understood of a row is left out. */
export interface PastedPerson {
  readonly label: string
  readonly answers: readonly Pair[]
}

/** Names of columns that say who it is, the plainest first. */
const WHO = ['name', 'full name', 'user', 'user name', 'username', 'email', 'number', 'phone']

/** The people of a table with a head and several rows; none for what is no such table. */
export const peopleInTable = (policy: Policy, text: string): readonly PastedPerson[] =>
  rowsIn(text, isFactName(policy)).map((cells, at) => ({
    label: labelOf(
      policy,
      cells.map(({ name = '', value = '' }) => [name, value]),
      at,
    ),
    answers: readPieces(policy, cells).answers,
  }))

/** The people of a list in JSON; none for what is no list of people. */
export function peopleInJson(policy: Policy, text: string): readonly PastedPerson[] {
  const list = parsed(text)
  if (!Array.isArray(list)) return []
  const people: readonly unknown[] = list
  if (!people.every((person) => typeof person === 'object' && person !== null)) return []
  return people.map((person, at) => {
    const read = readPastedFacts(policy, JSON.stringify(person))
    const cells = Object.entries(person ?? {}).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'string' || typeof value === 'number'
        ? [[name, String(value)] as const]
        : [],
    )
    return {
      label: labelOf(policy, cells, at),
      answers: read.ok
        ? [
            ...Object.entries(read.value.facts),
            ...read.value.skipped.map((fact): Pair => [fact, UNKNOWN]),
          ]
        : [],
    }
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A name, else the first cell that is no fact, else the place in the list. */
function labelOf(policy: Policy, cells: readonly Pair[], at: number): string {
  const named = WHO.flatMap((who) => cells.filter(([name]) => name.trim().toLowerCase() === who))
  const others = cells.filter(([name]) => findByName(policy.facts, name) === undefined)
  const [, label = ''] = [...named, ...others].find(([, value]) => value.trim() !== '') ?? []
  return label.trim() === '' ? `Person ${at + 1}` : label.trim()
}
