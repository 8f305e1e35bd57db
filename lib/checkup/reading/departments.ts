// The departments that a file names, with the states of their members: who would be rung there.
import { flaggedText } from '@/lib/checkup/cells/flag'
import { isFailedFormula, plain, visible } from '@/lib/checkup/cells/plain'
import { sideOfWord } from '@/lib/checkup/columns/fields'
import { DITTO, OPEN, OUTSIDE, UNDECIDED } from '@/lib/checkup/vocabulary/doubts'
import { RULE } from '@/lib/checkup/vocabulary/footers'
import { folded, isBlank, isNone } from './words'

export interface Department {
  readonly name: string
  readonly members: number
  /** How many members have each state. */
  readonly states: ReadonlyMap<number, number>
}

/** The most departments that are kept apart. */
const MOST_KEPT = 5_000

interface Counted {
  readonly name: string
  members: number
  states: Map<number, number>
}

export class Departments {
  readonly #byName = new Map<string, Counted>()
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

  /** Puts another state in the place of each. */
  mapStates(to: (state: number) => number): void {
    for (const department of this.#byName.values()) {
      const states = new Map<number, number>()
      for (const [state, count] of department.states)
        states.set(to(state), (states.get(to(state)) ?? 0) + count)
      department.states = states
    }
  }

  #find(name: string): Counted | undefined {
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

/** What parts departments in a cell: lines, commas, semicolons, bars and bullets of any script. */
const LINES = String.raw`\r\n\v\u2028\u2029`
const MARKS = String.raw`,;|\t•·▪‣、،\u061b，；｜।`
const BETWEEN = new RegExp(String.raw`(?:[${LINES}${MARKS}]|<br\s*\/?>|\\[rn])+|\s\/\s`, 'iu')
/** What stands around a name in a list: quotation marks, brackets, a bullet, a number. */
const AROUND = /^(?:[-*–→►▶➤]\s+|\d+[.)]\s+)|^[[{"'“‘(]+|[\]}"'”’)]+$/gu

/** An address or a number, which stands in the wrong column, and the second of a list in words. */
const OTHER = /@|\d{7}|\s\d[.)]\s/

/** A tick, a cross, a picture: something stands there, and it is no name. */
const SIGN = /[#\p{So}]/u

/** What a cell names; `unread` are its parts that name none and do not say that there is none. */
export interface NamedDepartments {
  readonly names: readonly string[]
  readonly unread: readonly string[]
}

const NO_DEPARTMENTS: NamedDepartments = { names: [], unread: [] }

/** The departments of a cell as it stands in the file. */
export function departmentsIn(cell: string): NamedDepartments {
  if (cell === '') return NO_DEPARTMENTS
  const text = /^\s*=|[\p{Cf}"']/u.test(cell) ? plain(cell) : cell
  if (DITTO.test(cell)) return { names: [], unread: [visible(cell)] }
  const names = new Map<string, string>()
  const unread: string[] = []
  for (const part of text.split(BETWEEN)) {
    const flagged = flaggedText(part)
    const name = nameIn(flagged?.flag === 'yes' ? flagged.text : part)
    const key = folded(name)
    const isSign = key === '' && SIGN.test(name)
    if (isNowhere(key) && !isSign) continue
    if (isSign || flagged?.flag === 'no' || OPEN.test(part) || isNoName(name, key))
      unread.push(name)
    else if (!names.has(key)) names.set(key, name)
  }
  return { names: [...names.values()], unread }
}

/** A yes or no, "as above", "not yet", "not in Sales": the person's department is not told. */
const isNoName = (name: string, key: string): boolean =>
  sideOfWord(key) !== undefined ||
  isFailedFormula(name) ||
  key === 'x' ||
  OTHER.test(name) ||
  [DITTO, OUTSIDE, UNDECIDED].some((pattern) => pattern.test(name))

/** A name without what stands around it; its own brackets stay: "Sales (North)". */
function nameIn(part: string): string {
  const shown = visible(part)
  const name = shown.replace(AROUND, '').trim()
  const isCut = (name.includes('(') && shown.endsWith(')')) || /\[[^\]]*$/.test(name)
  return isCut ? name + shown.slice(-1) : name
}

const isNowhere = (key: string): boolean => isBlank(key) || isNone(key) || key === '0'

/**
 * Whether a cell without a department says that there is none: it is empty, a dash, or a word for
 * it. Anything else that names none ("n/a", a formula that failed) says nothing.
 */
export function saysNowhere(cell: string): boolean {
  const key = folded(cell)
  return key === '' ? RULE.test(visible(cell)) : isNone(key) || key === '0'
}
