// `npm run test:content -- N`: draws N changes such as writers make (from a first seed, `--seed=S`),
// each in a copy of the repository, and runs check, build and the tests of the content there. A
// test that fails typed what it should have read. `--keep` leaves the copies of those that fail.
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installPackages } from '@/scripts/command/install.mjs'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { linkFolder } from './link-folder'
import { drawChange } from './made-up-change'

/** What no change of content can bear on, and what takes long. */
const LEFT_OUT = [
  'attack',
  'content',
  'look',
  'scripts',
  'server',
  'store',
  'support',
  'taken-away',
]

const args = process.argv.slice(2)
const first = Number(args.find((arg) => arg.startsWith('--seed='))?.slice('--seed='.length) ?? 1)
const count = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 1)
const keeps = args.includes('--keep')

/** A copy of every file that git knows or would add, with the packages linked and what was built. */
function copyHere(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'signpost-change-'))
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  for (const name of listed.split('\0').filter(Boolean))
    cpSync(name, path.join(folder, name), { recursive: true })
  linkFolder('node_modules', path.join(folder, 'node_modules'))
  return folder
}

function write(folder: string, name: string, content: string | Buffer): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Runs a program of Node in a folder; what it printed where it failed. */
function failureOf(folder: string, ...program: readonly string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  return status === 0 ? undefined : `${stdout}\n${stderr}`
}

/** The lines that say what failed; the last ones where none does. */
function told(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.filter((line) => / FAIL |AssertionError|:\d+:\d+ |Error:/.test(line))
  return (telling.length > 0 ? telling.slice(0, 40) : lines.slice(-12)).join('\n')
}

function tryChange(seed: number): boolean {
  const { files, pictures, steps } = drawChange(
    seed,
    readSourceFiles('content', ['.mdx', '.md', '.yaml']),
  )
  const folder = copyHere()
  for (const { path: name, text } of files) write(folder, name, text)
  for (const { path: name, bytes } of pictures) write(folder, name, bytes)
  const failed =
    failureOf(folder, 'scripts/check.mjs') ??
    failureOf(folder, 'scripts/build.mjs') ??
    failureOf(
      folder,
      'node_modules/vitest/vitest.mjs',
      ...['run', '--project', 'unit'],
      ...LEFT_OUT.flatMap((name) => ['--exclude', `tests/${name}/**`]),
    )
  console.log(`${seed}: ${steps.join(', ')}: ${failed === undefined ? 'holds' : 'FAILED'}`)
  if (failed !== undefined) console.log(told(failed))
  if (failed !== undefined && keeps) console.log(`kept in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
  return failed === undefined
}

// The packages are linked file by file: in a copy nothing may be left to install.
await installPackages()
const failures = Array.from({ length: count }, (_, index) => first + index).filter(
  (seed) => !tryChange(seed),
)
console.log(`${count - failures.length} of ${count} changes hold`)
process.exitCode = failures.length > 0 ? 1 : 0
