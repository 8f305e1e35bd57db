// Releases: what a build leaves to be served, each in a folder of its own that is never changed
// again. Which one is served next is said by one small file, and changed by renaming it.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { CommandError } from './command-error.mjs'
import { filesIn } from './inputs.mjs'
import { tryLock } from './lock.mjs'

/**
 * What a release says of itself in manifest.json: `id` is a hash of its files, `inputs` a hash of
 * what it was built from (null where that changed meanwhile), `node` the version that built it.
 * @typedef {object} Manifest
 * @property {string} id
 * @property {string} builtAt ISO 8601
 * @property {string} node
 * @property {string | null} inputs
 * @property {number} files
 * @property {number} bytes
 */

/** @typedef {Manifest & { readonly folder: string }} Release */

const FOLDER = '.releases'
/** Where the last stage of a build puts one together (server/pack/command.ts). */
const DRAFT = path.join(FOLDER, 'draft')
/** Holds the id of the release that is served next. */
const CURRENT = path.join(FOLDER, 'current')
/** Of the last build, when it failed: read by a server beside its release (handlers/ready.ts). */
const FAILURE = path.join(FOLDER, 'failure.json')
const MANIFEST = 'manifest.json'
const ID = /^[0-9a-f]{16}$/

/** How many releases are kept, the one that is served next among them. */
const KEPT = 3
/** So many servers of one release are known to use it. */
const USERS = 32

/**
 * The release that is served next. Where what names it is gone or names none, the newest there is.
 * @returns {Release | undefined}
 */
export function findCurrent() {
  const named = readFile(CURRENT)?.trim() ?? ''
  return (ID.test(named) ? readRelease(named) : undefined) ?? newestFirst()[0]
}

/** Every whole release, the newest first. */
function newestFirst() {
  return namesIn(FOLDER)
    .flatMap((name) => (ID.test(name) ? (readRelease(name) ?? []) : []))
    .sort((one, other) => other.builtAt.localeCompare(one.builtAt))
}

/**
 * @param {string} id
 * @returns {Release | undefined}
 */
function readRelease(id) {
  const folder = path.join(FOLDER, id)
  const text = readFile(path.join(folder, MANIFEST))
  if (text === undefined) return undefined
  try {
    return { ...JSON.parse(text), folder }
  } catch {
    // Cut where the machine lost its power.
    return undefined
  }
}

/**
 * Makes a release of the draft and lets it be served from the next start on. Files of the same
 * content are the same release.
 * @param {string | null} inputs
 * @returns {Promise<Release>}
 */
export async function finishRelease(inputs) {
  const hash = createHash('sha256')
  const files = filesIn(DRAFT)
  let bytes = 0
  for (const file of files) {
    const content = readFileSync(file)
    bytes += content.length
    hash.update(`\0${path.relative(DRAFT, file)}\0${content.length}\0`).update(content)
  }
  const id = hash.digest('hex').slice(0, 16)
  const folder = path.join(FOLDER, id)
  const builtAt = new Date().toISOString()
  /** @type {Manifest} */
  const manifest = { id, builtAt, node: process.versions.node, inputs, files: files.length, bytes }
  const isThere = readRelease(id) !== undefined
  const target = isThere ? folder : DRAFT
  replaceFile(path.join(target, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  if (!isThere) {
    // Without a manifest it was never whole.
    rmSync(folder, { recursive: true, force: true })
    renameSync(DRAFT, folder)
  }
  replaceFile(CURRENT, `${id}\n`)
  forgetFailure()
  await removeOld(id)
  return { ...manifest, folder }
}

/**
 * Says of a build that it failed, for whoever watches a server that goes on. What goes wrong with
 * that is not told: the failure is.
 * @param {unknown} error
 */
export function noteFailure(error) {
  const message = error instanceof CommandError ? error.message : String(error)
  try {
    mkdirSync(FOLDER, { recursive: true })
    replaceFile(FAILURE, JSON.stringify({ at: new Date().toISOString(), message }))
  } catch {
    // A full disk, most likely.
  }
}

/** Forgets that: what was wrong was taken back. */
export function forgetFailure() {
  if (existsSync(FAILURE)) rmSync(FAILURE, { force: true })
}

/**
 * Chooses the release to serve, and keeps it from being removed as long as this process lives.
 * Undefined where there is none.
 * @returns {Promise<Release | undefined>}
 */
export async function useCurrent() {
  for (;;) {
    const release = findCurrent()
    if (!release) return undefined
    await useRelease(release.id)
    // A build may have removed it before that: then there is another one.
    if (readRelease(release.id)) return release
  }
}

/** @param {string} id */
async function useRelease(id) {
  for (const lock of locksOf(id)) if (await tryLock(lock)) return
}

/** @param {string} id */
async function isUsed(id) {
  for (const lock of locksOf(id)) {
    const held = await tryLock(lock)
    if (!held) return true
    await held.release()
  }
  return false
}

/** @param {string} id */
const locksOf = (id) => Array.from({ length: USERS }, (_, at) => `release-${id}-${at}`)

/** @param {string} current the id of the release that stays whatever its age */
async function removeOld(current) {
  const kept = newestFirst().filter(({ id }) => id !== current)
  for (const { id, folder } of kept.slice(KEPT - 1))
    if (!(await isUsed(id))) {
      // First what makes it a release: one that is half gone is none.
      rmSync(path.join(folder, MANIFEST), { force: true })
      rmSync(folder, { recursive: true, force: true })
    }
  for (const name of namesIn(FOLDER))
    if (ID.test(name) && !readRelease(name))
      rmSync(path.join(FOLDER, name), { recursive: true, force: true })
}

/**
 * @param {string} file
 * @param {string} text
 */
function replaceFile(file, text) {
  const draft = `${file}.draft`
  writeFileSync(draft, text)
  renameSync(draft, file)
}

/** @param {string} file */
function readFile(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined
    throw error
  }
}

/** @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return []
    throw error
  }
}
