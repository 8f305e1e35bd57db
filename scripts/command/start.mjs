// Installs and builds what changed, then serves from this same process. With `--built` it only
// serves.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { addressSentence, linkTo, readAddress, requireFreeAddress } from './address.mjs'
import { buildAnew, buildIfChanged } from './build.mjs'
import { CommandError, runCommand } from './command-error.mjs'
import { installPackages } from './install.mjs'
import { whileLocked } from './lock.mjs'

/** Written by the last stage of the build. */
const SERVER = '.next/serve.mjs'

/**
 * What `npm start` does; `--built` serves what `npm run build` left, without looking whether
 * anything changed.
 * @param {string[]} options
 */
export function start(options) {
  return runCommand(async () => {
    const address = readAddress(process.env)
    await requireFreeAddress(address)
    if (!options.includes('--built')) {
      await whileLocked(async () => {
        await installPackages()
        await buildIfChanged()
      })
    }
    if (!existsSync(SERVER))
      throw new CommandError('There is no built site here: run npm run build first.')
    await serve(address)
  })
}

/** What `npm run build` does. */
export function buildAlways() {
  return runCommand(() =>
    whileLocked(async () => {
      await installPackages()
      await buildAnew()
    }),
  )
}

/** @param {import('./address.mjs').Address} address */
async function serve(address) {
  // Next and React choose their builds by it when they are loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const server = await import(pathToFileURL(path.resolve(SERVER)).href)
  const port = await server.serve(address).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    // A setting that cannot be used says itself what it may be.
    if (error.name === 'SettingsError') throw new CommandError(error.message)
    throw error.syscall === 'listen' ? new CommandError(addressSentence(address, error)) : error
  })
  console.log(`Signpost is at ${linkTo({ host: address.host, port })}`)
}
