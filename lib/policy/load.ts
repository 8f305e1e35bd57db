// Builds the policy from the YAML files of content/policy: reads each, resolves names and
// shorthands, and refuses what does not hold.
import { checkReach } from '@/lib/policy/build/contradiction-references'
import { buildPermissions } from '@/lib/policy/build/permissions'
import type { Policy, PolicyFact } from './policy'
import { checkReferences } from '@/lib/policy/build/references'
import { ContentError } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { readSources, type Sources } from './policy-files'
import { checkCauses, checkOdds, checkSymptoms } from '@/lib/policy/build/symptom-references'
import { buildSymptoms } from '@/lib/policy/build/symptoms'

/** Builds the policy from its files. Throws ContentError with everything that is wrong. */
export function loadPolicy(files: readonly SourceFile[]): Policy {
  const read = readSources(files)
  if (!read.ok) throw new ContentError(read.diagnostics)
  const tables = buildTables(read.sources)
  const diagnostics = [
    ...checkReferences(read.sources, tables),
    ...checkSymptoms(read.sources, tables),
    ...checkOdds(read.sources),
  ]
  if (diagnostics.length > 0) throw new ContentError(diagnostics)
  const policy = { ...tables, symptoms: buildSymptoms(read.sources, tables) }
  const causes = [...checkCauses(read.sources, policy), ...checkReach(read.sources, policy)]
  if (causes.length > 0) throw new ContentError(causes)
  return policy
}

/** Everything but the symptoms, whose causes rest on the rest. */
function buildTables(sources: Sources): Policy {
  return {
    ...sources.policy.value,
    roles: sources.roles.value,
    facts: buildFacts(sources),
    ...buildPermissions(sources),
    rules: sources.rules.value,
    contradictions: sources.contradictions.value,
    symptoms: [],
    menus: sources.menus.value,
    terms: sources.terms.value,
    limits: sources.limits.value,
    evidence: sources.evidence.value,
  }
}

function buildFacts({ facts, roles }: Sources): readonly PolicyFact[] {
  const ofRoles = roles.value.map(
    (role) =>
      [
        role.id,
        { label: role.label, aliases: [role.label, ...role.otherNames, ...role.aliases] },
      ] as const,
  )
  const shared = { ...facts.value.shared, ...Object.fromEntries(ofRoles) }
  return facts.value.facts.map((fact) => ({
    ...fact,
    values: fact.values.map((value) =>
      typeof value === 'string'
        ? { id: value, ...(shared[value] ?? { label: value, aliases: [] }) }
        : value,
    ),
  }))
}
