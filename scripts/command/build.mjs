// The stages that turn the repository into a site, in order, each a program of its own.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { CommandError } from './command-error.mjs'
import { hashInputs } from './inputs.mjs'
import { runNode, timed } from './progress.mjs'

const STAMP = '.next/signpost-build'

/**
 * @typedef {object} Stage
 * @property {string} title
 * @property {string[]} program arguments of node
 * @property {string} remedy what a person does when the stage fails
 * @property {Record<string, string>} [env] added to the environment
 * @property {boolean} [tells] whether what it prints is shown when it succeeds
 */

const TSX = ['--import', 'tsx']

/** Arguments of node that start Contentlayer. */
export const CONTENTLAYER = [
  '--import',
  './scripts/build/disable-effect-tracing.mjs',
  'node_modules/contentlayer2/bin/cli.cjs',
]

/**
 * The stages that need no pages: what `lib` reads from `.generated` and `.contentlayer`. @type
 * {Stage[]}
 */
export const DATA_STAGES = [
  {
    title: 'policy, site and wizards',
    program: [...TSX, 'scripts/build/compile.ts'],
    tells: true,
    remedy:
      'Mend the lines named above and run the command again; "npm run check" shows ' +
      'them without a build.',
  },
  {
    title: 'articles',
    program: [...CONTENTLAYER, 'build'],
    remedy: 'Mend the article named above and run the command again.',
  },
  {
    title: 'list of articles',
    program: [...TSX, 'scripts/build/articles.ts'],
    env: { TSX_TSCONFIG_PATH: 'scripts/tsx.json' },
    remedy: 'Mend what is named above and run the command again.',
  },
  {
    title: 'word vectors',
    program: [...TSX, 'scripts/build/vectors.ts'],
    remedy: 'Install the packages that package-lock.json names (npm ci) and run the command again.',
  },
  {
    title: 'search index',
    program: [...TSX, 'scripts/build/search.ts'],
    env: { TSX_TSCONFIG_PATH: 'scripts/tsx.json' },
    remedy: 'Mend what is named above and run the command again.',
  },
]

/** @type {Stage} */
export const ELEMENTS_STAGE = {
  title: 'custom elements',
  program: [...TSX, 'scripts/build/assets.ts'],
  remedy: 'Mend the element named above and run the command again.',
}

/** Every decision tried: the page /proof shows what was found. @type {Stage} */
export const PROOF_STAGE = {
  title: 'proof',
  program: [...TSX, 'scripts/prove.ts', '--write'],
  tells: true,
  remedy:
    'Close the gaps named above and run the command again; "npm run prove" shows them ' +
    'without a build.',
}

/** The stages that make the site of that data. @type {Stage[]} */
const PAGE_STAGES = [
  PROOF_STAGE,
  ELEMENTS_STAGE,
  {
    title: 'preview pictures',
    program: [...TSX, 'scripts/build/preview.ts'],
    env: { TSX_TSCONFIG_PATH: 'scripts/tsx.json' },
    remedy: 'Mend what is named above and run the command again.',
  },
  {
    title: 'pages',
    program: ['node_modules/next/dist/bin/next', 'build'],
    remedy: 'Mend the page named above and run the command again.',
  },
  {
    title: 'sealing documents',
    program: [...TSX, 'server/seal/command.ts'],
    tells: true,
    remedy:
      'Reader pages are documents: take what is named above out of the page ' +
      '(docs/decisions/0002-sealed-documents.md) and run the command again.',
  },
  {
    title: 'compressing',
    program: [...TSX, 'server/pack/command.ts'],
    remedy: 'Mend what is named above and run the command again.',
  },
]

/** All of them. @type {Stage[]} */
export const BUILD_STAGES = [...DATA_STAGES, ...PAGE_STAGES]

/** Builds the site unless what stands in .next was built from the same inputs. */
export async function buildIfChanged() {
  const inputs = hashInputs()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return
  await build(inputs)
}

/** Builds the site. Throws a CommandError after printing what the failing stage said. */
export async function build(inputs = hashInputs()) {
  rmSync(STAMP, { force: true })
  await runStages(BUILD_STAGES)
  writeFileSync(STAMP, inputs)
}

/**
 * Runs stages one after the other.
 * @param {Stage[]} stages
 */
export async function runStages(stages) {
  for (const stage of stages) {
    const output = await timed(stage.title, () => runStage(stage))
    if (stage.tells && output) console.log(output.replace(/^/gm, '    '))
  }
}

/** @param {Stage} stage */
async function runStage({ title, program, env, remedy }) {
  mkdirSync('.generated', { recursive: true })
  const ended = await runNode(program, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...(!process.stderr.isTTY && { NO_COLOR: '1' }),
    ...env,
  })
  if (ended.code === 0) return ended.output
  throw new CommandError(`The build stopped at "${title}". ${remedy}`, ended.output)
}
