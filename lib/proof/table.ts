// Every decision of one permission: which rules refuse it in each state of the facts that its rules
// mention, under each set of grants.
import { decide } from '@/lib/access/check'
import type { Permission, Policy, PolicyFact, PresetId } from '@/lib/policy/policy'
import { compilePermission } from '@/lib/policy/compiled-permission'
import { factsOf } from '@/lib/logic/condition'
import type { Facts } from '@/lib/logic/fact'
import { countStates, eachState, STATE_LIMIT, StateLimitError } from '@/lib/logic/enumerate'

/**
 * A fact of the table. The state at an index has value number `floor(index / stride) %
 * values.length`.
 */
export interface Axis {
  readonly id: string
  readonly values: readonly string[]
  readonly stride: number
}

/**
 * One set of grants, and what was seen in Permission settings. `refusals` holds for each state a
 * bit per rule; 0 is an allowance.
 */
export interface Layer {
  readonly preset: PresetId
  readonly seen: Facts
  readonly refusals: Int32Array
}

export interface Table {
  readonly permission: Permission
  readonly facts: readonly PolicyFact[]
  readonly axes: readonly Axis[]
  readonly layers: readonly Layer[]
  /** Facts that were read although the table has no axis for them. */
  readonly foreign: readonly string[]
}

/** In `refusals`: no decision although every fact is known. */
export const UNDECIDED = -1

/** Decides every state. Throws StateLimitError, naming the facts, when there are more than 2^20. */
export function buildTable(policy: Policy, permission: Permission): Table {
  const facts = factsBehind(policy, permission)
  const foreign = new Set<string>()
  const sizes = countStates(facts)
  const variants = variantsOf(policy, permission)
  if (sizes * variants.length > STATE_LIMIT)
    throw new StateLimitError([...facts, ...seenFact(policy, permission)], sizes * variants.length)
  const layers = variants.map(({ preset, seen }) => {
    const refusals = new Int32Array(sizes)
    let index = 0
    for (const state of eachState(facts, seen))
      refusals[index++] = refusalAt(policy, permission, {
        preset,
        facts: watched(state, [...facts, ...seenFact(policy, permission)], foreign),
      })
    return { preset, seen, refusals }
  })
  return { permission, facts, axes: axesOf(facts), layers, foreign: [...foreign] }
}

/** The rules that refuse, a bit for each by its place in the permission. */
export function refusalAt(
  policy: Policy,
  permission: Permission,
  request: { readonly preset: PresetId; readonly facts: Facts },
): number {
  const { decision, reasons } = decide(policy, { ...request, permission: permission.id })
  if (decision === 'unknown') return UNDECIDED
  return reasons.reduce((bits, { rule }) => bits | (1 << permission.rules.indexOf(rule)), 0)
}

/**
 * The role, which every decision reads for its scope, and every fact that a rule mentions under
 * some grants.
 */
export function factsBehind(policy: Policy, permission: Permission): readonly PolicyFact[] {
  const rules = variantsOf(policy, permission).flatMap(
    ({ preset, seen }) =>
      compilePermission(policy, { permission: permission.id, preset, facts: seen }).rules,
  )
  const mentioned = new Set(['role', ...rules.flatMap(({ when }) => factsOf(when))])
  return policy.facts.filter(({ id }) => mentioned.has(id) && id !== permission.seen)
}

/**
 * The presets whose grants differ, each without and with every answer that can be seen in
 * Permission settings.
 */
export function variantsOf(
  policy: Policy,
  permission: Permission,
): readonly { readonly preset: PresetId; readonly seen: Facts }[] {
  const presets = new Map(
    policy.presets.map(({ id }) => [JSON.stringify(permission.grants[id]), id] as const).reverse(),
  )
  const looks = seenFact(policy, permission).flatMap(({ id, values }) =>
    values.map((value): Facts => ({ [id]: value.id })),
  )
  return [...presets.values()]
    .reverse()
    .flatMap((preset) => [{}, ...looks].map((seen) => ({ preset, seen })))
}

const seenFact = (policy: Policy, { seen }: Permission): readonly PolicyFact[] =>
  policy.facts.filter(({ id }) => id === seen)

function axesOf(facts: readonly PolicyFact[]): readonly Axis[] {
  let stride = countStates(facts)
  return facts.map(({ id, values }) => {
    stride /= values.length
    return { id, values: values.map((value) => value.id), stride }
  })
}

/** Notes which facts a decision reads: what is never read cannot matter. */
function watched(state: Facts, known: readonly PolicyFact[], foreign: Set<string>): Facts {
  return new Proxy(state, {
    get(target, name) {
      if (typeof name !== 'string') return undefined
      if (!known.some(({ id }) => id === name)) foreign.add(name)
      return target[name]
    },
  })
}

/** The state at an index, with what was seen. */
export const stateAt = ({ axes }: Table, { seen }: Layer, index: number): Facts => ({
  ...seen,
  ...Object.fromEntries(
    axes.map(({ id, values, stride }) => [
      id,
      values[Math.floor(index / stride) % values.length] ?? '',
    ]),
  ),
})

/** A state in few words, for messages. */
export const stateWords = (state: Facts): string =>
  Object.entries(state)
    .map(([fact, value]) => `${fact}=${value}`)
    .join(', ')
