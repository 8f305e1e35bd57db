// npm run bench <name>: engine (checks beside CASL and Cedar, bytes, check-up), content (build and
// checker at 500, 2,000 and 5,000 articles), mdx (ways to compile articles), checkup (a whole
// account by command and in Chromium; needs a built site), claims (what the checker reads in
// labelled sentences), input (odd inputs of every kind: right, told or wrong), exports (files of
// two spreadsheet programs, made and read), load (answers a second of the built site beside a bare
// server), writes (what is kept by many at once, and beside readers), calls (fifteen calls walked
// through the desk: keys and verdict), on SQLite and, where it is installed, PostgreSQL inbox and
// cases (50,000 requests or cases: queue, list, search and one) and insight (its tables of a year
// of events), learn (customers before and after what they taught), search (needs SEARCH_BENCH, see
// README.md), web (needs WEB_BENCH) or lighthouse (needs npm install --prefix bench).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '../scripts/db/test-server.mjs'

const PROGRAMS = {
  engine: ['--import', 'tsx', fileURLToPath(new URL('engine.ts', import.meta.url))],
  content: ['--import', 'tsx', fileURLToPath(new URL('content.ts', import.meta.url))],
  mdx: ['--import', 'tsx', fileURLToPath(new URL('mdx.ts', import.meta.url))],
  checkup: ['--import', 'tsx', fileURLToPath(new URL('checkup.ts', import.meta.url))],
  claims: ['--import', 'tsx', fileURLToPath(new URL('claims.ts', import.meta.url))],
  input: ['--import', 'tsx', fileURLToPath(new URL('input/print.ts', import.meta.url))],
  exports: ['--import', 'tsx', fileURLToPath(new URL('input/exports.ts', import.meta.url))],
  learn: ['--import', 'tsx', fileURLToPath(new URL('learn/main.ts', import.meta.url))],
  insight: ['--import', 'tsx', fileURLToPath(new URL('insight/main.ts', import.meta.url))],
  inbox: ['--import', 'tsx', fileURLToPath(new URL('inbox/main.ts', import.meta.url))],
  calls: ['--import', 'tsx', fileURLToPath(new URL('calls/main.ts', import.meta.url))],
  cases: ['--import', 'tsx', fileURLToPath(new URL('cases/main.ts', import.meta.url))],
  search: [fileURLToPath(new URL('search.mjs', import.meta.url))],
  load: ['--import', 'tsx', fileURLToPath(new URL('load.ts', import.meta.url))],
  writes: ['--import', 'tsx', fileURLToPath(new URL('writes/main.ts', import.meta.url))],
  web: ['--import', 'tsx', fileURLToPath(new URL('web.ts', import.meta.url))],
  lighthouse: ['--import', 'tsx', fileURLToPath(new URL('lighthouse.ts', import.meta.url))],
}
/** Names a PostgreSQL server: tests/store/engines.ts. */
const DATABASE = 'SIGNPOST_TEST_DATABASE_URL'
const ON_EACH_ENGINE = ['insight', 'inbox', 'cases']
const [name = '', ...options] = process.argv.slice(2)
const program = Object.hasOwn(PROGRAMS, name)
  ? PROGRAMS[/** @type {keyof typeof PROGRAMS} */ (name)]
  : undefined
if (!program)
  console.error(
    `There is no bench "${name}"; there is ${Object.keys(PROGRAMS).join(', ')}, for ` +
      'example npm run bench engine',
  )
process.exitCode = program ? await run(program) : 1

/**
 * Runs a program; those that measure the store have a PostgreSQL server where one is installed.
 * @param {readonly string[]} program
 * @returns {Promise<number>} its exit code
 */
async function run(program) {
  const isNamed = process.env[DATABASE] !== undefined
  const server = ON_EACH_ENGINE.includes(name) && !isNamed ? await startPostgres() : undefined
  try {
    const env = { ...process.env, ...(server && { [DATABASE]: server.url }) }
    const child = spawn(process.execPath, [...program, ...options], { stdio: 'inherit', env })
    const [code] = await once(child, 'close')
    return code ?? 1
  } finally {
    await server?.stop()
  }
}
