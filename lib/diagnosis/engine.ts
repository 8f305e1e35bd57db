// The engine for the browser: decisions and diagnoses from the compact rules, without words,
// without zod, without the policy.
import type { Condition } from '@/lib/logic/condition'
import { evaluate, missingFor } from '@/lib/logic/evaluate'
import type { Fact, Facts } from '@/lib/logic/fact'
import type { Compact, CompactCause, CompactCondition } from './compact'
import { diagnose, type Diagnosis } from './diagnose'
import type { SymptomModel } from './symptom'

/** As of the full engine, with the rules' ids as reasons. */
export interface EngineVerdict {
  readonly decision: 'allow' | 'deny' | 'unknown'
  readonly scope: string | null
  readonly reasons: readonly string[]
  readonly missing: readonly string[]
}

export interface Engine {
  /**
   * Decides a permission under a preset (the default when absent). Throws on an unknown permission.
   */
  readonly decide: (permission: string, facts: Facts, preset?: string) => EngineVerdict
  /** Diagnoses a symptom under a preset. Throws on an unknown symptom. */
  readonly diagnose: (
    symptom: string,
    facts: Facts,
    skipped?: readonly string[],
    preset?: string,
  ) => Diagnosis
}

/** Reads the compact rules. */
export function buildEngine(compact: Compact): Engine {
  const presets = compact.presets.split(' ')
  const scopes = compact.scopes.split(' ')
  const facts = compact.facts.split(';').map((row) => factOf(row.split(' ')))
  const roles = facts.find(({ id }) => id === 'role')!.values.map(({ id }) => id)
  const permissions = new Map(
    compact.permissions
      .split(';')
      .map((row) => row.split(' '))
      .map(([id = '', ...row]) => [id, row]),
  )
  const conditionOf = (written: CompactCondition): Condition => {
    if (typeof written === 'number') return conditionOf(compact.rules[written]![2]!)
    if (typeof written === 'string') {
      const [number, values] = written.split('=')
      const fact = facts[Number(number)]!
      return {
        kind: 'in',
        fact: fact.id,
        values: [...values!].map((digit) => fact.values[parseInt(digit, 36)]!.id),
      }
    }
    const [sign, ...parts] = written
    const of = parts.map(conditionOf)
    return sign === '!' ? { kind: 'not', of: of[0]! } : { kind: sign === '&' ? 'all' : 'any', of }
  }
  const told = (when: CompactCondition) => ({ when: conditionOf(when), text: '' })
  const causeOf = ([
    id,
    when,
    byGrants,
    seen,
    odds = 1,
  ]: CompactCause): SymptomModel['causes'][number] => {
    const cause = {
      id: id.replace('?', ''),
      certainty: id.endsWith('?') ? ('possible' as const) : ('certain' as const),
      when: conditionOf(when),
      odds,
    }
    return seen ? { ...cause, byPolicy: { when: conditionOf(byGrants!), seen } } : cause
  }
  const forPreset = <Item>(items: readonly Item[], preset = ''): Item =>
    items[presets.indexOf(preset)] ?? items[0]!
  return {
    decide(permission, known, preset) {
      const [grants = '', seen = '', ...rules] = permissions.get(permission)!
      const looked = known[seen]
      const scopeOf = roles
        .map((_, role) => forPreset(grants.split('/'), preset).charAt(role))
        .map((sign) =>
          looked === 'no'
            ? 'd'
            : looked === 'yes' && sign === 'd'
              ? 'a'
              : (scopes[Number(sign)] ?? sign),
        )
      const reasons: string[] = []
      const open: Condition[] = []
      for (const number of rules) {
        const [id, kind, written] = compact.rules[Number(number)]!
        const values = roles.filter((_, role) => APPLIES[kind]?.(scopeOf[role]!) ?? true)
        const of: Condition[] =
          values.length < roles.length ? [{ kind: 'in', fact: 'role', values }] : []
        const when: Condition = {
          kind: 'all',
          of: written === undefined ? of : [...of, conditionOf(written)],
        }
        const denies = values.length > 0 ? evaluate(when, known) : false
        if (denies) reasons.push(id)
        if (denies === undefined) open.push(when)
      }
      const decision = reasons.length > 0 ? 'deny' : open.length > 0 ? 'unknown' : 'allow'
      const scope = scopeOf[roles.indexOf(known['role'] ?? '')] ?? 'a'
      return {
        decision,
        scope: decision === 'deny' || scope.length === 1 || scope === TAKE_OVER ? null : scope,
        reasons,
        missing: [...new Set(open.flatMap((when) => missingFor(when, known)))],
      }
    },
    diagnose(symptom, known, skipped = [], preset) {
      const [, own, ...models] = compact.symptoms.find(([id]) => id === symptom)!
      const [causes, impossible, surprising] = forPreset(models, preset)
      const model = {
        id: symptom,
        facts: own.split(' ').map((number) => facts[Number(number)]!),
        causes: causes.map(causeOf),
        impossible: impossible.map(told),
        surprising: surprising.map(told),
      }
      return diagnose(model, { facts: known, skipped })
    },
  }
}

const TAKE_OVER = 'after_take_over'

/**
 * For which grants a rule holds that rests on them: those refused, those narrowed, those that need
 * a chat taken over.
 */
const APPLIES: Readonly<Record<string, (grant: string) => boolean>> = {
  r: (grant) => grant === 'd',
  s: (grant) => grant.length > 1 && grant !== 'account' && grant !== TAKE_OVER,
  t: (grant) => grant === TAKE_OVER,
}

/** A fact without its words. */
function factOf([id = '', cost, ...values]: readonly string[]): Fact {
  const row = { label: '', aliases: [] }
  return {
    ...row,
    id,
    subject: 'context',
    question: '',
    find: '',
    cost: Number(cost) as Fact['cost'],
    values: values.map((value) => ({ ...row, id: value })),
  }
}
