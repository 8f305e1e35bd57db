// The order in which changes are made, so that whoever makes one may make it then. Where nobody may
// as things stand, what has to be changed before comes first: a seat is freed, then Panel Access is
// turned on.
import { factsOf } from '@/lib/logic/condition'
import { rolesThatCan } from '@/lib/policy/grants'
import type { Policy } from '@/lib/policy/policy'
import type { CheckRequest } from '@/lib/policy/compiled-permission'
import { factsAbout, actorsOf, factsForActors, refusalsOf } from './actors'
import { applied, waysOf, type Change, type Way } from './changes'

/** One change of a remedy: who may make it, in how many seconds, and what is done, in words. */
export interface Step extends Change {
  readonly by: readonly string[]
  readonly seconds: number
  readonly says: string
}

/**
 * The steps of some ways, with those that have to come before; undefined when one of them cannot be
 * taken. What is quick is changed first, so that nobody pays before the rest is done unless it has
 * to be; the matter at hand comes last.
 */
export function planFor(
  policy: Policy,
  request: CheckRequest,
  ways: readonly Way[],
): readonly Step[] | undefined {
  const left = ways.length > 1 ? inOrder(policy, ways) : [...ways]
  const steps: Step[] = []
  let now = request
  for (let tries = 0; left.length > 0; tries++) {
    const ready = firstReady(policy, now, firstTurn(policy, left))
    const needed = ready || tries > policy.facts.length ? [] : neededFor(policy, now, left)
    const next = ready ?? (needed.length > 0 ? undefined : firstReady(policy, now, left))
    if (next) {
      left.splice(left.indexOf(next.way), 1)
      steps.push(stepOf(next.way, next.by))
      if (left.length > 0) now = applied(policy, now, [next.way])
      continue
    }
    if (needed.length === 0) return undefined
    left.unshift(...needed)
  }
  return steps
}

/** The first of some ways that somebody may take now, and who. */
function firstReady(
  policy: Policy,
  now: CheckRequest,
  left: readonly Way[],
): { readonly way: Way; readonly by: readonly string[] } | undefined {
  for (const way of left) {
    const by = actorsOf(policy, now, way)
    if (by.length > 0) return { way, by }
  }
  return undefined
}

const stepOf = ({ fact, from, to, seconds, says }: Way, by: readonly string[]): Step => ({
  fact,
  from,
  to,
  by,
  seconds,
  says,
})

/** What others do for the account and the person, what the person does, the matter at hand. */
function turnOf({ facts }: Policy, { fact, by }: Way): number {
  if (facts.find(({ id }) => id === fact)?.subject === 'context') return 2
  return by.every((name) => name === SELF) ? 1 : 0
}

const SELF = 'self'

/** The ways whose turn it is: who was let in accepts the invite afterwards. */
function firstTurn(policy: Policy, left: readonly Way[]): readonly Way[] {
  const turns = left.map((way) => turnOf(policy, way))
  const first = Math.min(...turns)
  return left.filter((_, at) => turns[at] === first)
}

/** By turns, each by the seconds it takes, then in the order of the policy's facts. */
function inOrder(policy: Policy, ways: readonly Way[]): Way[] {
  const placed = ways.map((way) => ({
    way,
    turn: turnOf(policy, way),
    place: policy.facts.findIndex(({ id }) => id === way.fact),
  }))
  return placed
    .sort(
      (one, other) =>
        one.turn - other.turn || one.way.seconds - other.way.seconds || one.place - other.place,
    )
    .map(({ way }) => way)
}

/**
 * The ways that let somebody take one of these: for the highest role that holds the permission, a
 * change of each fact of the account that refuses it. Empty when there is none.
 */
function neededFor(policy: Policy, now: CheckRequest, left: readonly Way[]): readonly Way[] {
  for (const way of left)
    for (const permission of way.by.filter((name) => name.includes('.')))
      for (const role of rolesThatCan(policy, permission, now.preset, now.overrides)) {
        const facts = { ...factsForActors(policy, now.facts, way), role }
        const refusing = refusalsOf(policy, now, permission, facts)
        const ways = refusing.map(({ when }) =>
          factsOf(when)
            .filter((fact) => !(fact in way.with) && !left.some((other) => other.fact === fact))
            .flatMap((fact) =>
              factsAbout(policy, 'account').includes(fact) ? waysOf(policy, now, fact) : [],
            )
            .at(0),
        )
        const found = ways.flatMap((one) => one ?? [])
        const after = applied(policy, now, found)
        if (
          found.length === refusing.length &&
          actorsOf(policy, after, { ...way, by: [permission] }).includes(role)
        )
          return found.filter((one, at) => found.findIndex(({ fact }) => fact === one.fact) === at)
      }
  return []
}
