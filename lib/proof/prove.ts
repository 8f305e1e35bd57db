// Proves a policy with its wizards: every permission, every symptom, every wizard, and what belongs
// to none of them.
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import type { SourceFile } from '@/lib/core/yaml'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { ruleGap } from './gap'
import { provePermission } from './permission'
import type { Gap, ProofReport, SymptomProof } from './report'
import { proveSymptom, type CauseProof } from './symptom'
import { proveWizard, type WizardFinding } from './wizard'

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
 * Proves everything. Throws ContentError when the policy does not load; every other shortcoming is
 * a gap of the report.
 */
export function prove({ policy: files, wizards, articles, supportAddress }: Evidence): ProofReport {
  const policy = loadPolicy(files)
  const symptoms = new Map(policy.symptoms.map(({ id }) => [id, buildSymptomModel(policy, id)]))
  const findings = wizards.map((file) =>
    proveWizard(file, { policy, supportAddress, symptoms }, articles),
  )
  return {
    policy: { version: policy.version, date: policy.date },
    facts: policy.facts.length,
    permissions: policy.permissions.map((permission) => provePermission(policy, permission, files)),
    symptoms: policy.symptoms.map((symptom) =>
      addWizard(proveSymptom(policy, symptom, files), findings),
    ),
    gaps: [
      ...unusedRules(policy, files),
      ...findings.filter(({ symptom }) => !symptoms.has(symptom)).flatMap(({ gaps }) => gaps),
    ],
  }
}

function addWizard(proof: CauseProof, findings: readonly WizardFinding[]): SymptomProof {
  const own = findings.filter(({ symptom }) => symptom === proof.id)
  const sum = (of: (finding: WizardFinding) => number): number =>
    own.reduce((total, finding) => total + of(finding), 0)
  return {
    ...proof,
    ms: proof.ms + sum(({ ms }) => ms),
    wizard: own[0]?.wizard ?? null,
    mutants: {
      planted: sum(({ mutants }) => mutants.planted),
      caught: sum(({ mutants }) => mutants.caught),
    },
    gaps: [...proof.gaps, ...own.flatMap(({ gaps }) => gaps)],
  }
}

/** Rules that no permission lists and no cause names. */
function unusedRules(
  { rules, permissions, symptoms }: Policy,
  files: readonly SourceFile[],
): readonly Gap[] {
  const used = new Set([
    ...permissions.flatMap((permission) => permission.rules),
    ...symptoms.flatMap(({ causes }) => causes.flatMap(({ rule }) => rule ?? [])),
  ])
  return rules
    .filter(({ id }) => !used.has(id))
    .map(({ id }) =>
      ruleGap(files, id, 'no permission and no cause rests on it; use it or drop it'),
    )
}
