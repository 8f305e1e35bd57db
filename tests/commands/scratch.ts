// A copy of the repository in a folder of its own, for commands that must meet a broken or a
// changed one.
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const COPIED = [
  'LICENSE',
  'content',
  'lib',
  'scripts',
  'server',
  'contentlayer.config.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]
/** What else a site is built of, and what its build left. */
const BUILT = [
  ...['app', 'components', 'public'],
  ...['instrumentation.ts', 'next.config.mjs', 'postcss.config.mjs'],
  ...['.cache', '.contentlayer', '.generated', '.next', '.releases'],
]
/** Of a build that is running, and of development. */
const NOT_COPIED = ['.next/cache', '.next/dev'].map((name) => path.join(ROOT, name))

/**
 * A copy that can be broken. `packages` links the installed packages; without it, an installation
 * would be needed. `built` copies the built site, too, with the times of its files: nothing of it
 * is out of date.
 */
export function createScratch({
  packages,
  built = false,
}: {
  readonly packages: boolean
  readonly built?: boolean
}): {
  readonly folder: string
  readonly remove: () => void
} {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'signpost-'))
  for (const name of [...COPIED, ...(built ? BUILT : [])])
    if (existsSync(path.join(ROOT, name)))
      cpSync(path.join(ROOT, name), path.join(folder, name), {
        recursive: true,
        preserveTimestamps: built,
        filter: (source) => !NOT_COPIED.includes(source),
      })
  if (packages) symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * How a command ended: its exit code, what it printed on both streams, and the last line of
 * standard output.
 */
export interface Ended {
  readonly code: number | null
  readonly output: string
  readonly lastLine: string | undefined
}

/** Runs a script of the repository with Node and waits for its end. */
export function runScript(
  script: string,
  {
    args = [],
    env = {},
    cwd = ROOT,
    nodeArgs = [],
  }: {
    readonly args?: readonly string[]
    readonly env?: Readonly<Record<string, string>>
    readonly cwd?: string
    readonly nodeArgs?: readonly string[]
  } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...nodeArgs, path.join(cwd, 'scripts', script), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    told += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  return new Promise((resolve) =>
    child.once('close', (code) =>
      resolve({ code, output, lastLine: told.trim().split('\n').at(-1) }),
    ),
  )
}
