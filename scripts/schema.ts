// `npm run schema`: writes what editors and CONTRIBUTING say of front matter, after a change to
// lib/articles/front-matter.ts.
import { readFileSync } from 'node:fs'
import { schemaFile, snippetsFile, withFieldTable } from '@/lib/articles/editor-files'
import { writeIfChanged } from '@/scripts/build/write-if-changed'

writeIfChanged('.vscode/article.schema.json', schemaFile())
writeIfChanged('.vscode/article.code-snippets', snippetsFile())
writeIfChanged('CONTRIBUTING.md', withFieldTable(readFileSync('CONTRIBUTING.md', 'utf8')))
