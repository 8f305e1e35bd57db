// Build stage: custom elements -> public/assets/*-HASH.js, and .generated/assets.json, which the reader layout imports. `--watch` in development.
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build, context, type BuildOptions, type Plugin } from 'esbuild'
import { entryProgram, findElements } from './assets/elements'
import { buildManifest } from './assets/manifest'
import { writeIfChanged } from './write-if-changed'

const OUT = 'public/assets'
const ENTRY = 'help'

/** The entry is made from the folder's listing on every build, so that a new element needs no registration. */
const program: Plugin = {
  name: 'program',
  setup(bundle) {
    bundle.onResolve({ filter: /^help$/ }, () => ({ path: ENTRY, namespace: ENTRY }))
    bundle.onLoad({ filter: /.*/, namespace: ENTRY }, () => {
      const elements = findElements('components')
      return { contents: entryProgram(elements), resolveDir: process.cwd(), loader: 'ts', watchDirs: [...new Set(['components', ...elements.map(({ file }) => path.dirname(file))])] }
    })
    bundle.onEnd(({ errors, outputFiles, metafile }) => {
      if (errors.length > 0 || !metafile) return
      for (const { path: file, contents } of outputFiles ?? []) writeIfChanged(file, contents)
      writeIfChanged('.generated/assets.json', JSON.stringify(buildManifest(metafile.outputs, `${ENTRY}:${ENTRY}`, findElements('components'))))
      removeOthers(Object.keys(metafile.outputs))
    })
  },
}

function removeOthers(built: readonly string[]): void {
  const keep = new Set(built.map((file) => path.basename(file)))
  for (const file of readdirSync(OUT)) if (!keep.has(file)) rmSync(path.join(OUT, file))
}

const options: BuildOptions = {
  entryPoints: { [ENTRY]: ENTRY },
  outdir: OUT,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { '@': process.cwd() },
  plugins: [program],
  metafile: true,
  write: false,
  logLevel: 'warning',
}

if (process.argv.includes('--watch')) await (await context(options)).watch()
else await build(options).catch(() => { process.exitCode = 1 })
