// Build stage: turns the prerendered reader pages into plain documents, without Next's runtime. Not
// an adapter: with `adapterPath` Next moves the prerendered files.
import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { readUtilityNames, shortOf } from '@/server/names/short-names'
import { readPlan } from '@/server/pack/page-plan'
import { readSealed } from '@/server/pack/documents'
import { requireKnownNext, sealBuild } from './build'
import { SealError } from './seal-error'

const DIST = '.next'
const SERVED = 'public'
const packageShape = z.object({ version: z.string() })

try {
  requireKnownNext(
    packageShape.parse(JSON.parse(readFileSync('node_modules/next/package.json', 'utf8'))).version,
  )
  const short = shortOf(readUtilityNames())
  const { slugs } = readPlan(DIST)
  const files = slugs?.map((slug) => `app/articles/${slug}.html`)
  const sealed = sealBuild(DIST, SERVED, {
    short,
    ...(files && { remade: { files, sealed: readSealed(DIST) } }),
  })
  writeFileSync(`${DIST}/sealed.json`, JSON.stringify(sealed))
  console.log(`${files?.length ?? sealed.documents.length} documents sealed`)
} catch (error) {
  if (!(error instanceof SealError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
