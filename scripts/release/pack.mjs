// Packs the release that is served next, with all that is needed to serve it elsewhere, into a
// folder: nothing is to be installed beside it but Node.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { buildIfChanged } from '../command/build.mjs'
import { CommandError, runCommand } from '../command/command-error.mjs'
import { filesIn } from '../command/inputs.mjs'
import { installPackages } from '../command/install.mjs'
import { whileLocked } from '../command/lock.mjs'
import { timed } from '../command/progress.mjs'
import { useCurrent } from '../command/releases.mjs'
import { lockfileOfRelease, manifestOfRelease, sbomOfRelease } from './sbom.mjs'

const FOLDER = 'dist'
const MIB = 1024 * 1024

/** What `npm run release` does. */
export function packRelease() {
  return runCommand(async () => {
    await whileLocked(async () => {
      await installPackages()
      await buildIfChanged()
    })
    const release = await useCurrent()
    if (!release) throw new CommandError('There is no release: run npm run build first.')
    requireNoNext(release.folder)
    const folder = path.join(FOLDER, `${manifestOfRelease().name}-${release.id}`)
    await timed('packing', () => pack(release.folder, folder))
    const files = filesIn(folder)
    const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0)
    const { packages } = lockfileOfRelease()
    console.log(
      `${folder}: ${files.length} files, ${(bytes / MIB).toFixed(1)} MiB, with the code of ` +
        `${Object.keys(packages).length - 1} packages in it. Copy it to where Node ` +
        `${manifestOfRelease().engines.node} runs on ${process.platform} (${process.arch}), as ` +
        'here, and run node start.mjs there.',
    )
  })
}

/**
 * @param {string} release
 * @param {string} folder
 */
async function pack(release, folder) {
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  cpSync(release, path.join(draft, 'release'), { recursive: true })
  // Nothing is to be installed.
  const manifest = {
    ...manifestOfRelease(),
    dependencies: undefined,
    private: true,
    scripts: { start: 'node start.mjs' },
  }
  writeFileSync(path.join(draft, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  cpSync('LICENSE', path.join(draft, 'LICENSE'))
  writeFileSync(path.join(draft, 'licences-of-packages.txt'), notices())
  writeFileSync(path.join(draft, 'sbom.json'), await sbomOfRelease())
  // Only here: an installation must be possible without any package.
  const { build } = await import('esbuild')
  const { forRelease } = await import('../../server/pack/for-node.mjs')
  await build({
    ...forRelease([]),
    entryPoints: ['scripts/release/start.mjs'],
    outfile: path.join(draft, 'start.mjs'),
    logLevel: 'warning',
  })
  rmSync(folder, { recursive: true, force: true })
  cpSync(draft, folder, { recursive: true })
  rmSync(draft, { recursive: true, force: true })
}

/**
 * Pages that are made on request need Next, its packages and .next, which no release holds.
 * @param {string} release
 */
function requireNoNext(release) {
  const { nextRoutes } = JSON.parse(readFileSync(path.join(release, 'site/index.json'), 'utf8'))
  if (nextRoutes.length > 0)
    throw new CommandError(
      `Next makes ${nextRoutes.join(', ')} on request, and is not in a release: let these pages ` +
        'be made by the build, or deploy the repository and run npm start.',
    )
}

/** The licence of each package, in its own words, as those ask for who passes on their code. */
function notices() {
  return Object.entries(lockfileOfRelease().packages)
    .filter(([place]) => place !== '')
    .map(([place, locked]) => {
      // What is optional is installed for one kind of machine, and not at all on others.
      if (locked.optional && !existsSync(place))
        return `${place.replace(/^.*node_modules\//, '')} ${locked.version} (${locked.license})`
      const { name, version, license } = JSON.parse(
        readFileSync(path.join(place, 'package.json'), 'utf8'),
      )
      const files = readdirSync(place).filter((file) =>
        /^(?:licen[cs]e|notice|copying)/i.test(file),
      )
      const texts = files.map((file) => readFileSync(path.join(place, file), 'utf8').trim())
      return [`${name} ${version} (${license})`, ...texts].join('\n\n')
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
}
