// Build stage: custom elements and workers -> public/assets/*-HASH.js, and .generated/assets.json, which the reader layout imports; and the service worker. `--watch` in
// development, where no worker is made: nothing should be kept there.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, context, type BuildOptions, type Metafile, type OutputFile, type Plugin } from 'esbuild'
import { z } from 'zod'
import { OFFLINE_PAGE } from '@/components/offline/caches'
import { entryProgram, findElements, findWorkers } from './assets/elements'
import { buildManifest } from './assets/manifest'
import { writeIfChanged } from './write-if-changed'

const OUT = 'public/assets'
const isWatching = process.argv.includes('--watch')
/** What development alone shows is bundled only there. */
const shipped = () => findElements('components').filter(({ file }) => isWatching || !file.startsWith('components/styleguide/'))
const ENTRY = 'help'
const assetsShape = z.object({ help: z.string(), preload: z.record(z.string(), z.array(z.string())) })

/** The entry is made from the folder's listing on every build, so that a new element needs no registration. */
const program: Plugin = {
  name: 'program',
  setup(bundle) {
    bundle.onResolve({ filter: /^help$/ }, () => ({ path: ENTRY, namespace: ENTRY }))
    bundle.onLoad({ filter: /.*/, namespace: ENTRY }, () => {
      const elements = shipped()
      return { contents: entryProgram(elements), resolveDir: process.cwd(), loader: 'ts', watchDirs: [...new Set(['components', ...[...elements, ...findWorkers('components')].map(({ file }) => path.dirname(file))])] }
    })
    bundle.onEnd(async ({ errors, outputFiles, metafile }) => {
      if (errors.length > 0 || !metafile) return
      const workers = await buildWorkers()
      for (const { path: file, contents } of [...(outputFiles ?? []), ...workers.files]) writeIfChanged(file, contents)
      writeIfChanged('.generated/assets.json', JSON.stringify(buildManifest(metafile.outputs, `${ENTRY}:${ENTRY}`, shipped(), workers.outputs)))
      removeOthers([...Object.keys(metafile.outputs), ...Object.keys(workers.outputs)])
    })
  },
}

/** Each worker is one file that imports no other: its own policy lets it load nothing. */
async function buildWorkers(): Promise<{ readonly files: readonly OutputFile[]; readonly outputs: Metafile['outputs'] }> {
  const entryPoints = Object.fromEntries(findWorkers('components').map(({ name, file }) => [name, file]))
  const { outputFiles, metafile } = await build({ ...shared, ...hashed, entryNames: '[name].worker-[hash]', entryPoints, write: false, metafile: true })
  return { files: outputFiles, outputs: metafile.outputs }
}

function removeOthers(built: readonly string[]): void {
  const keep = new Set(built.map((file) => path.basename(file)))
  for (const file of readdirSync(OUT)) if (!keep.has(file)) rmSync(path.join(OUT, file))
}

const shared = { bundle: true, target: 'es2022', minify: true, legalComments: 'none', define: { 'process.env.NODE_ENV': '"production"' }, alias: { '@': process.cwd() }, logLevel: 'warning' } as const
const hashed = { outdir: OUT, entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]', format: 'esm' } as const

const options: BuildOptions = {
  ...shared,
  ...hashed,
  entryPoints: { [ENTRY]: ENTRY },
  splitting: true,
  plugins: [program],
  metafile: true,
  write: false,
}

/** The worker keeps the offline page and its scripts from the start. */
async function buildServiceWorker(): Promise<void> {
  const { help, preload } = assetsShape.parse(JSON.parse(readFileSync('.generated/assets.json', 'utf8')))
  const shell = [OFFLINE_PAGE, help, ...(preload['sp-kept'] ?? [])]
  const define = { ...shared.define, SHELL_ADDRESSES: JSON.stringify(shell) }
  await build({ ...shared, define, entryPoints: ['components/offline/service-worker.ts'], outfile: '.generated/service-worker.js', format: 'iife' })
}

if (isWatching) await (await context(options)).watch()
else await build(options).then(buildServiceWorker).catch(() => { process.exitCode = 1 })
