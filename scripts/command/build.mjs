// Builds the site, or what of it changed, and makes a release of it.
import { mkdirSync, rmSync } from 'node:fs'
import { CommandError, systemSentence } from './command-error.mjs'
import { hashInputs } from './inputs.mjs'
import { runNode, timed } from './progress.mjs'
import { findCurrent, finishRelease, forgetFailure, noteFailure } from './releases.mjs'
import { bundlePrograms } from './stage/programs.mjs'
import { forgetStages, hasEnded, isDone, keyOf, markBegun, markDone } from './stage/stamp.mjs'
import { BUILD_STAGES, ELEMENTS_STAGE } from './stage/stages.mjs'

/** @typedef {import('./stage/stages.mjs').Stage} Stage */
/** @typedef {import('./stage/programs.mjs').Program} Program */

/**
 * What a stage makes it mostly needs for a moment: with 16 MiB for new objects, the default, an
 * eighth of the time goes to collecting them.
 */
const YOUNG_SPACE = '--max-semi-space-size=32'

/** What the pages were made of (server/pack/page-plan.ts). */
const PAGES = '.next/made-of.json'

/**
 * Builds the site unless the release that is served next was built from the same inputs.
 * @param {() => void} [onModules] called as soon as what modules import stands, before the pages
 */
export async function buildIfChanged(onModules = () => {}) {
  const inputs = hashInputs()
  if (findCurrent()?.inputs === inputs) {
    onModules()
    forgetFailure()
  } else await build(inputs, onModules)
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

/**
 * @param {string} inputs the hash of what is built
 * @param {() => void} [onModules]
 */
async function build(inputs, onModules) {
  try {
    await runStages(BUILD_STAGES, (stage) => stage === ELEMENTS_STAGE && onModules?.())
    // What was written while we built may be in the site or not.
    await finishRelease(hashInputs() === inputs ? inputs : null)
  } catch (error) {
    noteFailure(error)
    throw error
  }
}

/**
 * Runs stages one after the other, those whose inputs changed.
 * @param {readonly Stage[]} stages
 * @param {(stage: Stage) => void} [onEnd] hears of each that stands
 */
export async function runStages(stages, onEnd) {
  mkdirSync('.generated', { recursive: true })
  const programs = await programsOf(stages)
  for (const stage of stages) {
    await runIfChanged(stage, programs)
    onEnd?.(stage)
  }
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
export function stageKey({ entry, code, args = [], days, reads = [], lists = [] }, programs) {
  const program = programs.get(entry ?? code ?? '')
  return keyOf({
    code: `${program?.code}\0${args.join(' ')}${days ? `\0${days()}` : ''}`,
    reads: [...reads, ...(program?.generated ?? [])],
    lists,
  })
}

/**
 * @param {Stage} stage
 * @param {ReadonlyMap<string, Program>} programs
 */
async function runIfChanged(stage, programs) {
  const { title, entry, args = [], writes, tells, remembers } = stage
  const key = stageKey(stage, programs)
  if (writes && isDone(title, key, writes)) return console.log(`  ${title} ... unchanged`)
  if (remembers && !hasEnded(title)) rmSync(remembers, { recursive: true, force: true })
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
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${YOUNG_SPACE}`.trim(),
    NEXT_TELEMETRY_DISABLED: '1',
    ...(!process.stderr.isTTY && { NO_COLOR: '1' }),
  })
  if (ended.code === 0) return ended.output
  const stopped = `The build stopped at "${title}"`
  if (ended.signal)
    throw new CommandError(
      `${stopped}, which was ended by ${ended.signal} from outside, as happens where memory runs ` +
        'out: close other programs or give the machine more, and run the command again.',
    )
  const sentence = systemSentence(ended.output)
  if (sentence) throw new CommandError(`${stopped}. ${sentence}`)
  throw new CommandError(`${stopped}. ${remedy}`, ended.output)
}
