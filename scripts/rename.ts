// `npm run rename <old> <new>`: gives an article another slug, or another category as
// <category>/<slug>, or a heading another address (<slug>#<old> <slug>#<new>).
// `npm run rename <kind> <old> <new>`: gives a menu, term, limit, role, permission, fact, category,
// symptom or passage another name.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { namedByProgram } from '@/lib/lint/rename/program-names'
import { rename, type Renamed } from '@/lib/lint/rename/rename'
import { knownElsewhere, renamedKinds, renameId } from '@/lib/lint/rename/rename-id'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const USE =
  'What shall be renamed? npm run rename <slug> <new slug>, npm run rename <slug> ' +
  '<category>/<slug>, npm run rename <slug>#<old heading> <slug>#<new heading>, or npm run ' +
  `rename <kind> <old> <new>, where a kind is one of ${renamedKinds.join(', ')}`

function renamedBy(args: readonly string[]): readonly Renamed[] {
  const files = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
  const [first, second, third, ...more] = args
  if (first === undefined || second === undefined || more.length > 0) throw new Error(USE)
  if (third === undefined) return rename(files, first, second)
  return first === 'article'
    ? rename(files, second, third)
    : renameId(first, [second, third], files)
}

const PROGRAM = ['app', 'components', 'lib', 'server']
const MOST_PLACES = 3

/** Says where the program has the old name. */
function tellProgram(kind: string, from: string): void {
  const sources = PROGRAM.flatMap((folder) => readSourceFiles(folder, ['.ts', '.tsx', '.mjs']))
  const places = namedByProgram(kind, from, sources)
  if (places.length === 0) return
  const more = places.length - MOST_PLACES
  console.log(
    `Mind that the program itself names "${from}", at ${places.slice(0, MOST_PLACES).join(', ')}` +
      `${more > 0 ? ` and ${more} more` : ''}: a developer changes that with it, before the ` +
      'site is built.',
  )
}

const args = process.argv.slice(2)

try {
  for (const { was, path, text } of renamedBy(args)) {
    writeFileSync(was, text)
    if (was !== path) {
      mkdirSync(dirname(path), { recursive: true })
      renameSync(was, path)
    }
    console.log(was === path ? `${path}: mended` : `${was} is now ${path}`)
  }
  const [kind = '', from = '', to] = args
  const elsewhere = to === undefined ? undefined : knownElsewhere(kind, from)
  if (elsewhere !== undefined) console.log(`Mind that ${elsewhere}.`)
  if (to !== undefined && kind !== 'article') tellProgram(kind, from)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
