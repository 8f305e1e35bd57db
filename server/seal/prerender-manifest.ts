// What Next recorded about each prerendered page: whether it can ever be rendered again. A page
// rendered on request would come back unsealed.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { SealError } from './seal-error'

const manifestShape = z.object({
  version: z.literal(4),
  routes: z.record(
    z.string(),
    z.object({
      dataRoute: z.string().nullable(),
      srcRoute: z.string().nullable(),
      initialRevalidateSeconds: z.union([z.number(), z.literal(false)]),
    }),
  ),
  dynamicRoutes: z.record(
    z.string(),
    z.object({ fallback: z.union([z.string(), z.literal(false), z.null()]) }),
  ),
})

/** The part of Next's prerender manifest that the seal relies on. */
export type PrerenderManifest = z.infer<typeof manifestShape>

/** Reads the manifest of a build. Throws SealError when it has another shape. */
export function readPrerenderManifest(dist: string): PrerenderManifest {
  const read = manifestShape.safeParse(
    JSON.parse(readFileSync(path.join(dist, 'prerender-manifest.json'), 'utf8')),
  )
  if (!read.success)
    throw new SealError(`the prerender manifest has another shape: ${z.prettifyError(read.error)}`)
  return read.data
}

const routesShape = z.record(z.string(), z.string())

/**
 * The pages of a build that Next would render on request: nothing of them was there to be sealed.
 */
export function onRequestRefusals(
  dist: string,
  { routes, dynamicRoutes }: PrerenderManifest,
): string[] {
  const all = routesShape.parse(
    JSON.parse(readFileSync(path.join(dist, 'app-path-routes-manifest.json'), 'utf8')),
  )
  const unknown = Object.entries(all).filter(
    ([file, route]) => file.endsWith('/page') && !routes[route] && !dynamicRoutes[route],
  )
  return unknown.map(
    ([file]) =>
      `app${file}.tsx is rendered on request and would come unsealed: let it read ` +
      'nothing of the request',
  )
}

/**
 * Why the page in a file (relative to `.next/server`, such as `app/articles/x.html`) would not stay
 * sealed; empty when it would.
 */
export function rerenderRefusals(manifest: PrerenderManifest, file: string): string[] {
  const entry = Object.values(manifest.routes).find(
    ({ dataRoute }) =>
      dataRoute && `app/${dataRoute.replace(/^\//, '').replace(/\.rsc$/, '')}.html` === file,
  )
  if (!entry) return ['no entry in the prerender manifest: is it rendered on request?']
  const pattern = entry.srcRoute ?? ''
  const dynamic = manifest.dynamicRoutes[pattern]
  return [
    ...(entry.initialRevalidateSeconds === false
      ? []
      : [
          `revalidate is ${entry.initialRevalidateSeconds}: a regenerated page would ` +
            'come back unsealed',
        ]),
    ...(dynamic === undefined || dynamic.fallback === false
      ? []
      : [`${pattern} is rendered on demand: export const dynamicParams = false`]),
  ]
}
