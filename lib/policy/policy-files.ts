// The files that make a policy: which there are, and each checked for its shape.
import type { z } from 'zod'
import { contradictionSchema } from './schema/contradictions'
import { oddsSchema } from './schema/odds'
import { permissionsFileSchema, whatsappFileSchema } from './schema/permissions'
import { ruleSchema, symptomSchema } from './schema/symptoms'
import {
  evidenceSchema,
  factsFileSchema,
  limitSchema,
  menuSchema,
  policyFileSchema,
  roleSchema,
  termSchema,
} from './schema/tables'
import { TOP, type Diagnostic } from '@/lib/core/diagnostic'
import { memoizeSome } from '@/lib/core/memoize'
import { suggestion } from '@/lib/core/suggest'
import type { SourceFile } from '@/lib/core/yaml'
import { policyError, readSource, type ReadSource, type Source } from './source'

const SCHEMAS = {
  policy: policyFileSchema,
  roles: roleSchema.array(),
  facts: factsFileSchema,
  permissions: permissionsFileSchema,
  whatsapp: whatsappFileSchema,
  rules: ruleSchema.array(),
  contradictions: contradictionSchema.array(),
  menus: menuSchema.array(),
  terms: termSchema.array(),
  limits: limitSchema.array(),
  evidence: evidenceSchema.array(),
  odds: oddsSchema.array(),
} as const

/** What a file that may be missing holds then. */
const WHERE_MISSING: Readonly<Record<string, string>> = { odds: '[]' }

/**
 * The checked files of a policy, by name without ending; of the symptoms, one file each, in the
 * order of policy.yaml.
 */
export type Sources = {
  readonly [Name in keyof typeof SCHEMAS]: Source<z.infer<(typeof SCHEMAS)[Name]>>
} & { readonly symptoms: readonly Source<z.infer<typeof symptomSchema>>[] }

export type ReadSources =
  | { readonly ok: true; readonly sources: Sources }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads every file of a policy; their names tell them apart, and the symptoms are those in the
 * folder `symptoms`.
 */
export function readSources(files: readonly SourceFile[]): ReadSources {
  const parsed = Object.entries(SCHEMAS).map(
    ([name, fileSchema]) => [name, readOne(files, name, fileSchema)] as const,
  )
  const symptoms = files.filter(isSymptom).map((file) => ({
    name: nameOf(file),
    result: memoizeSome(heldSymptoms, keyOf(file), HELD, () => readSource(file, symptomSchema)),
  }))
  const diagnostics = [
    ...unknownFiles(files),
    ...[...parsed.map(([, result]) => result), ...symptoms.map(({ result }) => result)].flatMap(
      (result) => (result.ok ? [] : result.diagnostics),
    ),
  ]
  if (diagnostics.length > 0) return { ok: false, diagnostics }
  // Each file was checked by the schema of its name; Object.entries loses that pairing.
  const tables = Object.fromEntries(
    parsed.map(([name, result]) => [name, result.ok ? result.source : undefined]),
  ) as unknown as Omit<Sources, 'symptoms'>
  return inOrder(
    tables,
    new Map(
      symptoms.flatMap(({ name, result }) => (result.ok ? [[name, result.source] as const] : [])),
    ),
  )
}

/** How many files are held as they were read; then none is. */
const HELD = 64
/** A policy that is loaded again, with one file changed, has all others as they were. */
const heldTables = new Map<string, ReadSource<unknown>>()
const heldSymptoms = new Map<string, ReadSource<z.infer<typeof symptomSchema>>>()
/** The name of a file says by which schema it is read. */
const keyOf = ({ path, text }: SourceFile): string => `${path}\0${text}`

/** Files of another name would be read by nobody. */
const unknownFiles = (files: readonly SourceFile[]): Diagnostic[] =>
  files
    .filter((file) => !isSymptom(file) && !Object.hasOwn(SCHEMAS, nameOf(file)))
    .map(({ path }) =>
      policyError(
        path,
        TOP,
        'no such file is known here, and nobody would read it',
        suggestion(
          parts({ path, text: '' }).at(-1) ?? '',
          Object.keys(SCHEMAS).map((name) => `${name}.yaml`),
        ),
      ),
    )

type SymptomSource = Sources['symptoms'][number]

/**
 * The symptoms in the order of policy.yaml: each that is listed has a file, each file is listed and
 * holds what its name says.
 */
function inOrder(
  tables: Omit<Sources, 'symptoms'>,
  files: ReadonlyMap<string, SymptomSource>,
): ReadSources {
  const listed = tables.policy.value.symptoms
  const diagnostics = [
    ...listed.flatMap((id, index) =>
      files.has(id) && listed.indexOf(id) === index
        ? []
        : [
            tables.policy.error(
              ['symptoms', index],
              files.has(id) ? `"${id}" is listed twice` : `there is no file symptoms/${id}.yaml`,
            ),
          ],
    ),
    ...[...files].flatMap(([name, { value, error }]) => [
      ...(value.id === name
        ? []
        : [
            error(
              ['id'],
              `the file is named ${name}.yaml, its id is "${value.id}"`,
              'give both the same name',
            ),
          ]),
      ...(listed.includes(name)
        ? []
        : [
            error(
              [],
              `the symptom ${name} is not listed in policy.yaml`,
              'add it where it should be offered',
            ),
          ]),
    ]),
  ]
  if (diagnostics.length > 0) return { ok: false, diagnostics }
  return { ok: true, sources: { ...tables, symptoms: listed.flatMap((id) => files.get(id) ?? []) } }
}

const parts = ({ path }: SourceFile): readonly string[] => path.split(/[\\/]/)
const isSymptom = (file: SourceFile): boolean =>
  parts(file).at(-2) === 'symptoms' && file.path.endsWith('.yaml')
const nameOf = (file: SourceFile): string => (parts(file).at(-1) ?? '').replace(/\.yaml$/, '')

/** Where the files of a policy stand, as the first of them says. */
const folderOf = (files: readonly SourceFile[]): string => {
  const first = files.find((file) => !isSymptom(file))
  return (first && parts(first).slice(0, -1).join('/')) || 'content/policy'
}

function readOne(
  files: readonly SourceFile[],
  name: string,
  fileSchema: z.ZodType,
): ReadSource<unknown> {
  const file = files.find(
    (candidate) => !isSymptom(candidate) && parts(candidate).at(-1) === `${name}.yaml`,
  )
  if (file) return memoizeSome(heldTables, keyOf(file), HELD, () => readSource(file, fileSchema))
  const path = `${folderOf(files)}/${name}.yaml`
  const text = WHERE_MISSING[name]
  if (text !== undefined) return readSource({ path, text }, fileSchema)
  return {
    ok: false,
    diagnostics: [policyError(path, TOP, 'the file is missing', 'every policy has one')],
  }
}
