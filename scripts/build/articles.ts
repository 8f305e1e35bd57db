// Build stage: what Contentlayer read -> .generated/articles.json, the list of articles without
// their texts. What Contentlayer keeps of articles and programs that are gone is removed; beside
// Contentlayer, which writes documents before it lists them, `--keep` leaves all of it there.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { documentFile, documentFolder } from '@/lib/articles/documents'
import { writeIfChanged } from './write-if-changed'

const CACHE = '.contentlayer/.cache'

if (!existsSync(documentFolder))
  throw new Error(
    `Contentlayer has left no articles (${documentFolder}); run npm run build, which reads them`,
  )
// Not before: what Contentlayer generated is imported by name.
const { gather } = await import('@/lib/articles/gather')
// Contentlayer lists articles in the order in which it happened to read them.
const list = gather().toSorted((one, other) => (one.document < other.document ? -1 : 1))
writeIfChanged('.generated/articles.json', JSON.stringify(list))

if (!process.argv.includes('--keep')) removeOld()

function removeOld(): void {
  const documents = new Set(list.map(({ document }) => documentFile(document)))
  for (const name of readdirSync(documentFolder))
    if (!name.startsWith('_index.') && !documents.has(name)) rmSync(path.join(documentFolder, name))

  /** Of each configuration that there was, Contentlayer keeps all documents; the newest is used. */
  const kept = (existsSync(CACHE) ? readdirSync(CACHE, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => /(?:^|[\\/])data-[^\\/]*\.json$/.test(name))
    .map((name) => path.join(CACHE, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
  for (const file of kept.slice(1)) rmSync(file)
}
