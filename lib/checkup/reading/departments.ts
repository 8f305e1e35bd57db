// The departments that a file names, with the states of their members: who would be rung there.
import { folded, isBlank } from './words'

export interface Department {
  readonly name: string
  readonly members: number
  /** How many members have each state. */
  readonly states: ReadonlyMap<number, number>
}

/** The most departments that are kept apart. */
const MOST_KEPT = 5_000

export class Departments {
  readonly #byName = new Map<
    string,
    { readonly name: string; members: number; readonly states: Map<number, number> }
  >()
  readonly #keys = new Map<string, string>()

  add(names: readonly string[], state: number): void {
    for (const name of names) {
      const department = this.#find(name)
      if (!department) continue
      department.members++
      department.states.set(state, (department.states.get(state) ?? 0) + 1)
    }
  }

  /** In order of name. */
  all(): readonly Department[] {
    return [...this.#byName.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'))
  }

  #find(name: string) {
    const kept = this.#keys.get(name)
    const key = kept ?? folded(name)
    if (kept === undefined && this.#keys.size < MOST_KEPT) this.#keys.set(name, key)
    const found = this.#byName.get(key)
    if (found || this.#byName.size >= MOST_KEPT) return found
    const department = { name, members: 0, states: new Map<number, number>() }
    this.#byName.set(key, department)
    return department
  }
}

const NOWHERE = new Set([
  'none',
  'no_department',
  'no_departments',
  'not_assigned',
  'unassigned',
  '0',
])

/** The departments of a cell: parted by commas, semicolons or bars. */
export function departmentsIn(cell: string): readonly string[] {
  if (cell === '') return []
  const names = cell
    .split(/[,;|]/)
    .map((name) => name.trim())
    .filter((name) => !isBlank(folded(name)) && !NOWHERE.has(folded(name)))
  return [...new Set(names)]
}
