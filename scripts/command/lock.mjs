// One command at a time installs and builds; a second one waits, and finds the work done.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const FOLDER = '.cache'
const LOCK = `${FOLDER}/build.lock`
/** A lock without a readable owner is only honoured while it is this young, in milliseconds. */
const UNREADABLE_FOR = 5000

/**
 * Runs work while holding the lock of this folder. A lock whose process has ended is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileLocked(work) {
  mkdirSync(FOLDER, { recursive: true })
  for (let told = false; !take(); told = true) {
    if (!told)
      console.log(
        `Another command (process ${owner() ?? 'unknown'}) is building here; waiting for it.`,
      )
    await wait(300)
  }
  const release = () => rmSync(LOCK, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (isStale()) rmSync(LOCK, { force: true })
    return false
  }
}

function owner() {
  try {
    return Number(readFileSync(LOCK, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

function isStale() {
  const pid = owner()
  if (pid) return !isAlive(pid)
  const age = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs
  return age !== undefined && Date.now() - age > UNREADABLE_FOR
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
