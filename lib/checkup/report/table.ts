// The people of a check-up as rows: chosen, searched and ordered. Positions only, so that a hundred
// thousand stay cheap.
import type { Policy } from '@/lib/policy/policy'
import type { CheckUp } from '@/lib/checkup/check-up'
import { isSelected } from './selection'
import { departmentsIn } from '@/lib/checkup/reading/departments'
import { nameOf } from '@/lib/checkup/reading/users'
import type { Standing, Verdict } from '@/lib/checkup/verdict/verdict'
import { buildSearch } from './search'
import type { Order, View } from './view'
import { folded } from '@/lib/checkup/reading/words'

/** Positions of the people to show, in order. */
export function rowsOf(
  policy: Policy,
  checkUp: CheckUp,
  { select, search, order, down }: View,
): Uint32Array {
  const { users, verdict, factsOf } = checkUp
  const byState = new Map<number, boolean>()
  const chosen = (at: number): boolean => {
    if (select.kind === 'department')
      return departmentsIn(users.texts(at).departments).names.some(
        (name) => folded(name) === folded(select.name),
      )
    const state = users.state(at)
    const known = byState.get(state) ?? isSelected(select, verdict(state), factsOf(state))
    byState.set(state, known)
    return known
  }
  const isMatch = buildSearch(search)
  const found = (at: number): boolean =>
    isMatch === null || isMatch(users.line(at), () => users.texts(at).phone)
  const all =
    select.kind === 'row'
      ? Uint32Array.from(select.rows)
      : Uint32Array.from({ length: users.count }, (_, at) => at)
  return ordered(
    policy,
    checkUp,
    all.filter((at) => chosen(at) && found(at)),
    order,
    down,
  )
}

const RANK: Readonly<Record<Standing | Verdict['pro'], number>> = {
  no: 0,
  unknown: 1,
  clear: 2,
  yes: 3,
  pro: 0,
  call_only: 2,
}

/**
 * Ordered by what is asked for, then as in the file. Names are compared as people write them,
 * numbers in them as numbers.
 */
function ordered(
  policy: Policy,
  { users, verdict, factsOf }: CheckUp,
  rows: Uint32Array,
  order: Order,
  down: boolean,
): Uint32Array {
  const sign = down ? -1 : 1
  if (order === 'row') return down ? rows.toReversed() : rows
  if (order === 'name') {
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
    const names = new Map([...rows].map((at) => [at, nameOf(users.texts(at), users.row(at))]))
    return rows.toSorted(
      (one, other) =>
        sign * collator.compare(names.get(one) ?? '', names.get(other) ?? '') || one - other,
    )
  }
  const roles = policy.roles.map(({ id }) => id)
  const causes: string[] = []
  const rankOf = (state: number): number => {
    const { ring, signIn, pro, causes: found } = verdict(state)
    if (order === 'role')
      return roles.includes(factsOf(state)['role'] ?? '')
        ? roles.indexOf(factsOf(state)['role'] ?? '')
        : roles.length
    if (order === 'pro') return RANK[pro]
    if (order === 'cause') return causeRank(causes, found.find(({ trouble }) => trouble)?.id)
    return RANK[order === 'ring' ? ring.standing : signIn.standing]
  }
  const ranks = new Map<number, number>()
  const rank = (at: number): number => {
    const state = users.state(at)
    const known = ranks.get(state) ?? rankOf(state)
    ranks.set(state, known)
    return known
  }
  return rows.toSorted((one, other) => sign * (rank(one) - rank(other)) || one - other)
}

/** Causes in the order in which they are met; nobody's cause last. */
function causeRank(met: string[], id: string | undefined): number {
  if (id === undefined) return Number.MAX_SAFE_INTEGER
  if (!met.includes(id)) met.push(id)
  return met.indexOf(id)
}
