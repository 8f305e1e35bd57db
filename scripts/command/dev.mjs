// The watchers of development. What is wrong in content is shown in the terminal and, above the
// last good version, on every page.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readAddress, requireFreeAddress } from './address.mjs'
import { runStages } from './build.mjs'
import { CommandError, runCommand } from './command-error.mjs'
import { installPackages } from './install.mjs'
import { whileLocked } from './lock.mjs'
import { CONTENTLAYER, DATA_STAGES, ELEMENTS_STAGE, PROOF_STAGE } from './stage/stages.mjs'

/** What the site needs to start at all; older data serves until the content is mended. */
const LAST_GOOD = [
  '.generated/policy.json',
  '.generated/site.json',
  '.generated/wizards.json',
  '.generated/articles.json',
  '.generated/word-vectors.v8',
  '.generated/search.v8',
]

/** What `npm run dev` does. */
export function dev() {
  return runCommand(async () => {
    const address = readAddress(process.env)
    await requireFreeAddress(address)
    await whileLocked(async () => {
      await installPackages()
      await runStages(DATA_STAGES).catch(requireLastGood)
      await runStages([PROOF_STAGE, ELEMENTS_STAGE])
    })
    const studio = { ...address, port: address.port + 1 }
    await requireFreeAddress(studio)
    process.env['SIGNPOST_STUDIO'] = `http://127.0.0.1:${studio.port}`
    process.exitCode = await watchAll([
      ['--import', 'tsx', 'scripts/build/compile.ts', '--watch'],
      [...CONTENTLAYER, 'dev'],
      ['--import', 'tsx', 'scripts/build/articles-watch.ts'],
      ['--import', 'tsx', 'scripts/build/assets.ts', '--watch'],
      [
        '--import',
        'tsx',
        'scripts/editor/studio/command.ts',
        `http://127.0.0.1:${address.port}`,
        String(studio.port),
      ],
      [
        'node_modules/next/dist/bin/next',
        'dev',
        '--hostname',
        address.host,
        '--port',
        String(address.port),
      ],
    ])
  })
}

/** @param {unknown} error */
function requireLastGood(error) {
  if (!(error instanceof CommandError) || !LAST_GOOD.every((file) => existsSync(file))) throw error
  console.error(
    `\n${error.details}\n\nThe last good version of the content is shown until this is mended.\n`,
  )
}

/**
 * Runs programs beside each other until one ends, and then ends the others.
 * @param {string[][]} programs arguments of node
 * @returns {Promise<number>} 0 when a person stopped them, otherwise 1
 */
function watchAll(programs) {
  Object.assign(process.env, {
    NODE_ENV: 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    PWD: process.cwd(),
  })
  const children = programs.map((args) => spawn(process.execPath, args, { stdio: 'inherit' }))
  const stopAll = () => children.forEach((child) => child.kill('SIGTERM'))
  let wanted = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      wanted = true
      stopAll()
    })
  }
  const ends = children.map(
    (child) =>
      new Promise((resolve) => {
        child.once('close', () => {
          stopAll()
          resolve(undefined)
        })
      }),
  )
  return Promise.all(ends).then(() => (wanted ? 0 : 1))
}
