// Where the site is served: HOST and PORT, and whether that place is free.
import { createServer } from 'node:net'
import { CommandError } from './command-error.mjs'

/** @typedef {{ host: string, port: number }} Address */

/**
 * The address asked for by the environment, 127.0.0.1:3000 by default; port 0 asks for any free
 * port.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Address}
 */
export function readAddress(env) {
  const text = env.PORT ?? '3000'
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535)
    throw new CommandError(
      `PORT is '${text}', which is not a port: give a number from 0 to 65535, for ` +
        'example PORT=3001 npm start.',
    )
  return { host: env.HOST || '127.0.0.1', port }
}

/**
 * The address as a link.
 * @param {Address} address
 */
export function linkTo({ host, port }) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/**
 * The sentence for an address that cannot be used.
 * @param {Address} address
 * @param {NodeJS.ErrnoException} error
 */
export function addressSentence({ host, port }, error) {
  if (error.code === 'EADDRINUSE')
    return (
      `Port ${port} on ${host} is taken: stop what uses it, or choose another port, for ` +
      `example PORT=${port === 65535 ? 3001 : port + 1} npm start.`
    )
  if (error.code === 'EACCES')
    return (
      `Port ${port} on ${host} may not be used by this user: choose a port above 1023, ` +
      'for example PORT=3000 npm start.'
    )
  return (
    `HOST is '${host}', which is not an address of this machine (${error.code}): use ` +
    'HOST=127.0.0.1 for this machine alone or HOST=0.0.0.0 for its network.'
  )
}

/**
 * Throws when nothing could be served at the address. Asked before minutes are spent on an
 * installation and a build.
 * @param {Address} address
 */
export async function requireFreeAddress(address) {
  const probe = createServer()
  try {
    await new Promise((resolve, reject) => {
      probe.once('error', reject).listen(address.port, address.host, () => resolve(undefined))
    })
  } catch (error) {
    throw new CommandError(addressSentence(address, /** @type {NodeJS.ErrnoException} */ (error)))
  }
  await new Promise((resolve) => probe.close(resolve))
}
