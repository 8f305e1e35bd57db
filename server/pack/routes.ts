// Which addresses Next answers itself, and which other addresses its prerendered files have.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { readPrerenderManifest } from '@/server/seal/prerender-manifest'
import type { Packable } from './pack-site'

const rewriteShape = z.array(z.object({ source: z.string(), destination: z.string() }))
const manifestShape = z.object({
  rewrites: z.union([
    rewriteShape,
    z.object({ afterFiles: rewriteShape }).transform(({ afterFiles }) => afterFiles),
  ]),
})
const routesShape = z.record(z.string(), z.string())

const readJson = (dist: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(dist, file), 'utf8'))

/**
 * The files again, at the addresses that the rewrites of next.config.mjs give them
 * (`/articles/:slug.md` to `/markdown/:slug`).
 */
export function rewrittenFiles(dist: string, files: readonly Packable[]): Packable[] {
  return manifestShape
    .parse(readJson(dist, 'routes-manifest.json'))
    .rewrites.flatMap(({ source, destination }) => {
      const pattern = new RegExp(
        `^${escapePattern(destination).replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`,
      )
      return files.flatMap((file) => {
        const names = pattern.exec(file.path)?.groups
        return names
          ? [{ ...file, path: source.replace(/:(\w+)/g, (_, name: string) => names[name] ?? '') }]
          : []
      })
    })
}

/** Patterns of the routes that are Next's to answer: all but those that are answered without it. */
export function nextRoutes(dist: string, answered: ReadonlySet<string>): string[] {
  const { dynamicRoutes } = readPrerenderManifest(dist)
  const routes = Object.values(routesShape.parse(readJson(dist, 'app-path-routes-manifest.json')))
  return routes
    .filter(
      (route) =>
        !route.startsWith('/_') && !answered.has(route) && dynamicRoutes[route]?.fallback !== false,
    )
    .map(patternOf)
}

/** The pattern of an App Router route: `/api/[name]`, `/[...rest]` and `/[[...rest]]` included. */
export function patternOf(route: string): string {
  const segments = route
    .split('/')
    .filter(Boolean)
    .map((segment) => {
      if (/^\[\[\.\.\..+\]\]$/.test(segment)) return '(?:/.+)?'
      if (/^\[\.\.\..+\]$/.test(segment)) return '/.+'
      return /^\[.+\]$/.test(segment) ? '/[^/]+' : `/${escapePattern(segment)}`
    })
  return `^${segments.join('') || '/'}$`
}

const escapePattern = (text: string): string => text.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')
