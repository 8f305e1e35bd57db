// Build stage: compresses the sealed site into .next/packed and bundles what serves it: serve.mjs,
// which begins, worker.mjs, which is one process of several, and site.mjs, which both load.
import { readFileSync } from 'node:fs'
import { build, type Plugin } from 'esbuild'
import * as z from 'zod'
import { readSealed, sealedDocuments } from './documents'
import { filesBelow, prerenderedFiles } from './files'
import { nextRoutes, rewrittenFiles } from './routes'
import { ROUTES } from '@/server/front/handlers/handled'
import { CACHE, SERVICE_WORKER_HEADERS } from '@/server/front/headers'
import { forNode } from './for-node.mjs'
import { finishPlan } from './page-plan'
import { createCompressor } from './compressed'
import { packSite, type Packable } from './pack-site'

const DIST = '.next'
const HASHED = /^\/assets\//

const sealed = readSealed(DIST)
const files = prerenderedFiles(DIST)
const publicFiles = filesBelow('public', '', CACHE.file).map((file) =>
  HASHED.test(file.path)
    ? { ...file, headers: { ...file.headers, 'Cache-Control': CACHE.hashed } }
    : file,
)
const packables: Packable[] = [
  ...sealedDocuments(DIST, sealed),
  ...files,
  ...rewrittenFiles(DIST, files),
  ...publicFiles,
  {
    path: '/service-worker.js',
    document: false,
    headers: SERVICE_WORKER_HEADERS,
    body: readFileSync('.generated/service-worker.js'),
  },
  ...filesBelow('.generated/previews', '/previews', CACHE.file),
  ...filesBelow(`${DIST}/static`, '/_next/static', CACHE.hashed),
]
const redirects = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync('.generated/redirects.json', 'utf8')))
const addresses = new Set<string>([...packables.map(({ path }) => path), ...ROUTES])
const compressor = createCompressor('.cache/compressed')
await packSite(
  `${DIST}/packed`,
  { redirects, nextRoutes: nextRoutes(DIST, addresses) },
  packables,
  compressor.compress,
)
compressor.forget()

/** What is imported when it is needed stays a bundle of its own, beside the one that needs it. */
const siteBeside: Plugin = {
  name: 'site beside',
  setup: (bundle) => {
    bundle.onResolve({ filter: /^@\/server\/front\/server$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './site.mjs', external: true } : undefined,
    )
  },
}

await build({
  entryPoints: {
    serve: 'server/processes/serve.ts',
    worker: 'server/processes/worker.ts',
    site: 'server/front/server.ts',
  },
  outdir: DIST,
  outExtension: { '.js': '.mjs' },
  ...forNode(),
  plugins: [siteBeside],
  logLevel: 'warning',
})
finishPlan(DIST)
