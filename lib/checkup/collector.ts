// Takes in the users of a file one after the other, and makes the check-up of them.
import { memoize } from '@/lib/core/memoize'
import type { Facts } from '@/lib/logic/fact'
import type { Policy } from '@/lib/policy/policy'
import { Departments } from '@/lib/checkup/reading/departments'
import { comparable, duplicatesOf, Hashes, type Unique } from '@/lib/checkup/reading/duplicates'
import { Nobodies } from '@/lib/checkup/reading/nobody'
import type { Notices } from '@/lib/checkup/reading/notice'
import { fieldsOf } from '@/lib/checkup/columns/fields'
import { fieldOfHeadAlone, type Rows } from '@/lib/checkup/columns/head'
import type { Mapping } from '@/lib/checkup/columns/mapping'
import { clipped } from '@/lib/core/format-value'
import { Reader } from '@/lib/checkup/reading/reader'
import { buildStates, type States } from '@/lib/checkup/reading/state'
import { Users } from '@/lib/checkup/reading/users'
import { buildJudge, type Verdict } from '@/lib/checkup/verdict/verdict'
import type { CheckUp, Layout, Options } from './check-up'

/** The most people of one check-up. */
export const MOST_USERS = 500_000
const UNIQUE: readonly Unique[] = ['email', 'phone', 'extension']
/** Of fewer people an empty column may well be meant. */
const FEWEST_IN_EMPTY = 3
/** The facts that an empty cell states, by the column. */
const EMPTY: readonly (readonly [column: 'email' | 'phone' | 'departments', fact: string])[] = [
  ['email', 'email_right'],
  ['phone', 'number_right'],
  ['departments', 'in_department'],
]

/** Takes in one person after the other. */
export class Collector {
  readonly users = new Users()
  readonly #states: States
  readonly #reader: Reader
  readonly #departments = new Departments()
  readonly #hashes = { email: new Hashes(), phone: new Hashes(), extension: new Hashes() }
  readonly #nobodies: Nobodies
  readonly #overnight: number[] = []
  /** Columns in which something stood. */
  readonly #filled = new Set<string>()

  /** `sample` are the first rows below the header. */
  constructor(
    policy: Policy,
    private readonly mapping: Mapping,
    headerRow: number,
    private readonly notices: Notices,
    sample: Rows,
  ) {
    this.#states = buildStates(policy)
    this.#nobodies = new Nobodies(mapping, (head) => fieldOfHeadAlone(fieldsOf(policy), head))
    this.#reader = new Reader(policy, mapping, headerRow, this.#states, notices, sample)
  }

  add(cells: readonly string[], row: number): void {
    if (cells.every((cell) => cell === '') || (cells.length === 1 && cells[0]?.trim() === ''))
      return
    if (this.users.count >= MOST_USERS) {
      this.notices.add('stop', 'most', () => ({
        row,
        column: null,
        text:
          `a check-up has room for ${MOST_USERS.toLocaleString('en')} people; from this ` +
          'row on nothing was read. Check the rest as a file of its own.',
      }))
      return
    }
    const nobody = this.#nobodies.find(cells)
    if (nobody !== undefined) return this.#tellNobody(nobody, row)
    const { state, texts, departments, isOvernight } = this.#reader.read(cells, row)
    if (isOvernight) this.#overnight.push(this.users.count)
    for (const [column] of EMPTY) if (texts[column] !== '') this.#filled.add(column)
    for (const field of UNIQUE) this.#hashes[field].add(comparable(field, texts[field]))
    this.#departments.add(departments, state)
    this.users.add(row, state, texts)
  }

  finish(policy: Policy, { account, supportAddress }: Options, layout: Layout): CheckUp {
    this.#forgetEmptyColumns()
    const { judge } = buildJudge(policy, { preset: account.preset }, supportAddress)
    const states = this.#states
    const verdicts = new Map<number, Verdict>()
    const factsOf = (state: number): Facts => ({ ...account.facts, ...states.factsOf(state) })
    const verdict = (state: number): Verdict =>
      memoize(verdicts, state, () => judge(factsOf(state)))
    const duplicates = UNIQUE.flatMap((field) =>
      duplicatesOf(field, this.#hashes[field], this.users),
    )
    return {
      layout,
      mapping: this.mapping,
      users: this.users,
      states,
      account,
      notices: this.notices.all(),
      departments: this.#departments,
      duplicates,
      overnight: this.#overnight,
      roleWords: this.#reader.roleWords,
      factsOf,
      verdict,
    }
  }

  #tellNobody(text: string, row: number): void {
    if (text === '') return
    const shown = clipped(text)
    this.notices.add(
      'note',
      'nobody',
      () => ({
        row,
        column: null,
        text: `“${shown}” is nobody but a total or a note, so the row was left out.`,
      }),
      shown,
    )
  }

  /** A column in which nobody has anything says nothing: it was not filled in. */
  #forgetEmptyColumns(): void {
    if (this.users.count < FEWEST_IN_EMPTY) return
    for (const [field, fact] of EMPTY) {
      const column = this.mapping.columns.find((row) => row.field === field)
      if (!column || this.#filled.has(field)) continue
      const without = (state: number): number => this.#states.without(state, fact)
      this.users.mapStates(without)
      this.#departments.mapStates(without)
      this.notices.add('note', `empty ${field}`, () => ({
        row: null,
        column: column.header,
        text: 'the column is empty for everybody, so nothing is concluded from it.',
      }))
    }
  }
}
