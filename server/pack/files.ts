// Everything packed that is not a document: public files, built chunks, and what route handlers
// prerendered.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { CACHE, SPECULATION } from '@/server/front/headers'
import type { Packable } from './pack-site'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  // Ours are modules and workers, which are UTF-8 whatever is said.
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}
const SPECULATION_RULES = 'speculation-rules.json'
const metaShape = z.object({
  status: z.literal(200),
  headers: z.object({ 'content-type': z.string() }),
})

/**
 * Every file below a folder, served below `address`. Throws on a file whose media type is not
 * known.
 */
export function filesBelow(folder: string, address: string, cache: string): Packable[] {
  return namesIn(folder).map((name) => ({
    path: `${address}/${name}`,
    document: false,
    headers: { 'Content-Type': requireType(name), 'Cache-Control': cache },
    body: readFileSync(path.join(folder, name)),
  }))
}

/**
 * The answers that route handlers prerendered: sitemap.xml, robots.txt, the articles as Markdown.
 */
export function prerenderedFiles(dist: string): Packable[] {
  const app = path.join(dist, 'server/app')
  return namesIn(app)
    .filter((name) => name.endsWith('.body'))
    .map((file) => {
      const name = file.replace(/\.body$/, '')
      const { headers } = metaShape.parse(
        JSON.parse(readFileSync(path.join(app, `${name}.meta`), 'utf8')),
      )
      return {
        path: `/${name}`,
        document: false,
        headers: { 'Content-Type': headers['content-type'], 'Cache-Control': CACHE.file },
        body: readFileSync(path.join(app, file)),
      }
    })
}

function requireType(name: string): string {
  const type = path.basename(name) === SPECULATION_RULES ? SPECULATION : TYPES[path.extname(name)]
  if (!type)
    throw new Error(
      `${name}: no media type is known for this kind of file; add it to server/pack/files.ts`,
    )
  return type
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    )
    .sort()
}
