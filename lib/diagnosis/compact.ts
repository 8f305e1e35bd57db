// The engine's rules without their words, as small as they get: what a page needs to decide and
// diagnose by itself. engine.ts reads it back.
import type { Permission, Policy } from '@/lib/policy/policy'
import type { Condition } from '@/lib/logic/condition'
import { buildSymptomModel, type SymptomModel } from './symptom'

/**
 * The number of a rule, whose condition it is; `7=02`: fact number 7 has its first or third value
 * (a digit in base 36 each); or a sign (& all, / any, ! not) and the parts it joins.
 */
export type CompactCondition = number | string | readonly [string, ...CompactCondition[]]

/**
 * A cause: its id (`?` behind a possible one), when it holds, and where that is so: when the grants
 * alone make it hold, the fact that was not looked at, the odds.
 */
export type CompactCause = readonly [string, CompactCondition, CompactCondition?, string?, number?]

/** For one preset: causes, what cannot be, what would be surprising. */
export type CompactModel = readonly [
  readonly CompactCause[],
  readonly CompactCondition[],
  readonly CompactCondition[],
]

/** Everything by position, because names of fields cost bytes in every row. */
export interface Compact {
  /** Ids; the default preset first. */
  readonly presets: string
  readonly scopes: string
  /** `id cost value value ...`, one row after the other. */
  readonly facts: string
  /** Id, kind (- own condition, r role, s scope, t take-over), condition. */
  readonly rules: readonly (readonly [string, string, ...CompactCondition[]])[]
  /**
   * `id grants/grants seen rule rule ...`: a sign per role (a allow, d deny, else a scope's
   * number), grants of the default preset alone where all are alike.
   */
  readonly permissions: string
  /**
   * Id, the numbers of its facts, and a model for each preset, the default's alone where all are
   * alike.
   */
  readonly symptoms: readonly (readonly [string, string, ...CompactModel[]])[]
}

/** Writes the rules of a policy. Plain JSON. */
export function buildCompact(policy: Policy): Compact {
  const presets = [
    policy.defaultPreset,
    ...policy.presets.map(({ id }) => id).filter((id) => id !== policy.defaultPreset),
  ]
  return {
    presets: presets.join(' '),
    scopes: policy.scopes.map(({ id }) => id).join(' '),
    facts: policy.facts
      .map(({ id, cost, values }) => [id, cost, ...values.map((value) => value.id)].join(' '))
      .join(';'),
    rules: policy.rules.map(({ id, applies, when }) => [
      id,
      KIND[applies],
      ...(when ? [compactCondition(policy, when)] : []),
    ]),
    permissions: policy.permissions
      .map((permission) => compactPermission(policy, permission, presets))
      .join(';'),
    symptoms: policy.symptoms.map(({ id, facts }) => [
      id,
      facts.map((fact) => numberOf(policy.facts, fact)).join(' '),
      ...alike(
        presets.map((preset) => compactModel(policy, buildSymptomModel(policy, id, { preset }))),
      ),
    ]),
  }
}

const KIND = { all: '-', pro: '-', named: '-', role: 'r', scope: 's', take_over: 't' } as const

function compactPermission(
  policy: Policy,
  { id, grants, seen = '-', rules }: Permission,
  presets: readonly string[],
): string {
  const sign = (grant: string): string =>
    grant === 'allow' || grant === 'deny'
      ? grant.charAt(0)
      : `${policy.scopes.findIndex((scope) => grant === `allow:${scope.id}`)}`
  const rows = presets.map((preset) =>
    policy.roles.map((role) => sign(grants[preset]?.[role.id] ?? 'deny')).join(''),
  )
  return [
    id,
    alike(rows).join('/'),
    seen,
    ...rules.map((rule) => numberOf(policy.rules, rule)),
  ].join(' ')
}

function compactModel(
  policy: Policy,
  { causes, impossible, surprising = [] }: SymptomModel,
): CompactModel {
  const compact = (when: Condition): CompactCondition => compactCondition(policy, when)
  return [
    causes.map((cause) => compactCause(policy, cause)),
    impossible.map(({ when }) => compact(when)),
    surprising.map(({ when }) => compact(when)),
  ]
}

function compactCause(
  policy: Policy,
  { id, certainty, when, byPolicy, odds }: SymptomModel['causes'][number],
): CompactCause {
  const shared = policy.rules.findIndex(
    (rule) => JSON.stringify(rule.when) === JSON.stringify(when),
  )
  const named = certainty === 'certain' ? id : `${id}?`
  const holds = shared >= 0 ? shared : compactCondition(policy, when)
  if (odds === undefined && !byPolicy) return [named, holds]
  const unlooked = byPolicy
    ? ([compactCondition(policy, byPolicy.when), byPolicy.seen] as const)
    : (['', ''] as const)
  return odds === undefined ? [named, holds, ...unlooked] : [named, holds, ...unlooked, odds]
}

/** The first alone where all are alike. */
function alike<Item>(items: readonly Item[]): readonly Item[] {
  return new Set(items.map((item) => JSON.stringify(item))).size === 1 ? items.slice(0, 1) : items
}

function compactCondition(policy: Policy, condition: Condition): CompactCondition {
  if (condition.kind === 'not') return ['!', compactCondition(policy, condition.of)]
  if (condition.kind !== 'in')
    return [
      condition.kind === 'all' ? '&' : '/',
      ...condition.of.map((part) => compactCondition(policy, part)),
    ]
  const fact = numberOf(policy.facts, condition.fact)
  return `${fact}=${condition.values.map((value) => numberOf(policy.facts[fact]?.values ?? [], value).toString(36)).join('')}`
}

const numberOf = (rows: readonly { readonly id: string }[], id: string): number =>
  rows.findIndex((row) => row.id === id)
