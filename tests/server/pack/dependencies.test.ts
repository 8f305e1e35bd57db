import { build, type Metafile } from 'esbuild'
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { forNode } from '@/server/pack/for-node.mjs'
import { INSTALLED, PROGRAMS } from '@/server/pack/programs'

const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** The package that a specifier such as `react-dom/server` is a module of. */
const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/** The packages that modules of ours import, those that are loaded only when needed apart. */
function packagesOf({ inputs }: Metafile, isLazy: boolean): readonly string[] {
  const imported = Object.values(inputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && !isBuiltin(path))
    .filter(({ kind }) => (kind === 'dynamic-import') === isLazy)
    .map(({ path }) => packageOf(path))
  return [...new Set(imported)].toSorted()
}

const isInstalled = (name: string): boolean => INSTALLED.some((each) => each === name)

const { metafile } = await build({
  ...forNode(),
  entryPoints: { ...PROGRAMS },
  outdir: 'never-written',
  write: false,
  metafile: true,
  logLevel: 'silent',
})

test('dependencies are the packages that what serves a release imports, and no others', () => {
  const whenNeeded = packagesOf(metafile, true).filter((name) => !isInstalled(name))
  expect(Object.keys(manifest.dependencies).toSorted()).toEqual(
    [...new Set([...packagesOf(metafile, false), ...whenNeeded])].toSorted(),
  )
})

test('what is loaded only where a page is made on request is not one of them', () => {
  expect(packagesOf(metafile, true).filter(isInstalled)).toEqual(INSTALLED)
})
