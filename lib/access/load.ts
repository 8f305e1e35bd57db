// Builds the policy from the YAML files of content/policy: reads each, resolves names and shorthands, and refuses what does not hold.
import { buildPermissions } from './permissions'
import type { Cause, Policy, PolicyFact, Rule } from './policy'
import { referenceProblems } from './references'
import type { Problem, SourceFile } from './source'
import { readSources, type Sources } from './sources'

/** Thrown when a policy file does not hold. `problems` say file, line, column, what was found and what was expected. */
export class PolicyError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'))
    this.name = 'PolicyError'
    this.problems = problems
  }
}

/** Builds the policy from its files. Throws PolicyError with every problem found. */
export function loadPolicy(files: readonly SourceFile[]): Policy {
  const read = readSources(files)
  if (!read.ok) throw new PolicyError(read.problems)
  const policy = buildPolicy(read.sources)
  const problems = referenceProblems(read.sources, policy)
  if (problems.length > 0) throw new PolicyError(problems)
  return policy
}

function buildPolicy(sources: Sources): Policy {
  const rules: readonly Rule[] = sources.rules.value
  return {
    ...sources.policy.value,
    roles: sources.roles.value,
    facts: buildFacts(sources),
    ...buildPermissions(sources),
    rules,
    symptoms: sources.symptoms.value.map((symptom) => ({ ...symptom, causes: symptom.causes.map((cause) => buildCause(cause, rules)) })),
    menus: sources.menus.value,
    terms: sources.terms.value,
    limits: sources.limits.value,
    evidence: sources.evidence.value,
  }
}

function buildFacts({ facts, roles }: Sources): readonly PolicyFact[] {
  const ofRoles = roles.value.map((role) => [role.id, { label: role.label, aliases: [role.label, ...role.otherNames, ...role.aliases] }] as const)
  const shared = { ...facts.value.shared, ...Object.fromEntries(ofRoles) }
  return facts.value.facts.map((fact) => ({
    ...fact,
    values: fact.values.map((value) => (typeof value === 'string' ? { id: value, ...(shared[value] ?? { label: value, aliases: [] }) } : value)),
  }))
}

/** A cause that names a rule shares its condition and, where it has none of its own, its words and article. */
function buildCause(cause: Sources['symptoms']['value'][number]['causes'][number], rules: readonly Rule[]): Cause {
  const rule = rules.find(({ id }) => id === cause.rule)
  const { when = rule?.when ?? { kind: 'any', of: [] }, why = rule?.text ?? '', article = rule?.article, ...rest } = cause
  return { ...rest, when, why, ...(article === undefined ? {} : { article }) }
}

