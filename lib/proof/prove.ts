// Proves a policy with its wizards: every permission, every symptom, every wizard, and what belongs
// to none of them.
import type { Diagnostic } from '@/lib/core/diagnostic'
import { loadPolicy } from '@/lib/policy/load'
import { policyPlaces, type PolicyPlaces } from '@/lib/policy/places'
import type { Policy } from '@/lib/policy/policy'
import type { SourceFile } from '@/lib/core/yaml'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { ruleError } from './diagnostics'
import { provePermission } from './permission'
import type { ProofReport, SymptomProof } from './report'
import { proveSymptom, type CauseProof } from './symptom'
import { proveWizard, type WizardCheck } from './wizard'

/**
 * What a proof is made of. `policy` are the files of content/policy, `wizards` those of
 * content/wizards, `articles` the slugs that there are.
 */
export interface Evidence {
  readonly policy: readonly SourceFile[]
  readonly wizards: readonly SourceFile[]
  readonly articles: readonly string[]
  readonly supportAddress: string
}

/**
 * Proves everything. Throws ContentError when the policy does not load; all else
 * that is wrong is a diagnostic of the report.
 */
export function prove({ policy: files, wizards, articles, supportAddress }: Evidence): ProofReport {
  const policy = loadPolicy(files)
  const places = policyPlaces(files)
  const symptoms = new Map(policy.symptoms.map(({ id }) => [id, buildSymptomModel(policy, id)]))
  const checks = wizards.map((file) =>
    proveWizard(file, { policy, supportAddress, symptoms }, articles),
  )
  return {
    policy: { version: policy.version, date: policy.date },
    facts: policy.facts.length,
    permissions: policy.permissions.map((permission) =>
      provePermission(policy, permission, places),
    ),
    symptoms: policy.symptoms.map((symptom) =>
      addWizard(proveSymptom(policy, symptom, places), checks),
    ),
    diagnostics: [
      ...unusedRules(policy, places),
      ...checks
        .filter(({ symptom }) => !symptoms.has(symptom))
        .flatMap(({ diagnostics }) => diagnostics),
    ],
  }
}

function addWizard(proof: CauseProof, checks: readonly WizardCheck[]): SymptomProof {
  const own = checks.filter(({ symptom }) => symptom === proof.id)
  const sum = (of: (check: WizardCheck) => number): number =>
    own.reduce((total, check) => total + of(check), 0)
  return {
    ...proof,
    ms: proof.ms + sum(({ ms }) => ms),
    wizard: own[0]?.wizard ?? null,
    mutants: {
      planted: sum(({ mutants }) => mutants.planted),
      caught: sum(({ mutants }) => mutants.caught),
    },
    diagnostics: [...proof.diagnostics, ...own.flatMap(({ diagnostics }) => diagnostics)],
  }
}

/** Rules that no permission lists and no cause names. */
function unusedRules(
  { rules, permissions, symptoms }: Policy,
  places: PolicyPlaces,
): readonly Diagnostic[] {
  const used = new Set([
    ...permissions.flatMap((permission) => permission.rules),
    ...symptoms.flatMap(({ causes }) => causes.flatMap(({ rule }) => rule ?? [])),
  ])
  return rules
    .filter(({ id }) => !used.has(id))
    .map(({ id }) =>
      ruleError(places, id, 'no permission and no cause rests on it; use it or drop it'),
    )
}
