// `npm run rename <old> <new>`: gives an article another slug, or another category as
// <category>/<slug>, or a heading another address (<slug>#<old> <slug>#<new>).
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { rename } from '@/lib/lint/rename/rename'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const [from, to] = process.argv.slice(2)

try {
  if (from === undefined || to === undefined)
    throw new Error(
      'What shall be renamed? npm run rename <slug> <new slug>, npm run rename <slug> ' +
        '<category>/<slug>, or npm run rename <slug>#<old heading> <slug>#<new heading>',
    )
  for (const { was, path, text } of rename(
    readSourceFiles('content', ['.mdx', '.md', '.yaml']),
    from,
    to,
  )) {
    writeFileSync(was, text)
    if (was !== path) {
      mkdirSync(dirname(path), { recursive: true })
      renameSync(was, path)
    }
    console.log(was === path ? `${path}: mended` : `${was} is now ${path}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
