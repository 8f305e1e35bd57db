// Builds the site, or what of it changed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { CommandError } from './command-error.mjs'
import { hashInputs } from './inputs.mjs'
import { runNode, timed } from './progress.mjs'
import { bundlePrograms } from './stage/programs.mjs'
import { forgetStages, isDone, keyOf, markBegun, markDone } from './stage/stamp.mjs'
import { BUILD_STAGES } from './stage/stages.mjs'

/** @typedef {import('./stage/stages.mjs').Stage} Stage */
/** @typedef {import('./stage/programs.mjs').Program} Program */

const STAMP = '.next/signpost-build'
/** What the pages were made of (server/pack/page-plan.ts). */
const PAGES = '.next/made-of.json'

/** Builds the site unless what stands in .next was built from the same inputs. */
export async function buildIfChanged() {
  const inputs = hashInputs()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return
  await build(inputs)
}

/**
 * Builds the site, whether or not anything changed. Throws a CommandError after printing what the
 * failing stage said.
 */
export async function buildAnew() {
  forgetStages()
  rmSync(PAGES, { force: true })
  await build(hashInputs())
}

/** @param {string} inputs the hash of what is built */
async function build(inputs) {
  rmSync(STAMP, { force: true })
  await runStages(BUILD_STAGES)
  // What was written while we built may be in the site or not.
  if (hashInputs() === inputs) writeFileSync(STAMP, inputs)
}

/**
 * Runs stages one after the other, those whose inputs changed.
 * @param {readonly Stage[]} stages
 */
export async function runStages(stages) {
  mkdirSync('.generated', { recursive: true })
  const programs = await programsOf(stages)
  for (const stage of stages) await runIfChanged(stage, programs)
}

/** @param {readonly Stage[]} stages */
export const programsOf = (stages) =>
  bundlePrograms(
    stages.flatMap(({ entry, code }) => [entry, code].filter((each) => each !== undefined)),
  )

/**
 * What a stage would be made of now, as a hash.
 * @param {Stage} stage
 * @param {ReadonlyMap<string, Program>} programs
 */
export function stageKey({ entry, code, args = [], reads = [], lists = [] }, programs) {
  const program = programs.get(entry ?? code ?? '')
  return keyOf({
    code: `${program?.code}\0${args.join(' ')}`,
    reads: [...reads, ...(program?.generated ?? [])],
    lists,
  })
}

/**
 * @param {Stage} stage
 * @param {ReadonlyMap<string, Program>} programs
 */
async function runIfChanged(stage, programs) {
  const { title, entry, args = [], writes, tells } = stage
  const key = stageKey(stage, programs)
  if (writes && isDone(title, key, writes)) return console.log(`  ${title} ... unchanged`)
  markBegun(title)
  const file = programs.get(entry ?? '')?.file
  const run = file ? ['--enable-source-maps', file, ...args] : [...args]
  const output = await timed(title, () => runStage(stage, run))
  if (writes && stageKey(stage, programs) === key) markDone(title, key, writes)
  if (tells && output) console.log(output.replace(/^/gm, '    '))
}

/**
 * @param {Stage} stage
 * @param {string[]} run arguments of node
 */
async function runStage({ title, remedy }, run) {
  const ended = await runNode(run, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...(!process.stderr.isTTY && { NO_COLOR: '1' }),
  })
  if (ended.code === 0) return ended.output
  throw new CommandError(`The build stopped at "${title}". ${remedy}`, ended.output)
}
