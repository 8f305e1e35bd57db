// The wizards as they stand in content, with everything they are read against.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { loadPolicyFolder } from '@/lib/policy/folder'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import type { SourceFile } from '@/lib/core/yaml'
import { loadWizards } from '@/lib/wizard/verify/load'
import { parseWizard } from '@/lib/wizard/parse/parse'
import { verifyWizard } from '@/lib/wizard/verify/verify'
import type { Diagnostic } from '@/lib/core/diagnostic'

const root = path.resolve(import.meta.dirname, '../..')
const read = (folder: string): SourceFile[] =>
  readdirSync(path.join(root, folder)).map((name) => ({
    path: `${folder}/${name}`,
    text: readFileSync(path.join(root, folder, name), 'utf8'),
  }))

export const policy = await loadPolicyFolder(path.join(root, 'content/policy'))
export const words = { policy, supportAddress: 'help@example.com' }
export const symptoms: ReadonlyMap<string, SymptomModel> = new Map(
  policy.symptoms.map(({ id }) => [id, buildSymptomModel(policy, id)]),
)
export const files = read('content/wizards')
export const articles = readdirSync(path.join(root, 'content/articles'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => /\.mdx?$/.test(name))
  .map((name) => path.parse(name).name)
/** The slugs that causes link to: for tests that are not about articles. */
export const linked = policy.symptoms.flatMap(({ causes }) =>
  causes.flatMap(({ article }) => article ?? []),
)
export const published = loadWizards(files, words, linked)

export function requireModel(symptom: string): SymptomModel {
  const model = symptoms.get(symptom)
  if (!model) throw new Error(`no symptom ${symptom}`)
  return model
}

export function requireFile(symptom: string): SourceFile {
  const file = files.find((candidate) => candidate.path.endsWith(`/${symptom}.md`))
  if (!file) throw new Error(`no wizard ${symptom}`)
  return file
}

/** Everything that parsing and proving a text reports. */
export function diagnosticsIn(text: string, model?: SymptomModel): readonly Diagnostic[] {
  const known = model ? new Map([[model.id, model]]) : symptoms
  const { wizard, diagnostics } = parseWizard('wizard.md', text, { ...words, symptoms: known })
  const found = wizard && known.get(wizard.symptom)
  return wizard && found ? verifyWizard(wizard, found).diagnostics : diagnostics
}

/** The line of a text that contains some words, from 1. */
export function lineOf(text: string, part: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(part))
  if (index < 0) throw new Error(`no line with ${part}`)
  return index + 1
}
