// Proves one symptom on every state of its facts that can be.
import type { Variant } from '@/lib/policy/grants'
import type { Policy, Symptom } from '@/lib/policy/policy'
import type { PolicyPlaces } from '@/lib/policy/places'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import { evaluate } from '@/lib/logic/evaluate'
import type { Facts } from '@/lib/logic/fact'
import { eachState, StateLimitError } from '@/lib/logic/enumerate'
import { isFeasible } from '@/lib/diagnosis/cause-verdict'
import { symptomError } from './diagnostics'
import type { SymptomProof } from './report'
import { stateWords } from './table'

/** What enumeration found; the wizard is proven apart. */
export type CauseProof = Omit<SymptomProof, 'wizard' | 'mutants'>

/**
 * What was tried and what was found. Never throws: too many states are an error that names the
 * facts.
 */
export function proveSymptom(policy: Policy, symptom: Symptom, places: PolicyPlaces): CauseProof {
  const started = performance.now()
  const row = { id: symptom.id, label: symptom.title, rules: symptom.causes.length }
  try {
    return { ...row, ...proved(policy, symptom, places), ms: performance.now() - started }
  } catch (error) {
    if (!(error instanceof StateLimitError)) throw error
    return {
      ...row,
      states: 0,
      dead: [],
      shadowed: [],
      undecided: 0,
      restsOn: [],
      independentOf: [],
      ms: performance.now() - started,
      diagnostics: [symptomError(places, symptom.id, error.message)],
    }
  }
}

function proved(
  policy: Policy,
  symptom: Symptom,
  places: PolicyPlaces,
): Omit<CauseProof, 'id' | 'label' | 'rules' | 'ms'> {
  const models = variantsOf(policy, symptom).map((variant) =>
    buildSymptomModel(policy, symptom.id, variant),
  )
  const different = new Map(models.map((model) => [JSON.stringify(model.causes), model]))
  const survey = [...different.values()].map(surveyOf)
  const patterns = new Set(survey.flatMap((one) => [...one.patterns]))
  const resting = new Set(survey.flatMap((one) => [...one.resting]))
  const { dead, shadowed } = idleCauses(symptom, patterns)
  const undecided = survey.flatMap((one) => one.undecided)
  const disagreeing = survey.flatMap((one) => one.disagreeing)
  const wrong = (message: string, cause?: string) =>
    symptomError(places, symptom.id, message, cause)
  return {
    states: survey.reduce((sum, { states }) => sum + states, 0),
    dead,
    shadowed,
    undecided: undecided.length,
    restsOn: symptom.facts.filter((fact) => resting.has(fact)),
    independentOf: policy.facts.map(({ id }) => id).filter((id) => !resting.has(id)),
    diagnostics: [
      ...dead.map((id) =>
        wrong(`the cause ${id} holds in no state; drop it or correct its condition`, id),
      ),
      ...shadowed.map((id) =>
        wrong(
          `the cause ${id} holds in the same states as one before it, so nothing can ` +
            'tell them apart; give it a condition of its own',
          id,
        ),
      ),
      ...undecided
        .slice(0, 1)
        .map((state) =>
          wrong(
            `${undecided.length} states are not decided although every fact is known; ` +
              `for example ${stateWords(state)}`,
          ),
        ),
      ...disagreeing
        .slice(0, 1)
        .map((state) =>
          wrong(
            `the diagnosis and the causes' conditions differ in ${disagreeing.length} ` +
              `states; for example ${stateWords(state)}`,
          ),
        ),
    ],
  }
}

/**
 * The accounts to prove a symptom for: one of which nothing is known, each preset where somebody
 * chose it, and, where a cause rests on the grants, one whose Owner took the permissions away.
 */
function variantsOf(policy: Policy, { causes, permission }: Symptom): readonly Variant[] {
  const known = policy.presets.map(({ id }): Variant => ({ preset: id, isChosen: true }))
  const refused = causes.filter(({ rule }) =>
    policy.rules.some(({ id, applies }) => id === rule && applies === 'role'),
  )
  const named = typeof permission === 'string' ? [permission] : Object.values(permission?.of ?? {})
  const permissions = [...refused.flatMap((cause) => cause.permission ?? []), ...named]
  const overrides = policy.roles
    .filter(({ tunable }) => tunable)
    .flatMap(({ id: role }) =>
      [...new Set(permissions)].map((id) => ({ role, permission: id, grant: 'deny' })),
    )
  return [{}, ...known, ...(refused.length > 0 ? [{ overrides }] : [])]
}

/**
 * Causes that never hold, and those that hold exactly where an earlier one does. A cause that is a
 * special case of another is told beside it.
 */
function idleCauses(
  { causes }: Symptom,
  patterns: ReadonlySet<number>,
): { readonly dead: readonly string[]; readonly shadowed: readonly string[] } {
  const column = (cause: number): string =>
    [...patterns].map((bits) => (bits >> cause) & 1).join('')
  const columns = causes.map((_, cause) => column(cause))
  const isDead = (cause: number): boolean => !columns[cause]?.includes('1')
  return {
    dead: causes.flatMap(({ id }, cause) => (isDead(cause) ? [id] : [])),
    shadowed: causes.flatMap(({ id }, cause) =>
      !isDead(cause) && columns.indexOf(columns[cause] ?? '') < cause ? [id] : [],
    ),
  }
}

/**
 * What the states under one preset show: which causes hold together (a bit for each), the facts
 * that turn a cause, and states that are not decided.
 */
interface Survey {
  readonly states: number
  readonly patterns: ReadonlySet<number>
  readonly resting: ReadonlySet<string>
  readonly undecided: readonly Facts[]
  readonly disagreeing: readonly Facts[]
}

function surveyOf(model: SymptomModel): Survey {
  const undecided: Facts[] = []
  const disagreeing: Facts[] = []
  const found = {
    states: 0,
    patterns: new Set<number>(),
    resting: new Set<string>(),
    undecided,
    disagreeing,
  }
  for (const state of eachState(model.facts)) {
    if (!isFeasible(model, state)) continue
    found.states++
    const holding = model.causes.filter(({ when }) => evaluate(when, state) === true)
    found.patterns.add(
      holding.reduce((bits, cause) => bits | (1 << model.causes.indexOf(cause)), 0),
    )
    for (const { id, values } of model.facts)
      if (!found.resting.has(id) && turns(model, state, id, values)) found.resting.add(id)
    const { confirmed, possible } = diagnose(model, { facts: state })
    if (possible.length > 0) undecided.push(state)
    if (
      confirmed.length !== holding.length ||
      !holding.every(({ id }) => confirmed.some(({ cause }) => cause === id))
    )
      disagreeing.push(state)
  }
  return found
}

/** Whether another value of the fact alone makes another cause hold. */
function turns(
  { causes }: SymptomModel,
  state: Facts,
  fact: string,
  values: readonly { readonly id: string }[],
): boolean {
  return values.some(({ id }) =>
    causes.some(({ when }) => evaluate(when, state) !== evaluate(when, { ...state, [fact]: id })),
  )
}
