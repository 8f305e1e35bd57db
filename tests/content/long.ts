// `npm run test:content -- N`: draws N changes such as writers make (from a first seed, `--seed=S`),
// each in a copy of the repository, and runs check, build and the tests of the content there; what
// the change added is looked for on the site that was built. A test that fails typed what it should
// have read. `--together=K` draws K changes into each copy, one after the other: where something
// fails, each of them is tried alone. `--keep` leaves the copies of those that fail.
// `--encodings` compiles all of content as editors save it instead (encodings.ts).
import { rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { installPackages } from '@/scripts/command/install.mjs'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { startSite } from '../browser/site'
import { copyRepository, writeIn } from './copy'
import { tryEncodings } from './encodings'
import { pagesOf, standingOf, type Page } from './found'
import { drawChanges } from './made-up-change'

/** What no change of content can bear on, and what takes long. */
const LEFT_OUT = [
  'attack',
  'content',
  'faults',
  'look',
  'scripts',
  'server',
  'store',
  'support',
  'taken-away',
]

const args = process.argv.slice(2)
const option = (name: string): number =>
  Number(args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? 1)
const first = option('seed')
const together = option('together')
const count = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 1)
const keeps = args.includes('--keep')

/** Runs a program of Node in a folder; what it printed where it failed. */
function failureOf(folder: string, ...program: readonly string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  return status === 0 ? undefined : `${stdout}\n${stderr}`
}

/** Builds what changed and serves it; what was printed, or which of these pages readers miss. */
async function siteFailure(folder: string, pages: readonly Page[]): Promise<string | undefined> {
  try {
    const site = await startSite({}, { folder, isBuilt: false, unexpected: /THE BUILD FAILED/ })
    const standings = await Promise.all(pages.map((page) => standingOf(site.origin, page)))
    await site.stop()
    const missed = pages.filter((_, at) => standings[at]?.status !== 200 || standings[at].place < 0)
    if (missed.length === 0) return undefined
    return `Error: not found: ${missed.map(({ address }) => address).join(', ')}`
  } catch (error) {
    return String(error)
  }
}

/** The lines that say what failed; the last ones where none does. */
function told(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.filter((line) => / FAIL |AssertionError|:\d+:\d+ |Error:/.test(line))
  return (telling.length > 0 ? telling.slice(0, 40) : lines.slice(-12)).join('\n')
}

/** Tries these changes in one copy; returns whether all holds with them. */
async function holds(seeds: readonly number[]): Promise<boolean> {
  const published = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
  const { files, pictures, steps } = drawChanges(seeds, published)
  const folder = copyRepository()
  for (const { path: name, text } of files) writeIn(folder, name, text)
  for (const { path: name, bytes } of pictures) writeIn(folder, name, bytes)
  const failed =
    failureOf(folder, 'scripts/check.mjs') ??
    (await siteFailure(folder, pagesOf(files))) ??
    failureOf(
      folder,
      'node_modules/vitest/vitest.mjs',
      ...['run', '--project', 'unit'],
      ...LEFT_OUT.flatMap((name) => ['--exclude', `tests/${name}/**`]),
    )
  const state = failed === undefined ? 'holds' : 'FAILED'
  console.log(`${seeds.join(', ')}: ${steps.join(', ')}: ${state}`)
  if (failed !== undefined) console.log(told(failed))
  if (failed !== undefined && keeps) console.log(`kept in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
  return failed === undefined
}

/** How many changes fail by themselves: of those that fail only together, all do. */
async function failuresOf(seeds: readonly number[]): Promise<number> {
  if (await holds(seeds)) return 0
  if (seeds.length === 1) return 1
  let failures = 0
  for (const seed of seeds) if (!(await holds([seed]))) failures++
  return failures === 0 ? seeds.length : failures
}

async function tryChanges(): Promise<void> {
  const seeds = Array.from({ length: count }, (_, index) => first + index)
  let failures = 0
  for (let from = 0; from < count; from += together)
    failures += await failuresOf(seeds.slice(from, from + together))
  console.log(`${count - failures} of ${count} changes hold`)
  process.exitCode = failures > 0 ? 1 : 0
}

// The packages are linked file by file: in a copy nothing may be left to install.
await installPackages()
if (args.includes('--encodings')) process.exitCode = (await tryEncodings()) ? 0 : 1
else await tryChanges()
