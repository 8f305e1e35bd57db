// A PostgreSQL server for as long as the tests run, where one is installed: empty, in a folder of
// its own, on a free port of this machine.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Debian keeps the programs of each version apart. */
const DEBIAN = '/usr/lib/postgresql'
const TRIES = 100
const PAUSE = 100

/**
 * A server that runs. `kill` ends it at once, as a crash does: those that it began end when they
 * notice, and until then `start`, which begins it again with what was written, resolves to false.
 * @typedef {{
 *   url: string,
 *   stop: () => Promise<void>,
 *   kill: () => Promise<void>,
 *   start: () => Promise<boolean>,
 * }} TestPostgres
 */

/**
 * Starts a server; undefined where none is installed, or it does not start.
 * @param {string} [root] where its folder is
 * @returns {Promise<TestPostgres | undefined>}
 */
export async function startPostgres(root = tmpdir()) {
  const programs = findPrograms()
  if (programs === undefined) return undefined
  const user = findUser()
  const folder = mkdtempSync(path.join(root, 'signpost-postgres-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = path.join(folder, 'data')
  const init = spawnSync(
    path.join(programs, 'initdb'),
    [`--pgdata=${data}`, '--username=signpost', '--auth=trust', '--no-sync', '--encoding=UTF8'],
    { ...user, cwd: folder, stdio: 'ignore' },
  )
  const port = await freePort()
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server
  /** @type {Promise<unknown>} */
  let ended = Promise.resolve()
  const end = async (/** @type {NodeJS.Signals} */ signal) => {
    if (server?.exitCode === null && server.signalCode === null) server.kill(signal)
    await ended
  }
  const isReady = async () => {
    for (let tries = 0; server && server.exitCode === null && tries < TRIES; tries += 1) {
      const asked = ['-h', '127.0.0.1', '-p', String(port)]
      if (spawnSync(path.join(programs, 'pg_isready'), asked).status === 0) return true
      await wait(PAUSE)
    }
    return false
  }
  const start = async () => {
    const options = ['-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off']
    const begun = spawn(path.join(programs, 'postgres'), ['-D', data, ...options], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    })
    ended = new Promise((resolve) => begun.once('close', resolve))
    server = begun
    return isReady()
  }
  const stop = async () => {
    await end('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
  if (init.status === 0 && (await start()))
    return {
      url: `postgresql://signpost@127.0.0.1:${port}/postgres`,
      stop,
      kill: () => end('SIGKILL'),
      start,
    }
  await stop()
  return undefined
}

/** The folder with the programs of the newest version. */
function findPrograms() {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((one, other) => Number(other) - Number(one))
        .map((version) => path.join(DEBIAN, version, 'bin'))
    : []
  const folders = [...debian, ...(process.env.PATH ?? '').split(path.delimiter)]
  return folders.find((folder) => existsSync(path.join(folder, 'initdb')))
}

/**
 * PostgreSQL refuses to run as root.
 * @returns {{ uid?: number, gid?: number }}
 */
function findUser() {
  if (process.getuid?.() !== 0) return {}
  const ask = (/** @type {string} */ option) => {
    const { status, stdout } = spawnSync('id', [option, 'postgres'])
    return status === 0 ? Number(String(stdout)) : undefined
  }
  const [uid, gid] = [ask('-u'), ask('-g')]
  return uid === undefined || gid === undefined ? {} : { uid, gid }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
