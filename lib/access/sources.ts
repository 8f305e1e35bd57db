// The files that make a policy: which there are, and each checked for its shape.
import type { z } from 'zod'
import * as schema from './schema'
import { parseSource, type Parsed, type Problem, type Source, type SourceFile } from './source'

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

export type ReadSources = { readonly ok: true; readonly sources: Sources } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads every file of a policy; their names tell them apart, not their folders. */
export function readSources(files: readonly SourceFile[]): ReadSources {
  const parsed = Object.entries(SCHEMAS).map(([name, fileSchema]) => [name, readOne(files, name, fileSchema)] as const)
  const problems = parsed.flatMap(([, result]) => (result.ok ? [] : result.problems))
  if (problems.length > 0) return { ok: false, problems }
  // Each file was checked by the schema of its name; Object.entries loses that pairing.
  return { ok: true, sources: Object.fromEntries(parsed.map(([name, result]) => [name, result.ok ? result.source : undefined])) as unknown as Sources }
}

function readOne(files: readonly SourceFile[], name: string, fileSchema: z.ZodType): Parsed<unknown> {
  const file = files.find(({ path }) => path.split(/[\\/]/).at(-1) === `${name}.yaml`)
  if (file) return parseSource(file, fileSchema)
  return { ok: false, problems: [{ file: `${name}.yaml`, line: 1, column: 1, message: 'the file is missing; every policy has one' }] }
}
