// A symptom as the engine reasons about it: facts, causes and what cannot be, without the words.
// Small enough for the browser.
import { causeConditionOf } from '@/lib/policy/cause-condition'
import type { CauseCondition } from '@/lib/policy/symptom/refused-permission'
import { contradictionsOf } from '@/lib/policy/symptom/contradictions'
import { memoize } from '@/lib/core/memoize'
import { NO_OVERRIDES } from '@/lib/policy/compiled-permission'
import type { Override, Variant } from '@/lib/policy/grants'
import type { Cause, Contradiction, Policy } from '@/lib/policy/policy'
import type { Condition } from '@/lib/logic/condition'
import type { Fact } from '@/lib/logic/fact'
import { unexpectedAnswersOf } from './unexpected-answer'

export interface SymptomModel {
  readonly id: string
  /** In the order in which they are asked when nothing else decides. */
  readonly facts: readonly Fact[]
  /** Of the facts, those to ask for first, in order; none when absent. */
  readonly askFirst?: readonly string[]
  /** In the order of the policy. `possible`: the condition fits but does not prove the cause. */
  readonly causes: readonly {
    readonly id: string
    readonly certainty: 'certain' | 'possible'
    readonly when: Condition
    /**
     * When the grants of the account, or the rest of its condition, alone make it hold or rule it
     * out, for as long as nobody has looked at `seen`.
     */
    readonly byPolicy?: CauseCondition['byPolicy']
    /** The cause is that a role lacks a permission. */
    readonly isRefusal?: true
    /** How much likelier than its states alone would say; 1 when absent. */
    readonly odds?: number
    /** Of those who saw the symptom, the share whose cause it was; absent where none is counted. */
    readonly frequency?: number
  }[]
  /** Answers that cannot be true together, and how to say so. */
  readonly impossible: readonly {
    readonly when: Condition
    readonly text: string
    /** The facts in it whose answers decide nothing; all when absent. */
    readonly doubts?: readonly string[]
  }[]
  /** The same, where knowing one of the answers rules nothing out. */
  readonly onlyTold?: SymptomModel['impossible']
  /**
   * Answers that can be true together but should be told: what was seen is not what the policy
   * says.
   */
  readonly unexpected?: readonly { readonly when: Condition; readonly text: string }[]
}

/** How every contradiction ends. */
const ONE_IS_WRONG = 'One of these answers is not right.'

/**
 * The model of a symptom, for an account. Throws when the policy has none with this id: ids from
 * outside are looked up first.
 */
export function buildSymptomModel(policy: Policy, id: string, variant: Variant = {}): SymptomModel {
  const symptom = policy.symptoms.find((row) => row.id === id)
  if (!symptom) throw new Error(`policy ${policy.version} has no symptom "${id}"`)
  const unexpected = unexpectedAnswersOf(policy, symptom, variant)
  const contradictions = contradictionsOf(policy, symptom)
  const onlyTold = contradictions.filter(({ rulesOut }) => !rulesOut).map(rowOf)
  return {
    id,
    facts: symptom.facts.flatMap((fact) => policy.facts.find((row) => row.id === fact) ?? []),
    ...(symptom.askFirst.length === 0 ? {} : { askFirst: symptom.askFirst }),
    causes: symptom.causes.map((cause) => ({
      id: cause.id,
      certainty: cause.certainty,
      ...causeConditionOf(policy, symptom, cause, variant),
      ...(cause.prior.odds === 1 ? {} : { odds: cause.prior.odds }),
      ...(cause.frequency === undefined ? {} : { frequency: cause.frequency }),
      ...(cause.certainty === 'certain' && isRoleRule(policy, cause) ? { isRefusal: true } : {}),
    })),
    impossible: contradictions.filter(({ rulesOut }) => rulesOut).map(rowOf),
    ...(onlyTold.length === 0 ? {} : { onlyTold }),
    ...(unexpected.length === 0 ? {} : { unexpected }),
  }
}

const rowOf = ({ when, text, doubts }: Contradiction): SymptomModel['impossible'][number] => ({
  when,
  text: `${text} ${ONE_IS_WRONG}`,
  ...(doubts ? { doubts } : {}),
})

const models = new WeakMap<Policy, WeakMap<readonly Override[], Map<string, SymptomModel>>>()

/** The same, built once for as long as the policy and the array of overrides live. */
export function symptomModel(policy: Policy, id: string, variant: Variant = {}): SymptomModel {
  const { preset = policy.defaultPreset, overrides = [], isChosen = false } = variant
  const byOverrides = memoize(models, policy, () => new WeakMap())
  const key = overrides.length === 0 ? NO_OVERRIDES : overrides
  const byName = memoize(byOverrides, key, () => new Map<string, SymptomModel>())
  return memoize(byName, `${id} ${preset} ${isChosen}`, () =>
    buildSymptomModel(policy, id, variant),
  )
}

const isRoleRule = ({ rules }: Policy, { rule }: Cause): boolean =>
  rules.some(({ id, applies }) => id === rule && applies === 'role')
