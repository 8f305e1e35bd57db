// Installs and builds what changed, then serves from this same process. With `--built` it only
// serves.
import { readAddress, requireFreeAddress } from './address.mjs'
import { buildAnew, buildIfChanged } from './build.mjs'
import { CommandError, runCommand, tellError } from './command-error.mjs'
import { installPackages } from './install.mjs'
import { whileLocked } from './lock.mjs'
import { findCurrent, noteFailure, useCurrent } from './releases.mjs'
import { serveRelease } from './serve.mjs'

/**
 * What `npm start` does; `--built` serves the last release, without looking whether anything
 * changed.
 * @param {string[]} options
 */
export function start(options) {
  return runCommand(async () => {
    const address = readAddress(process.env)
    await requireFreeAddress(address)
    if (!options.includes('--built')) await release(buildIfChanged).catch(requireLastGood)
    const current = await useCurrent()
    if (!current) throw new CommandError('There is no built site here: run npm run build first.')
    await serveRelease(current.folder, address)
  })
}

/** What `npm run build` does. */
export function buildAlways() {
  return runCommand(() =>
    release(buildAnew).catch((error) => {
      const last = findCurrent()
      if (last) console.error(`\nTHE BUILD FAILED. Release ${last.id} of ${last.builtAt} stays.`)
      throw error
    }),
  )
}

/** @param {() => Promise<void>} build */
const release = (build) =>
  whileLocked(async () => {
    await installPackages().catch((error) => {
      noteFailure(error)
      throw error
    })
    await build()
  })

/**
 * Tells of a build that failed, where an earlier one can be served; otherwise nothing can.
 * @param {unknown} error
 */
function requireLastGood(error) {
  const last = findCurrent()
  if (!last) throw error
  tellError(error)
  console.error(
    `\nTHE BUILD FAILED. What is served is release ${last.id} of ${last.builtAt}, without ` +
      'anything that changed since then. Mend what is named above and start again.\n',
  )
}
