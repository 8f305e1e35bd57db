// npm run bench <name>: engine (checks beside CASL and Cedar, bytes, check-up), content (build and
// checker at 500, 2,000 and 5,000 articles), mdx (ways to compile articles), checkup (a whole
// account by command and in Chromium; needs a built site), claims (what the checker reads in
// labelled sentences), input (odd inputs of every kind: right, told or wrong), exports (files of
// two spreadsheet programs, made and read), load (answers a second of the built site beside a bare
// server), writes (what is kept by many at once, and beside readers), inbox and cases (50,000
// requests or cases: queue, list, search and one, on each engine), calls (fifteen calls walked
// through the desk: keys and verdict), insight (its tables of a year of
// events, on each engine), learn (customers before and after what they taught), search (needs
// SEARCH_BENCH, see README.md), web (needs WEB_BENCH) or lighthouse (needs npm install --prefix
// bench).
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

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
const [name = '', ...options] = process.argv.slice(2)
const program = Object.hasOwn(PROGRAMS, name)
  ? PROGRAMS[/** @type {keyof typeof PROGRAMS} */ (name)]
  : undefined
if (!program)
  console.error(
    `There is no bench "${name}"; there is ${Object.keys(PROGRAMS).join(', ')}, for ` +
      'example npm run bench engine',
  )
process.exitCode = program
  ? (spawnSync(process.execPath, [...program, ...options], { stdio: 'inherit' }).status ?? 1)
  : 1
