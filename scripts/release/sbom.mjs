// What a release is made of: the packages of `dependencies` and those that they need, as the
// lockfile has them, and the bill of materials that npm writes of them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CommandError, runCommand } from '../command/command-error.mjs'
import { run, runNode } from '../command/progress.mjs'
import { placesOfRelease } from './shipped.mjs'

/** package.json as far as a release is concerned. */
export function manifestOfRelease() {
  const { name, version, description, license, engines, dependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  return { name, version, description, license, type: 'module', engines, dependencies }
}

/** The lockfile without what only develops and builds the site. */
export function lockfileOfRelease() {
  const { packages, ...rest } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const locked = [...placesOfRelease(packages)].toSorted().map((place) => [place, packages[place]])
  return { ...rest, packages: Object.fromEntries([['', manifestOfRelease()], ...locked]) }
}

/**
 * The bill of materials in CycloneDX. npm is asked in a folder without the rest: told to omit what
 * is for development, it also omits what both need (npm 11.19).
 * @returns {Promise<string>}
 */
export async function sbomOfRelease() {
  const folder = mkdtempSync(path.join(tmpdir(), `${manifestOfRelease().name}-`))
  try {
    for (const [file, value] of Object.entries({
      'package.json': manifestOfRelease(),
      'package-lock.json': lockfileOfRelease(),
    }))
      writeFileSync(path.join(folder, file), JSON.stringify(value))
    const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', `--prefix=${folder}`]
    const npm = process.env.npm_execpath
    const ended = npm?.endsWith('.js') ? await runNode([npm, ...args]) : await run('npm', args)
    if (ended.code === 0) return withName(ended.output)
    throw new CommandError(
      'npm could not write the bill of materials: read what it says above, and use npm 10 or ' +
        'later.',
      ended.output,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * npm names the whole after its folder.
 * @param {string} text
 */
function withName(text) {
  const sbom = JSON.parse(text)
  sbom.metadata.component.name = manifestOfRelease().name
  return `${JSON.stringify(sbom, null, 2)}\n`
}

/** What `npm run sbom` does. */
export const printSbom = () =>
  runCommand(async () => {
    process.stdout.write(await sbomOfRelease())
  })
