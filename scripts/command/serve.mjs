// Serves a release from this process: of a repository (start.mjs) or of one that was shipped
// (scripts/release/start.mjs).
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { addressSentence, linkTo } from './address.mjs'
import { CommandError } from './command-error.mjs'

/** Written into each release by the last stage of the build. */
const SERVER = 'serve.mjs'

/**
 * Serves a release and tells where. Throws a CommandError when the address or a setting cannot be
 * used.
 * @param {string} folder of the release
 * @param {import('./address.mjs').Address} address
 */
export async function serveRelease(folder, address) {
  // Next and React choose their builds by it when they are loaded.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const server = await import(pathToFileURL(path.resolve(folder, SERVER)).href)
  const port = await server.serve(address).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    // A setting that cannot be used says itself what it may be.
    if (error.name === 'SettingsError') throw new CommandError(error.message)
    throw error.syscall === 'listen' ? new CommandError(addressSentence(address, error)) : error
  })
  console.log(`Signpost is at ${linkTo({ host: address.host, port })}`)
}
