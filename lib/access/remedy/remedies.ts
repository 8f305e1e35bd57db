// What would lift a denial: the smallest sets of changes after which it is denied no more, or after
// which another permission serves as well; who can make them, in which order, how long it takes.
import { listInWords } from '@/lib/core/list-in-words'
import type { PermissionId, Policy } from '@/lib/policy/policy'
import {
  compilePermission,
  type CheckRequest,
  type CompiledRule,
} from '@/lib/policy/compiled-permission'
import { isHeldByOne } from './actors'
import { applied, refuses, ROLE, type Change, type Way } from './changes'
import { goalsOf, isOfNoUse, NOTHING_ASSUMED, type Goal } from './goals'
import { isPart, setsFor } from './mending'
import { planFor, type Step } from './plan'

export interface Remedy {
  /** What is changed, in the order of the steps. */
  readonly changes: readonly Change[]
  /** Roles and parties who can make all of it; where nobody can alone, all who are needed. */
  readonly by: readonly string[]
  /** Seconds it takes. */
  readonly cost: number
  /** Each change with who may make it then. */
  readonly steps: readonly Step[]
  /** The permission that then serves in place of the one asked for; absent where that one does. */
  readonly permission?: PermissionId
}

/**
 * Why no remedy exists: what nobody can change, what is changed outside of the panel and by whom,
 * or that those who could are locked out; and the rules that say so.
 */
export interface Stuck {
  readonly reason: string
  readonly rules: readonly string[]
}

export interface Remedies {
  /** Cheapest first, of equals the smallest. */
  readonly remedies: readonly Remedy[]
  readonly stuck?: Stuck
}

/**
 * The remedies of a denied request. Rules that share no fact are mended apart, so each remedy is
 * one choice per group.
 */
export function remediesFor(policy: Policy, request: CheckRequest): Remedies {
  const found = goalsOf(policy, request).map((goal) => ({ goal, ...setsFor(policy, goal) }))
  const [own, ...others] = found.map(({ goal, sets }) =>
    sets
      .filter(
        (ways) =>
          goal.permission !== undefined || !isOfNoUse(policy, applied(policy, request, ways)),
      )
      .map((ways) => ({ goal, ways })),
  )
  const all = [...others.flat(), ...(own ?? [])]
  const remedies = all
    .filter((one) => others.length === 0 || !all.some((other) => isBetter(other, one)))
    .flatMap(({ goal, ways }) => remedyOf(policy, request, goal, ways))
    .sort((one, other) => one.cost - other.cost || one.changes.length - other.changes.length)
  if (remedies.length > 0) return { remedies }
  const { rules } = compilePermission(policy, request)
  const blamed = found[0]?.hopeless ?? []
  if (blamed.length > 0) return { remedies, stuck: stuckOn(policy, blamed) }
  const refusing = rules.filter((rule) => refuses(rule, request.facts))
  const isLockedOut = all.length > 0 && isHeldByOne(policy, request.facts[ROLE])
  return { remedies, stuck: isLockedOut ? lockedOut(refusing) : stuckOn(policy, refusing) }
}

interface Candidate {
  readonly goal: Goal
  readonly ways: readonly Way[]
}

/**
 * Whether a candidate makes another needless: with fewer changes, or with the same ones and the
 * permission that was asked for.
 */
function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.goal === other.goal || !isPart(one.ways, other.ways)) return false
  return one.ways.length < other.ways.length || one.goal.permission === undefined
}

function remedyOf(
  policy: Policy,
  request: CheckRequest,
  { permission, assumed }: Goal,
  ways: readonly Way[],
): readonly Remedy[] {
  const started =
    assumed === NOTHING_ASSUMED ? request : { ...request, facts: { ...assumed, ...request.facts } }
  const planned = planFor(policy, started, ways)
  if (!planned) return []
  const everyone = [...new Set(planned.flatMap(({ by }) => by))]
  const alone = everyone.filter((name) => planned.every(({ by }) => by.includes(name)))
  return [
    {
      changes: planned.map(({ fact, from, to }) => ({ fact, from, to })),
      by: alone.length > 0 ? alone : everyone,
      cost: planned.reduce((sum, { seconds }) => sum + seconds, 0),
      steps: planned,
      ...(permission === undefined ? {} : { permission }),
    },
  ]
}

/** Where all of it is done outside of the panel, it says by whom. */
function stuckOn({ rules: rows, parties }: Policy, blamed: readonly CompiledRule[]): Stuck {
  const texts = blamed.map(({ reason }) => reason.text).join(' ')
  const rules = blamed.map(({ reason }) => reason.rule)
  const elsewhere = rules.map((rule) => rows.find(({ id }) => id === rule)?.elsewhere ?? [])
  const who = parties.filter(({ id }) => elsewhere.flat().includes(id)).map(({ label }) => label)
  return {
    reason: elsewhere.every((ids) => ids.length > 0)
      ? `${texts} Who can do that: ${listInWords(who, 'or')}.`
      : `Nobody can change this. ${texts}`,
    rules,
  }
}

/** Where it could be changed, but by nobody who can get in as things stand. */
const lockedOut = (refusing: readonly CompiledRule[]): Stuck => ({
  reason:
    'Whoever could change this cannot sign in as things stand, so Support has to help. ' +
    refusing.map(({ reason }) => reason.text).join(' '),
  rules: refusing.map(({ reason }) => reason.rule),
})
