// Locks of this folder that the system holds for a process and takes away when it ends, however it
// ends: no file says who has one, so nothing is left behind that could be believed.
import { createHash } from 'node:crypto'
import { closeSync, constants, mkdirSync, openSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Where a lock has to be a file: on systems that open one for a single process. */
const FOLDER = '.cache/locks'
/** How often somebody who waits tries again, in milliseconds. */
const EVERY = 100
/**
 * Opens a file for this process alone: O_EXLOCK of open(2) on macOS and the BSDs, of which Node
 * names no constant.
 */
const EXCLUSIVE = 0x20

/** @typedef {{ readonly release: () => Promise<void> }} Held a lock that this process has */

/** Held by the command that builds, and by the one stage of it that works: stage/hold.mjs. */
const BUILD = 'build'
export const STAGE = 'stage'

let isBuilding = false

/**
 * Runs work while holding the lock of this folder's builds: one command at a time installs and
 * builds, a second one waits, and finds the work done. It also waits for what a command that was
 * killed has left working.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileLocked(work) {
  const tell = once(() => console.log('Another command is building here; waiting for it.'))
  const held = await waitFor(BUILD, tell)
  try {
    await (await waitFor(STAGE, tell)).release()
    isBuilding = true
    return await work()
  } finally {
    isBuilding = false
    await held.release()
  }
}

/**
 * How node is started by a command: while that builds, others wait for what it started as well.
 * @returns {{ args: string[], env: Record<string, string> }} to be added
 */
export const holding = () =>
  isBuilding
    ? {
        args: ['--import', new URL('./stage/hold.mjs', import.meta.url).href],
        env: { SIGNPOST_COMMAND: String(process.pid) },
      }
    : { args: [], env: {} }

/**
 * @param {string} name
 * @param {() => void} tell what is done when it has to wait
 */
async function waitFor(name, tell) {
  for (;;) {
    const held = await tryLock(name)
    if (held) return held
    tell()
    await wait(EVERY)
  }
}

/** @param {() => void} act */
function once(act) {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}

/**
 * Takes a lock of this folder, which another process may have: then undefined.
 * @param {string} name
 * @returns {Promise<Held | undefined>}
 */
export function tryLock(name) {
  const id = createHash('sha256')
    .update(`${realpathSync('.')}\0${name}`)
    .digest('hex')
    .slice(0, 32)
  // A name without a file (unix(7), abstract), and one that Windows keeps as long as somebody has
  // it open.
  if (process.platform === 'linux') return listen(`\0signpost-${id}`)
  if (process.platform === 'win32') return listen(`\\\\?\\pipe\\signpost-${id}`)
  return Promise.resolve(open(path.join(FOLDER, name)))
}

/**
 * @param {string} address
 * @returns {Promise<Held | undefined>}
 */
function listen(address) {
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      ['EADDRINUSE', 'EACCES'].includes(error.code ?? '') ? resolve(undefined) : reject(error),
    )
    server.listen(address, () =>
      resolve({ release: () => new Promise((done) => server.close(() => done())) }),
    )
    // A lock is no reason to go on.
    server.unref()
  })
}

/**
 * @param {string} file
 * @returns {Held | undefined}
 */
function open(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    const { O_CREAT, O_NONBLOCK, O_RDWR } = constants
    const handle = openSync(file, O_RDWR | O_CREAT | O_NONBLOCK | EXCLUSIVE)
    return { release: () => Promise.resolve(closeSync(handle)) }
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EAGAIN') return undefined
    throw error
  }
}
