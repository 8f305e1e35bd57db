// Build stage: custom elements and workers -> public/assets/*-HASH.js, and .generated/assets.json,
// which the reader layout imports; and the service worker. `--watch` in development, where no
// worker is made: nothing should be kept there.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import {
  build,
  context,
  type BuildOptions,
  type Metafile,
  type OnLoadResult,
  type OutputFile,
  type Plugin,
} from 'esbuild'
import { minify } from 'terser'
import * as z from 'zod'
import { OFFLINE_PAGE } from '@/lib/core/routes'
import {
  entryProgram,
  findElements,
  findWorkers,
  type ElementFile,
  type WorkerFile,
} from '@/scripts/build/assets/elements'
import { csvParser } from '@/scripts/build/assets/csv-parser'
import { buildManifest } from '@/scripts/build/assets/manifest'
import { shortenInBundle, writeUtilityNames } from '@/server/names/short-names'
import { writeIfChanged } from './write-if-changed'

const OUT = 'public/assets'
const isWatching = process.argv.includes('--watch')
/** What development alone shows is bundled only there. */
const shipped = () =>
  findElements('components').filter(
    ({ file }) => isWatching || !file.startsWith('components/styleguide/'),
  )
const ENTRY = 'help'
const assetsShape = z.object({
  help: z.string(),
  preload: z.record(z.string(), z.array(z.string())),
})

/**
 * The entry is made from the folder's listing on every build, so that a new element needs no
 * registration.
 */
const program: Plugin = {
  name: 'program',
  setup(bundle) {
    let others: Bundle = { files: [], inputs: [], outputs: {} }
    bundle.onResolve({ filter: /^help$/ }, () => ({ path: ENTRY, namespace: ENTRY }))
    bundle.onLoad({ filter: /.*/, namespace: ENTRY }, async () => {
      const elements = shipped()
      const workers = findWorkers('components')
      const folders = [
        'components',
        ...[...elements, ...workers].map(({ file }) => path.dirname(file)),
      ]
      const watched = (): Pick<OnLoadResult, 'watchDirs' | 'watchFiles'> => ({
        watchDirs: [...new Set(folders)],
        watchFiles: others.inputs.map((file) => path.resolve(file)),
      })
      try {
        others = await buildOthers(
          elements.filter(({ lazy }) => lazy),
          workers,
        )
      } catch (failure) {
        return {
          errors: [{ text: 'a lazy element or a worker could not be bundled', detail: failure }],
          ...watched(),
        }
      }
      return {
        contents: entryProgram(elements),
        resolveDir: process.cwd(),
        loader: 'js',
        ...watched(),
      }
    })
    bundle.onEnd(async ({ errors, outputFiles, metafile }) => {
      if (errors.length > 0 || !metafile) return
      const outputs = { ...metafile.outputs, ...others.outputs }
      for (const { path: file, text } of [...(outputFiles ?? []), ...others.files])
        writeIfChanged(file, isForReaders(outputs, file) ? await smaller(text) : text)
      writeIfChanged(
        '.generated/assets.json',
        JSON.stringify(
          buildManifest(outputs, `${ENTRY}:${ENTRY}`, shipped(), findWorkers('components')),
        ),
      )
      removeOthers(Object.keys(outputs))
    })
  },
}

/**
 * The desk's bundles are five times as large as all others and would take most of a build's time.
 */
const isForReaders = (outputs: Metafile['outputs'], file: string): boolean =>
  !isWatching &&
  Object.keys(outputs[path.relative(process.cwd(), file)]?.inputs ?? {}).every(
    (input) => !input.startsWith('components/desk/') && !input.includes('node_modules/react'),
  )

/**
 * A bundle minified once more: Terser makes what esbuild leaves about 4 % smaller as sent, which is
 * 0.9 KiB of a guided fix. Names of properties stay. Functions without a `this` become arrows, no
 * property is read for what its getter does, and nothing asks how many parameters there are.
 */
async function smaller(bundle: string): Promise<string> {
  const compress = {
    passes: 5,
    unsafe_arrows: true,
    pure_getters: true,
    keep_fargs: false,
    lhs_constants: false,
  }
  const { code } = await minify(bundle, {
    module: true,
    ecma: 2020,
    compress,
    format: { quote_style: 1 },
  })
  if (!code) throw new Error('a bundle became empty when it was minified')
  return code
}

interface Bundle {
  readonly files: readonly OutputFile[]
  readonly inputs: readonly string[]
  readonly outputs: Metafile['outputs']
}

/**
 * A bundle each. One bundle of all lazy elements would share their common lines in chunks of a
 * hundred bytes, each of which costs a request and the three hundred bytes of its headers. A worker
 * imports no other file: its own policy lets it load nothing.
 */
async function buildOthers(
  lazy: readonly ElementFile[],
  workers: readonly WorkerFile[],
): Promise<Bundle> {
  const bundled = await Promise.all([
    ...lazy.map(({ file }) =>
      build({
        ...shared,
        ...hashed,
        entryPoints: [file],
        splitting: true,
        write: false,
        metafile: true,
      }),
    ),
    ...workers.map(({ file }) =>
      build({ ...shared, ...hashed, entryPoints: [file], write: false, metafile: true }),
    ),
  ])
  return {
    files: bundled.flatMap(({ outputFiles }) => outputFiles),
    inputs: bundled.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
    outputs: Object.assign(
      {},
      ...bundled.map(({ metafile }) => metafile.outputs),
    ) as Metafile['outputs'],
  }
}

function removeOthers(built: readonly string[]): void {
  const keep = new Set(built.map((file) => path.basename(file)))
  for (const file of readdirSync(OUT)) if (!keep.has(file)) rmSync(path.join(OUT, file))
}

/** In development nothing is renamed: what is read there is read by people. */
const names = isWatching ? undefined : await writeUtilityNames()
const plugins: Plugin[] = [csvParser, ...(names ? [shortenInBundle(names)] : [])]
const shared = {
  bundle: true,
  plugins,
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { '@': process.cwd() },
  logLevel: 'warning',
} as const
const hashed = {
  outdir: OUT,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  format: 'esm',
} as const

const options: BuildOptions = {
  ...shared,
  ...hashed,
  entryPoints: { [ENTRY]: ENTRY },
  splitting: true,
  plugins: [program, ...shared.plugins],
  metafile: true,
  write: false,
}

/** The worker keeps the offline page and its scripts from the start. */
async function buildServiceWorker(): Promise<void> {
  const { help, preload } = assetsShape.parse(
    JSON.parse(readFileSync('.generated/assets.json', 'utf8')),
  )
  const shell = [OFFLINE_PAGE, help, ...(preload['sp-kept'] ?? [])]
  const define = { ...shared.define, SHELL_ADDRESSES: JSON.stringify(shell) }
  await build({
    ...shared,
    define,
    entryPoints: ['components/offline/service-worker.ts'],
    outfile: '.generated/service-worker.js',
    format: 'iife',
  })
}

if (isWatching) await (await context(options)).watch()
else
  await build(options)
    .then(buildServiceWorker)
    .catch(() => {
      process.exitCode = 1
    })
