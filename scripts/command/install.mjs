// The packages, exactly as the lockfile names them.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { CommandError, systemSentence } from './command-error.mjs'
import { run, runNode, timed } from './progress.mjs'

const STAMP = 'node_modules/.signpost-install'
const LOG = '.cache/install.log'

/**
 * Installs with `npm ci` unless this lockfile was already installed for this major version of Node.
 */
export async function installPackages() {
  const wanted = lockfileStamp()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  await timed('installing packages', npmCi)
  writeFileSync(STAMP, wanted)
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
