// What the engine says of a person in a file: whether calls ring them, whether they can sign in,
// and every cause. What a file cannot tell stays open.
import { check, type Decision } from '@/lib/access/check'
import type { Variant } from '@/lib/policy/grants'
import type { Cause, Policy, Symptom } from '@/lib/policy/policy'
import type { Remedy } from '@/lib/access/remedy/remedies'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { plainText, type Wording } from '@/lib/policy/wording'
import { whoCanFix } from '@/lib/diagnosis/fixers'
import { chanceOf } from '@/lib/diagnosis/cause-verdict'
import { undisputedFacts } from '@/lib/diagnosis/contradiction'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import type { FoundCause } from './found-cause'
import { contradictionsFound } from './contradictions'
import { COLUMN_FACTS, RING } from '@/lib/checkup/columns/fields'

/**
 * `clear`: nothing that a file can tell stands in the way; what it cannot tell is not known.
 * `unknown`: the file does not say enough.
 */
export type Standing = 'yes' | 'clear' | 'no' | 'unknown'

export interface Outcome {
  readonly standing: Standing
  /** What stands in the way, in order of telling. */
  readonly reasons: Decision['reasons']
  /** The facts of a user record that would have to be known. */
  readonly missing: readonly string[]
  /** The smallest change that lifts a refusal. */
  readonly remedy: Remedy | null
  /** Why nothing lifts it. */
  readonly stuck: string | null
}

export interface Verdict {
  readonly pro: 'pro' | 'call_only' | 'unknown'
  readonly ring: Outcome
  readonly signIn: Outcome
  readonly causes: readonly FoundCause[]
  /** Something should be done: no calls, or Pro without sign-in. */
  readonly trouble: boolean
}

/** A list can tell of a number only that there is none; that a phone is off, it cannot. */
const NUMBER_RULE = 'phone_reachable'
const NO_NUMBER = 'The list has no mobile number for the person, so there is none to ring.'

/** Facts of a user record that a file can state. */
const TOLD = new Set([...COLUMN_FACTS, 'in_department'])

export interface Judge {
  readonly judge: (facts: Facts) => Verdict
}

/**
 * A judge for one account. What it has judged once it remembers by the facts that each part rests
 * on, which are few.
 */
export function buildJudge(policy: Policy, variant: Variant, supportAddress: string): Judge {
  const wording: Wording = {
    policy,
    supportAddress,
    ...(variant.preset === undefined ? {} : { preset: variant.preset }),
  }
  const models = policy.checkUp.flatMap(({ symptom: id, when }) => {
    const symptom = policy.symptoms.find((row) => row.id === id)
    return symptom ? [{ symptom, model: buildSymptomModel(policy, id, variant), when }] : []
  })
  // What a remedy rests on is the engine's to know, which remembers by it.
  const outcomeFor = (permission: string, facts: Facts): Outcome =>
    outcomeOf(check(policy, { ...variant, permission, facts }))
  const confirmed = models.map(({ symptom, model, when }) =>
    remembered(symptom.facts, (facts) =>
      when && evaluate(when, facts) !== true ? [] : certainCauses(symptom, model, facts),
    ),
  )
  const verdicts = new Map<string, Verdict>()
  return {
    judge: (facts) => {
      const key = JSON.stringify(facts)
      const kept = verdicts.get(key)
      if (kept) return kept
      const outcomes = { ring: outcomeFor(RING, facts), signIn: outcomeFor(SIGN_IN, facts) }
      const found = models.flatMap(({ symptom }, at) =>
        (confirmed[at]?.(facts) ?? []).map((cause) => ({ symptom, cause })),
      )
      const verdict = verdictOf(facts, outcomes, [
        ...contradictionsFound(models, facts, wording),
        ...merged(found, outcomes, facts, { wording, variant }),
      ])
      verdicts.set(key, verdict)
      return verdict
    },
  }
}

function remembered<Value>(
  facts: readonly string[],
  build: (facts: Facts) => Value,
): (facts: Facts) => Value {
  const kept = new Map<string, Value>()
  return (all) => {
    const key = facts.map((fact) => all[fact] ?? '').join(' ')
    const found = kept.get(key)
    if (found !== undefined) return found
    const value = build(
      Object.fromEntries(
        facts.flatMap((fact) => (all[fact] === undefined ? [] : [[fact, all[fact]]])),
      ),
    )
    kept.set(key, value)
    return value
  }
}

function outcomeOf({ decision, reasons, missing, remedies, stuck }: Decision): Outcome {
  const open = missing.filter((fact) => TOLD.has(fact))
  const standing =
    decision === 'allow'
      ? 'yes'
      : decision === 'deny'
        ? 'no'
        : open.length === 0
          ? 'clear'
          : 'unknown'
  return {
    standing,
    reasons,
    missing: open,
    remedy: remedies[0] ?? null,
    stuck: stuck?.reason ?? null,
  }
}

/** As diagnose confirms them, without working out what to ask next. */
export function certainCauses(
  { causes }: Symptom,
  model: SymptomModel,
  facts: Facts,
): readonly Cause[] {
  const undisputed = undisputedFacts(model, facts)
  return model.causes.flatMap((cause) =>
    cause.certainty === 'certain' && chanceOf(model, cause, undisputed) === 1
      ? causes.filter(({ id }) => id === cause.id)
      : [],
  )
}

interface Found {
  readonly symptom: Symptom
  readonly cause: Cause
}

type Outcomes = Pick<Verdict, 'ring' | 'signIn'>

/**
 * One cause for each rule, however many symptoms it explains. The rule's words come first: a
 * symptom's may speak to the person.
 */
function merged(
  found: readonly Found[],
  { ring, signIn }: Outcomes,
  facts: Facts,
  { wording, variant }: { readonly wording: Wording; readonly variant: Variant },
): readonly FoundCause[] {
  const causes = new Map<string, FoundCause>()
  for (const { symptom, cause } of found) {
    const id = cause.rule ?? cause.id
    const before = causes.get(id)
    if (before) {
      causes.set(id, { ...before, symptoms: [...before.symptoms, symptom.id] })
      continue
    }
    const reason = [...ring.reasons, ...signIn.reasons].find(({ rule }) => rule === id)
    causes.set(id, {
      id,
      text: id === NUMBER_RULE ? NO_NUMBER : (reason?.text ?? plainText(cause.why, wording)),
      symptoms: [symptom.id],
      fix: cause.fix.map((step) => plainText(step, wording)),
      by: whoCanFix(wording.policy, cause, variant),
      article: cause.article ?? null,
      trouble: ring.reasons.some(({ rule }) => rule === id) || facts['panel_access'] === 'on',
    })
  }
  return [...causes.values()].sort((one, other) => Number(other.trouble) - Number(one.trouble))
}

function verdictOf(
  facts: Facts,
  { ring, signIn }: Outcomes,
  causes: readonly FoundCause[],
): Verdict {
  const panel = facts['panel_access']
  return {
    pro: panel === 'on' ? 'pro' : panel === 'off' ? 'call_only' : 'unknown',
    ring,
    signIn,
    causes,
    trouble: ring.standing === 'no' || (panel !== 'off' && signIn.standing === 'no'),
  }
}
