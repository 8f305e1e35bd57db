// Which client components a page would need. A document may need none but those that Next puts into
// every payload itself.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { clientReferences } from './flight'
import { SealError } from './seal-error'

/**
 * Next's own client modules that render nothing a reader needs. next/link, next/image and
 * next/script are absent on purpose.
 */
const FRAMEWORK = [
  /^(?:esm\/)?client\/components\/(?:layout-router|render-from-template-context)\.js$/,
  /^(?:esm\/)?client\/components\/(?:client-page|client-segment)\.js$/,
  /^(?:esm\/)?client\/components\/http-access-fallback\/error-boundary\.js$/,
  /^(?:esm\/)?client\/components\/builtin\/global-error\.js$/,
  /^(?:esm\/)?lib\/framework\/boundary-components\.js$/,
  /^(?:esm\/)?lib\/metadata\/generate\/icon-mark\.js$/,
]
const NEXT_DIST = 'node_modules/next/dist/'

/** Module id to module path. */
export type ClientModules = ReadonlyMap<string, string>

interface ReferenceManifest {
  readonly clientModules: Readonly<Record<string, { readonly id: string | number }>>
}

/** Reads the client reference manifests of a build; `server` is its `.next/server`. */
export function readClientModules(server: string): ClientModules {
  const app = path.join(server, 'app')
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('_client-reference-manifest.js'),
  )
  if (files.length === 0)
    throw new SealError(`${app} has no client reference manifest: the build's layout has changed`)
  const sandbox: { globalThis: { __RSC_MANIFEST?: Record<string, ReferenceManifest> } } = {
    globalThis: {},
  }
  for (const file of files) vm.runInNewContext(readFileSync(path.join(app, file), 'utf8'), sandbox)
  const modules = new Map<string, string>()
  for (const manifest of Object.values(sandbox.globalThis.__RSC_MANIFEST ?? {})) {
    for (const [file, { id }] of Object.entries(manifest.clientModules))
      modules.set(String(id), file.replace(/ <module evaluation>$/, ''))
  }
  return modules
}

/**
 * The client modules of a page's payload that are not Next's own plumbing, each once. Throws
 * SealError when there is no reference at all.
 */
export function foreignClientModules(payload: Buffer, modules: ClientModules): string[] {
  const references = clientReferences(payload)
  if (references.length === 0)
    throw new SealError('a flight payload has no client reference at all: its format has changed')
  const names = references.map((id) => modules.get(String(id)) ?? `unknown module ${id}`)
  return [...new Set(names)].filter((name) => !isFramework(name))
}

function isFramework(name: string): boolean {
  const at = name.lastIndexOf(NEXT_DIST)
  return at >= 0 && FRAMEWORK.some((known) => known.test(name.slice(at + NEXT_DIST.length)))
}
