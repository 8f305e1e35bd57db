// `npm run rename <old> <new>`: gives an article another slug, redirects its old address and mends everything that names it.
import { renameSync, writeFileSync } from 'node:fs'
import { renameArticle } from '@/lib/editorial/rename'
import { readSourceFiles } from './compile/read-source-files'

const [from, to] = process.argv.slice(2)

try {
  if (from === undefined || to === undefined) throw new Error('Which article? npm run rename <old slug> <new slug>')
  for (const { was, path, text } of renameArticle(readSourceFiles('content', ['.mdx', '.md', '.yaml']), from, to)) {
    writeFileSync(was, text)
    if (was !== path) renameSync(was, path)
    console.log(was === path ? `${path}: mended` : `${was} is now ${path}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
