// Takes in the users of a file one after the other, and makes the check-up of them.
import { memoize } from '@/lib/core/memoize'
import type { Facts } from '@/lib/logic/fact'
import type { Policy } from '@/lib/policy/policy'
import { comparable } from '@/lib/checkup/reading/contact'
import { Departments } from '@/lib/checkup/reading/departments'
import { Hashes, duplicatesOf, type Unique } from '@/lib/checkup/reading/duplicates'
import type { Notices } from '@/lib/checkup/reading/notice'
import type { Mapping } from '@/lib/checkup/reading/mapping'
import { Reader } from '@/lib/checkup/reading/reader'
import { buildStates, type States } from '@/lib/checkup/reading/state'
import { Users } from '@/lib/checkup/reading/users'
import { buildJudge, type Verdict } from '@/lib/checkup/verdict/verdict'
import type { CheckUp, Options } from './check-up'

/** The most people of one check-up. */
export const MOST_USERS = 500_000
const UNIQUE: readonly Unique[] = ['email', 'phone', 'extension']

/** Takes in one person after the other. */
export class Collector {
  readonly users = new Users()
  readonly #states: States
  readonly #reader: Reader
  readonly #departments = new Departments()
  readonly #hashes = { email: new Hashes(), phone: new Hashes(), extension: new Hashes() }

  constructor(
    policy: Policy,
    private readonly mapping: Mapping,
    headerRow: number,
    private readonly notices: Notices,
  ) {
    this.#states = buildStates(policy)
    this.#reader = new Reader(policy, mapping, headerRow, this.#states, notices)
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
    const { state, texts, departments } = this.#reader.read(cells, row)
    for (const field of UNIQUE) this.#hashes[field].add(comparable(field, texts[field]))
    this.#departments.add(departments, state)
    this.users.add(row, state, texts)
  }

  finish(
    policy: Policy,
    { account, supportAddress }: Options,
    read: Pick<CheckUp, 'encoding' | 'delimiter' | 'headerRow'>,
  ): CheckUp {
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
      ...read,
      mapping: this.mapping,
      users: this.users,
      states,
      account,
      notices: this.notices.all(),
      departments: this.#departments,
      duplicates,
      roleWords: this.#reader.roleWords,
      factsOf,
      verdict,
    }
  }
}
