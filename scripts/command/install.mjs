// The packages, exactly as the lockfile names them.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { CommandError, systemSentence } from './command-error.mjs'
import { run, runNode, timed } from './progress.mjs'

const STAMP = 'node_modules/.signpost-install'
/** What npm leaves of an installation when it has ended. */
const INSTALLED = 'node_modules/.package-lock.json'
const LOG = '.cache/install.log'

/**
 * Installs with `npm ci` unless this lockfile was already installed for this major version of Node,
 * by a command or by whoever ran `npm ci`.
 */
export async function installPackages() {
  const wanted = lockfileStamp()
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined
  if (stamp === wanted) return
  if (stamp !== undefined || !isInstalled()) await timed('installing packages', npmCi)
  writeFileSync(STAMP, wanted)
}

/**
 * @typedef {object} Package
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * Whether every package of the lockfile stands there in its version, and no other. One that is
 * optional must be there where it names this platform, and may be missing otherwise.
 */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false
  const wanted = packagesOf('package-lock.json')
  const found = packagesOf(INSTALLED)
  return (
    [...found.keys()].every((place) => wanted.has(place)) &&
    [...wanted].every(([place, row]) => {
      const there = found.get(place)
      if (!there) return row.optional === true && !isForHere(row)
      const isSame = there.version === row.version && there.integrity === row.integrity
      return isSame && existsSync(`${place}/package.json`)
    })
  )
}

/**
 * The packages of a lockfile by their folders, without the project itself.
 * @param {string} file
 * @returns {Map<string, Package>}
 */
function packagesOf(file) {
  const { packages = {} } = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(Object.entries(packages).filter(([place]) => place !== ''))
}

/**
 * Whether a package is for this platform and says so.
 * @param {Package} row
 */
function isForHere({ os, cpu, libc }) {
  if (!os && !cpu) return false
  return has(os, process.platform) && has(cpu, process.arch) && (!libc || has(libc, libcHere()))
}

/**
 * @param {string[] | undefined} names as in package.json: some, or all but those with a `!`
 * @param {string} name
 */
function has(names, name) {
  if (!names || names.includes(name)) return true
  return names.every((other) => other.startsWith('!') && other !== `!${name}`)
}

function libcHere() {
  const { header } = /** @type {{ header: object }} */ (process.report.getReport())
  return 'glibcVersionRuntime' in header ? 'glibc' : 'musl'
}

/** Compiled add-ons fit one major version of Node on one platform, so those belong to the stamp. */
function lockfileStamp() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  return `${hash} node-${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}\n`
}

async function npmCi() {
  // Development packages are what builds and tests the site, so NODE_ENV=production must not leave
  // them out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const ended = npm?.endsWith('.js') ? await runNode([npm, ...args]) : await run('npm', args)
  if (ended.code === 0) return
  const sentence = systemSentence(ended.output)
  if (sentence) throw new CommandError(`The packages could not be installed. ${sentence}`)
  mkdirSync('.cache', { recursive: true })
  writeFileSync(LOG, ended.output)
  throw new CommandError(
    `The packages could not be installed: ${firstError(ended.output)}. Check the ` +
      "network and the registry that npm uses, then run the command again; npm's whole " +
      `answer is in ${LOG}.`,
  )
}

/** @param {string} output of npm */
function firstError(output) {
  const lines = output
    .split('\n')
    .filter((line) => /^npm (?:error|ERR!)/.test(line))
    .map((line) => line.replace(/^npm (?:error|ERR!) ?/, ''))
  const telling =
    lines.find((line) => line && !/^(?:code|errno|syscall|path|network)\b/.test(line)) ??
    output.split('\n').at(-1) ??
    ''
  return telling.trim().replace(/\.$/, '') || 'npm gave no reason'
}
