// Builds the policy from the YAML files of content/policy: reads each, resolves names and shorthands, and refuses what does not hold.
import type { z } from 'zod'
import { buildPermissions } from './permissions'
import type { Cause, Policy, PolicyFact, Rule } from './policy'
import { referenceProblems } from './references'
import * as schema from './schema'
import { parseSource, type Parsed, type Problem, type Source, type SourceFile } from './source'

/** Thrown when a policy file does not hold. `problems` say file, line, column, what was found and what was expected. */
export class PolicyError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'))
    this.name = 'PolicyError'
    this.problems = problems
  }
}

const SCHEMAS = {
  policy: schema.policyFileSchema,
  roles: schema.roleSchema.array(),
  facts: schema.factsFileSchema,
  permissions: schema.permissionsFileSchema,
  whatsapp: schema.whatsappFileSchema,
  rules: schema.ruleSchema.array(),
  symptoms: schema.symptomSchema.array(),
  menus: schema.menuSchema.array(),
  terms: schema.termSchema.array(),
  limits: schema.limitSchema.array(),
  evidence: schema.evidenceSchema.array(),
} as const

/** The checked files of a policy, by name without ending. */
export type Sources = { readonly [Name in keyof typeof SCHEMAS]: Source<z.infer<(typeof SCHEMAS)[Name]>> }

/** Builds the policy from its files (their names, not their folders, tell them apart). Throws PolicyError with every problem found. */
export function loadPolicy(files: readonly SourceFile[]): Policy {
  const sources = readSources(files)
  const policy = buildPolicy(sources)
  const problems = referenceProblems(sources, policy)
  if (problems.length > 0) throw new PolicyError(problems)
  return policy
}

function readSources(files: readonly SourceFile[]): Sources {
  const parsed = Object.entries(SCHEMAS).map(([name, fileSchema]) => [name, readOne(files, name, fileSchema)] as const)
  const problems = parsed.flatMap(([, result]) => (result.ok ? [] : result.problems))
  if (problems.length > 0) throw new PolicyError(problems)
  // Each file was checked by the schema of its name; Object.entries loses that pairing.
  return Object.fromEntries(parsed.map(([name, result]) => [name, result.ok ? result.source : undefined])) as unknown as Sources
}

function readOne(files: readonly SourceFile[], name: string, fileSchema: z.ZodType): Parsed<unknown> {
  const file = files.find(({ path }) => path.split(/[\\/]/).at(-1) === `${name}.yaml`)
  if (file) return parseSource(file, fileSchema)
  return { ok: false, problems: [{ file: `${name}.yaml`, line: 1, column: 1, message: `the file is missing; every policy has one` }] }
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

