// `npm run new <kind> <name>`: a file or a row to begin with (lib/lint/create/create.ts). Asks
// nothing; nothing that exists is written over.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Policy } from '@/lib/policy/policy'
import { draftWizard } from '@/lib/wizard/parse/draft'
import { create } from '@/lib/lint/create/create'
import { compileContent } from '@/scripts/build/compile/compile'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const suggestWizard = (policy: Policy, symptom: string): string | undefined =>
  draftWizard(policy, buildSymptomModel(policy, symptom))

const [kind, name = ''] = process.argv.slice(2)

try {
  const files = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
  const today = new Date().toISOString().slice(0, 10)
  const created = create(kind, { name, files, today, suggestWizard })
  const isNew = (path: string): boolean => files.every((file) => file.path !== path)
  const told = created.files.map(({ path }) => `${path}: ${isNew(path) ? 'new' : 'changed'}`)
  for (const { path, text } of created.files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const paths = new Set(created.files.map(({ path }) => path))
  const missing = compileContent().diagnostics.filter(({ file }) => paths.has(file))
  const fill = [...created.fill, ...missing.map(formatDiagnostic)]
  console.log(
    [...told, ...(fill.length > 0 ? ['To fill in your own words:', ...fill] : [])].join('\n'),
  )
  console.log(`npm run check ${[...paths].join(' ')} tells what is wrong with it.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
