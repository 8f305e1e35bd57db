import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'

const names = z.record(z.string(), z.string()).optional()
const lockfile = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        inBundle: z.boolean().optional(),
        dependencies: names,
        devDependencies: names,
        optionalDependencies: names,
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
const manifest = z
  .object({
    dependencies: names,
    devDependencies: names,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/**
 * The folders in which Node looks for a package that the one at `path` asks for: its own, and those
 * of its parents.
 */
function foldersAbove(path: string): string[] {
  if (path === '') return ['']
  return [
    `${path}/`,
    ...foldersAbove(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))),
  ]
}

test(
  'every package that a package asks for is locked, those of other platforms included: ' +
    'npm ci installs nothing else',
  () => {
    const missing = Object.entries(lockfile.packages).flatMap(
      ([path, { dependencies, optionalDependencies }]) =>
        Object.keys({ ...dependencies, ...optionalDependencies })
          .filter(
            (name) =>
              !foldersAbove(path).some(
                (folder) => `${folder}node_modules/${name}` in lockfile.packages,
              ),
          )
          .map((name) => `${path} asks for ${name}`),
    )
    expect(missing).toEqual([])
  },
)

test('the lockfile names no registry', () => {
  expect(
    Object.entries(lockfile.packages)
      .filter(([, { resolved }]) => resolved !== undefined)
      .map(([path]) => path),
  ).toEqual([])
})

test('package.json asks for exact versions, and they are the locked ones', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(
    wanted.filter(
      ([name, version]) => lockfile.packages[`node_modules/${name}`]?.version !== version,
    ),
  ).toEqual([])
})

test('every package is locked by the hash of its bytes', () => {
  expect(
    Object.entries(lockfile.packages)
      // What is in the archive of another package is covered by the hash of that one.
      .filter(([path, { inBundle }]) => path !== '' && !inBundle)
      .filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
      .map(([path]) => path),
  ).toEqual([])
})

test('no package runs a script when it is installed, and those that have one are named', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true')
  const scripted = Object.entries(lockfile.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  expect(Object.entries(manifest.allowScripts).toSorted()).toEqual(
    [...new Set(scripted)].toSorted().map((name) => [name, false]),
  )
})
