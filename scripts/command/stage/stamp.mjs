// Whether a stage has to run: what it would be made of now, and what it left the last time, against
// what was noted when it last ended well.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { filesIn, inputsIn } from '../inputs.mjs'

const FOLDER = '.cache/stages'
/** What every program rests on. */
const EVERYWHERE = ['package-lock.json', 'tsconfig.json']

/**
 * What a stage is made of. `reads` are files and folders whose bytes count, `lists` are folders of
 * which only the names of the files do.
 * @typedef {{ code: string, reads: readonly string[], lists: readonly string[] }} Inputs
 */

/**
 * A hash over the inputs of a stage and the major version of Node.
 * @param {Inputs} inputs
 * @param {string} [root] what their places are relative to
 * @returns {string} hexadecimal
 */
export function keyOf({ code, reads, lists }, root = '') {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}\0${code}`)
  /** @param {string} place */
  const below = (place) => inputsAt(path.join(root, place))
  for (const file of [...EVERYWHERE, ...reads].flatMap(below)) {
    const bytes = readFileSync(file)
    hash.update(`\0${path.relative(root, file)}\0${bytes.length}\0`).update(bytes)
  }
  for (const file of lists.flatMap(below)) hash.update(`\0${path.relative(root, file)}`)
  return hash.digest('hex')
}

/**
 * Whether a stage ended well with this key, and what it wrote is as it left it. Sizes and times of
 * change are compared: `npm run dev` writes the same files.
 * @param {string} title of the stage
 * @param {string} key
 * @param {readonly string[]} writes files and folders
 */
export function isDone(title, key, writes) {
  const file = fileOf(title)
  return existsSync(file) && readFileSync(file, 'utf8') === noteOf(key, writes)
}

/**
 * Notes that a stage ended well.
 * @param {string} title
 * @param {string} key
 * @param {readonly string[]} writes
 */
export function markDone(title, key, writes) {
  const note = noteOf(key, writes)
  if (note === undefined) return
  mkdirSync(FOLDER, { recursive: true })
  const file = fileOf(title)
  writeFileSync(`${file}.draft`, note)
  renameSync(`${file}.draft`, file)
}

/**
 * Whether a stage ended well the last time that it ran.
 * @param {string} title
 */
export const hasEnded = (title) => existsSync(fileOf(title))

/**
 * Forgets that a stage ever ended well: to be called before it begins.
 * @param {string} title
 */
export function markBegun(title) {
  rmSync(fileOf(title), { force: true })
}

/** Forgets all of them: every stage runs again. */
export function forgetStages() {
  rmSync(FOLDER, { recursive: true, force: true })
}

/** @param {string} title */
const fileOf = (title) => path.join(FOLDER, title.replace(/\W+/g, '-'))

/**
 * Undefined when something that the stage writes is not there.
 * @param {string} key
 * @param {readonly string[]} writes
 */
function noteOf(key, writes) {
  const hash = createHash('sha256')
  for (const place of writes) {
    const files = filesAt(place, filesIn)
    if (files.length === 0) return undefined
    for (const file of files) {
      const { size, mtimeMs } = statSync(file)
      // What is copied with its times keeps no more of them than milliseconds, rounded.
      hash.update(`\0${file}\0${size}\0${Math.round(mtimeMs)}`)
    }
  }
  return `${key} ${hash.digest('hex')}`
}

/** @param {string} place */
const inputsAt = (place) => filesAt(place, inputsIn)

/**
 * The files of a place that may be a file or a folder.
 * @param {string} place
 * @param {(folder: string) => string[]} below
 */
function filesAt(place, below) {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return []
  return found.isDirectory() ? below(place) : [place]
}
