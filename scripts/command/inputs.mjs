// What a build is made of. The same inputs give the same site, so a build is repeated only when one
// of them changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { publicationDays, showsDrafts } from './stage/publication.mjs'

const FOLDERS = ['app', 'components', 'content', 'lib', 'public', 'scripts', 'server']
const FILES = [
  'contentlayer.config.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]
/** Written by the build itself. */
const BUILT = path.join('public', 'assets')

/**
 * A hash over every input of the build, of the day as far as articles depend on it, and of the
 * major version of Node.
 * @returns {string} hexadecimal
 */
export function hashInputs() {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}`)
  for (const file of [...FILES.filter((name) => existsSync(name)), ...FOLDERS.flatMap(inputsIn)]) {
    const bytes = readFileSync(file)
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes)
  }
  hash.update(`\0${publicationDays()}\0${showsDrafts()}`)
  return hash.digest('hex')
}

/**
 * The files that people keep below a folder, sorted; what the build writes to public/assets is not
 * theirs.
 * @param {string} folder
 */
export const inputsIn = (folder) => filesIn(folder).filter((file) => !file.startsWith(BUILT))

/**
 * Every file below a folder, sorted; none where there is no such folder.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
