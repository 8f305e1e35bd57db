// The sealed documents of a build, each at its address.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { documentHeaders } from '@/server/front/headers'
import { NOT_FOUND } from '@/server/front/packed'
import type { Packable } from './pack-site'
import type { Sealed } from '@/server/seal/build'

const sealedShape = z.object({
  next: z.string(),
  documents: z.array(z.object({ file: z.string(), style: z.string() })),
})

/** Reads what the seal recorded of a build in `dist`. */
export function readSealed(dist: string): Sealed {
  return sealedShape.parse(JSON.parse(readFileSync(path.join(dist, 'sealed.json'), 'utf8')))
}

/** The sealed documents to pack. */
export function sealedDocuments(dist: string, { documents }: Sealed): Packable[] {
  return documents
    .filter(({ file }) => file.startsWith('app/'))
    .map(({ file, style }) => ({
      path: addressOf(file),
      document: true,
      headers: documentHeaders(style),
      body: readFileSync(path.join(dist, 'server', file)),
    }))
}

/** The address of a page's file: `app/articles/x.html` is served at `/articles/x`. */
export function addressOf(file: string): string {
  const name = file.replace(/^app\//, '').replace(/\.html$/, '')
  if (name === '_not-found') return NOT_FOUND
  return name === 'index' ? '/' : `/${name}`
}
