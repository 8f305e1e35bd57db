// Builds the policy from the YAML files of content/policy: reads each, resolves names and
// shorthands, and refuses what does not hold.
import { buildPermissions } from '@/lib/policy/build/permissions'
import type { Policy, PolicyFact } from './policy'
import { referenceProblems } from '@/lib/policy/build/references'
import type { Problem, SourceFile } from '@/lib/core/yaml'
import { readSources, type Sources } from './policy-files'
import { causeProblems, symptomProblems } from '@/lib/policy/build/symptom-references'
import { buildSymptoms } from '@/lib/policy/build/symptoms'

/**
 * Thrown when a policy file does not hold. `problems` say file, line, column, what was found and
 * what was expected.
 */
export class PolicyError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(
      problems
        .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
        .join('\n'),
    )
    this.name = 'PolicyError'
    this.problems = problems
  }
}

/** Builds the policy from its files. Throws PolicyError with every problem found. */
export function loadPolicy(files: readonly SourceFile[]): Policy {
  const read = readSources(files)
  if (!read.ok) throw new PolicyError(read.problems)
  const tables = buildTables(read.sources)
  const problems = [
    ...referenceProblems(read.sources, tables),
    ...symptomProblems(read.sources, tables),
  ]
  if (problems.length > 0) throw new PolicyError(problems)
  const policy = { ...tables, symptoms: buildSymptoms(read.sources, tables) }
  const causes = causeProblems(read.sources, policy)
  if (causes.length > 0) throw new PolicyError(causes)
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
