// Runs everything that can fail and counts it: the types, the lint rules and every test, browser
// journeys included.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildIfChanged, runStages } from './build.mjs'
import { tellError } from './command-error.mjs'
import { installPackages } from './install.mjs'
import { whileLocked } from './lock.mjs'
import { endWithShell } from './parent.mjs'
import { memoryFolder } from '../db/memory-folder.mjs'
import { startPostgres } from '../db/test-server.mjs'
import { run, showNode, timed } from './progress.mjs'
import { DATA_STAGES } from './stage/stages.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {Count & { output: string }} Check what was counted, and what a failure said */

const RESULTS = 'test-results'
/** Names a PostgreSQL server for the tests: tests/store/engines.ts. */
const DATABASE = 'SIGNPOST_TEST_DATABASE_URL'
const VITEST = 'node_modules/vitest/vitest.mjs'
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs'
/** The types of every module take two GiB; where node may have no more, all takes twice as long. */
const SOURCE = ['--max-old-space-size=4096', 'scripts/source/check.mjs']
/** Room for what is made and forgotten at once: collecting it took a quarter of the lint rules. */
const YOUNG_SPACE = '--max-semi-space-size=64'

/** The tests that look at documents: a few of them, or every one. */
const PAGES = ['tests/browser/documents']
/** What a writer does in the studio. */
const STUDIO = ['tests/journeys/studio/studio.test.ts']

/**
 * What `npm test` and, with `--unit`, `--pages` or `--published`, `npm run test:unit`, `test:pages`
 * and `test:published` do.
 * @param {string[]} options
 */
export async function test(options) {
  endWithShell()
  const counts = await chosen(options)()
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
  console.log(`${passed} passed, ${failed} failed`)
}

/**
 * Installs and builds. A failure is told; returns whether there was none.
 * @param {() => Promise<unknown>} build
 */
async function prepare(build) {
  try {
    await whileLocked(async () => {
      await installPackages()
      await build()
    })
    return true
  } catch (error) {
    tellError(error)
    return false
  }
}

/**
 * What these options ask for.
 * @param {string[]} options
 */
function chosen(options) {
  if (options.includes('--unit')) return dataTests
  if (options.includes('--pages')) return pageTests
  return options.includes('--published') ? publishedTests : all
}

/** @type {Count} */
const NOT_BUILT = { passed: 0, failed: 1 }

/**
 * Everything. What reads the source runs beside what builds and tests it, which leave a core idle.
 * @returns {Promise<Count[]>}
 */
async function all() {
  /** @type {Promise<Check[]>} */
  let checking = Promise.resolve([])
  const isBuilt = await prepare(() => {
    checking = check([PRETTIER, '--check', '--log-level', 'warn', '.']).then((each) => [each])
    return buildIfChanged(() => {
      checking = checking.then(async (before) => [...before, await check(SOURCE)])
    })
  })
  // After the build, which writes what these read.
  if (isBuilt)
    checking = checking.then(async (before) => [...before, await check([...SOURCE, '--routes'])])
  const unit = isBuilt ? await unitTests() : NOT_BUILT
  const checks = await timed('types, lint rules and formatting', () => checking)
  for (const { output } of checks) if (output !== '') console.error(`\n${output}`)
  return [...checks, unit, ...(isBuilt ? [await vitest('browser')] : [])]
}

/**
 * The unit tests, for which no page is built.
 * @returns {Promise<Count[]>}
 */
async function dataTests() {
  return [(await prepare(() => runStages(DATA_STAGES))) ? await unitTests() : NOT_BUILT]
}

/**
 * Every document in a browser, where `npm test` opens those in which everything stands.
 * @returns {Promise<Count[]>}
 */
async function pageTests() {
  if (!(await prepare(buildIfChanged))) return [NOT_BUILT]
  return [await vitest('browser', { SIGNPOST_TEST_PAGES: 'all' }, PAGES)]
}

/**
 * What was written in the studio, built and found by readers: left out of `npm test`, since it
 * builds every page.
 * @returns {Promise<Count[]>}
 */
async function publishedTests() {
  if (!(await prepare(buildIfChanged))) return [NOT_BUILT]
  return [await vitest('browser', { SIGNPOST_TEST_PUBLISHED: 'yes' }, STUDIO)]
}

/**
 * The unit tests, those of the store on PostgreSQL too where a server can be had.
 * @returns {Promise<Count>}
 */
async function unitTests() {
  // Packages as the built site has them: those for development check themselves as they go.
  const env = { NODE_ENV: 'production' }
  if (process.env[DATABASE]) return vitest('unit', env)
  const server = await startPostgres(memoryFolder())
  if (!server)
    console.warn(
      'Not run: the tests of the store and of what it keeps on PostgreSQL (tests/store, ' +
        'tests/support), because no server is installed here (Debian: apt install postgresql).',
    )
  try {
    return await vitest('unit', server ? { ...env, [DATABASE]: server.url } : env)
  } finally {
    await server?.stop()
  }
}

/**
 * A program that passes or fails as a whole.
 * @param {string[]} program
 * @returns {Promise<Check>}
 */
async function check(program) {
  // Not as a stage of the build, which others wait for.
  const { code, output } = await run(process.execPath, [YOUNG_SPACE, ...program])
  return code === 0
    ? { passed: 1, failed: 0, output: '' }
    : { passed: 0, failed: 1, output: output || `node ${program.join(' ')} ended with ${code}` }
}

/**
 * One project of vitest.config.ts, counted from its own report.
 * @param {string} project
 * @param {Record<string, string>} [env]
 * @param {string[]} [files] all where none is named
 * @returns {Promise<Count>}
 */
async function vitest(project, env = {}, files = []) {
  const report = `${RESULTS}/${project}.json`
  mkdirSync(RESULTS, { recursive: true })
  rmSync(report, { force: true })
  const code = await showNode(
    [
      VITEST,
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ],
    { NODE_ENV: 'test', ...env },
  )
  const { passed, failed } = readReport(report)
  // A run can fail beside its tests: a file that does not load, an error nobody awaited.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/**
 * @param {string} file
 * @returns {Count}
 */
function readReport(file) {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(file, 'utf8'))
    // Whatever was not passed counts as failed: a skipped test proves nothing.
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
