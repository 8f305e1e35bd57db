// Build stage: what Contentlayer read -> .generated/texts, the text of each article as a tree, and
// .generated/articles.json, the list of all of them.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { gather } from '@/lib/articles/gather'
import { textFile, textFolder } from '@/lib/articles/texts'
import { writeIfChanged } from './write-if-changed'

const kept = new Set<string>()
mkdirSync(textFolder, { recursive: true })
// The list comes last, so that it never names a text that is not there yet.
const list = gather((name, json) => {
  kept.add(name)
  writeIfChanged(textFile(name), json)
})
writeIfChanged('.generated/articles.json', JSON.stringify(list))
for (const file of readdirSync(textFolder))
  if (!kept.has(path.parse(file).name)) rmSync(path.join(textFolder, file))
