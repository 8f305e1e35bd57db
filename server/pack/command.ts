// Build stage: puts a release together in .releases/draft: the sealed site, compressed, the search
// index, and what serves them: serve.mjs, which begins, worker.mjs, which is one process of
// several, site.mjs, which both load, and work.mjs and thread.mjs, which are threads beside one.
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import * as z from 'zod'
import { readSealed, sealedDocuments } from './documents'
import { filesBelow, prerenderedFiles } from './files'
import { nextRoutes, rewrittenFiles } from './routes'
import { KEEPING_ROUTES, ROUTES } from '@/server/front/handlers/handled'
import { CACHE, SERVICE_WORKER_HEADERS } from '@/server/front/headers'
import { SEARCH_FILES } from '@/lib/search/results/published'
import { readUtilityNames, shortenInBundle } from '@/server/names/short-names'
import { forRelease } from './for-node.mjs'
import { finishPlan } from './page-plan'
import { createCompressor } from './compressed'
import { packSite, type Packable } from './pack-site'
import { INSTALLED, PROGRAMS, TAKEN_ALONG } from './programs'
import { SITE_FOLDER } from '@/server/front/packed'

const DIST = '.next'
const RELEASE = '.releases/draft'
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
]
const redirects = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync('.generated/redirects.json', 'utf8')))
const answered = new Set<string>([
  ...packables.map(({ path }) => path),
  ...ROUTES,
  ...KEEPING_ROUTES,
])
const compressor = createCompressor('.cache/compressed')
const routes = nextRoutes(DIST, answered)
// A sealed document asks for no program of Next, one that is made on request does.
const folder = routes.length > 0 ? 'static' : 'static/media'
packables.push(...filesBelow(`${DIST}/${folder}`, `/_next/${folder}`, CACHE.hashed))
rmSync(RELEASE, { recursive: true, force: true })
await packSite(
  path.join(RELEASE, SITE_FOLDER),
  { redirects, nextRoutes: routes },
  packables,
  compressor.compress,
)
compressor.forget()
for (const file of SEARCH_FILES) cpSync(file, path.join(RELEASE, path.basename(file)))

for (const [name, parts] of Object.entries(TAKEN_ALONG))
  for (const part of ['package.json', ...termsOf(name), ...parts]) {
    const from = path.join('node_modules', name, part)
    cpSync(from, path.join(RELEASE, from), { recursive: true })
  }

/** Where a package says under which terms it is passed on; libvips says it in its README. */
function termsOf(name: string): readonly string[] {
  const files = readdirSync(path.join('node_modules', name))
  const licences = files.filter((file) => /^licen[cs]e/i.test(file))
  return licences.length > 0 ? licences : files.filter((file) => /^readme/i.test(file))
}

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
  entryPoints: { ...PROGRAMS },
  outdir: RELEASE,
  outExtension: { '.js': '.mjs' },
  ...forRelease([...INSTALLED, ...Object.keys(TAKEN_ALONG)]),
  plugins: [siteBeside, shortenInBundle(readUtilityNames())],
  logLevel: 'warning',
})
finishPlan(DIST)
