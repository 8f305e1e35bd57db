// `npm run import <export>`: drafts out of what another help centre exported
// (lib/lint/import/import-export.ts). Nothing that exists is written over.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { folded } from '@/lib/core/suggest'
import { importExport, type Imported, type Wanted } from '@/lib/lint/import/import-export'
import { importJson, importReport } from '@/lib/lint/import/report'
import { formatDiagnostic } from '@/lib/core/diagnostic'
import { compileContent } from '@/scripts/build/compile/compile'
import { searchableOf, searchEvidenceOf } from '@/scripts/check/search-evidence'
import { IMPORT_HELP, readImportArguments } from './arguments'
import { askCategories } from './ask'
import { readExportFiles } from './read-export-files'

/** Writes what is not there; a file that came meanwhile ends the command. */
function write({ drafts, pictures }: Imported): void {
  const put = (file: string, data: string | Uint8Array): void => {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, data, { flag: 'wx' })
  }
  // Pictures first: a draft that is there is never imported again.
  for (const { address, bytes } of pictures) put(`public${address}`, bytes)
  for (const draft of drafts) put(draft.path, draft.text)
}

async function run(): Promise<number> {
  const asked = readImportArguments(process.argv.slice(2), process.env)
  if (asked.helping) {
    console.log(IMPORT_HELP)
    return 0
  }
  const { files, unread } = readExportFiles(asked.source)
  const { context, diagnostics } = compileContent({ drafts: true })
  if (!context) {
    for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic))
    console.error('The policy or the site cannot be read; mend that first.')
    return 1
  }
  const known = new Set(context.site.categories.map(({ id }) => id))
  for (const [name, id] of asked.categories)
    if (!known.has(id))
      throw new Error(`--category="${name}=${id}": there is no category "${id}" here`)
  const { find } = searchEvidenceOf(searchableOf(context))
  const wanted: Wanted = {
    files,
    context,
    categories: asked.categories,
    today: new Date().toISOString().slice(0, 10),
    findSimilar: (question) => {
      const { slugs, isAnswered } = find(question)
      return isAnswered ? slugs : []
    },
  }
  const first = await importExport(wanted)
  const isAsking = process.stdin.isTTY && process.stdout.isTTY && asked.format === 'text'
  const said = isAsking ? await askCategories(first.unfiled, context.site.categories) : []
  const imported =
    said.length === 0
      ? first
      : await importExport({
          ...wanted,
          categories: new Map([
            ...asked.categories,
            ...said.map(([name, id]) => [folded(name), id] as const),
          ]),
        })
  const whole = { ...imported, told: [...imported.told, ...unread] }
  if (!asked.isDry) write(whole)
  console.log((asked.format === 'json' ? importJson : importReport)(whole, asked.isDry))
  return whole.unfiled.length > 0 ? 2 : 0
}

try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
