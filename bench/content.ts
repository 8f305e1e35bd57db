// How the build and the checker grow with the articles: made-up ones beside the published, in a
// copy of the repository, each stage a process of its own. Linux only: processor time and memory
// are read from /proc. The memory of a stage is the sum over all its processes at its highest.
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { BUILD_STAGES, DATA_STAGES } from '../scripts/command/build.mjs'
import { madeUpArticle } from './content/article'

const SIZES = [500, 2_000, 5_000]
/** What was proven of the policy is copied too: no article changes it. */
const COPIED = ['.generated', 'app', 'components', 'content', 'lib', 'public', 'scripts']
/** Of the sampling of memory, in milliseconds. */
const SAMPLE = 250
const TICKS_PER_SECOND = 100
const KIB = 1024

const CHECK: (typeof BUILD_STAGES)[number] = {
  title: 'check',
  program: ['--import', 'tsx', 'scripts/check.ts'],
  remedy: '',
}

interface Cost {
  readonly cpu: number
  readonly mib: number
  readonly code: number | null
  readonly output: string
}

/**
 * Every file of a folder again, without its bytes: 30,000 files of packages are linked in a second
 * or two.
 */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isFile()) linkOrCopy(source, target)
    else cpSync(source, target, { verbatimSymlinks: true })
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    cpSync(source, target)
  }
}

/** A copy of the repository with as many articles, those that are published among them. */
function copyWith(size: number): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-content-'))
  for (const name of COPIED.filter((each) => existsSync(each)))
    cpSync(name, path.join(folder, name), { recursive: true })
  for (const entry of readdirSync('.', { withFileTypes: true }))
    if (entry.isFile()) cpSync(entry.name, path.join(folder, entry.name))
  linkFolder('node_modules', path.join(folder, 'node_modules'))
  const published = readdirSync('content/articles', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.mdx?$/.test(name),
  ).length
  for (let number = 0; number < size - published; number++) {
    const { file, text } = madeUpArticle(number)
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}

/** Of every process its parent and the pages that it holds in memory. */
function processes(): { readonly pid: number; readonly parent: number; readonly kib: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        return [
          {
            pid: Number(name),
            parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]),
            kib: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0),
          },
        ]
      } catch {
        return []
      }
    })
}

/** What a process and all below it hold, in MiB. */
function memoryOf(root: number): number {
  const all = processes()
  const family = new Set([root])
  for (let before = 0; before < family.size;) {
    before = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.reduce((sum, { pid, kib }) => sum + (family.has(pid) ? kib : 0), 0) / KIB
}

/** Processor time of the children that have ended, theirs included, in seconds. */
function childrenCpu(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND
}

function run(
  folder: string,
  program: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Cost> {
  return new Promise((resolve) => {
    const before = childrenCpu()
    const child = spawn(process.execPath, program, {
      cwd: folder,
      env: {
        ...process.env,
        PWD: folder,
        INIT_CWD: folder,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let mib = 0
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        output = `${output}${part.toString()}`.slice(-4_000)
      })
    const timer = setInterval(() => {
      mib = Math.max(mib, child.pid ? memoryOf(child.pid) : 0)
    }, SAMPLE)
    child.once('close', (code) => {
      clearInterval(timer)
      resolve({ cpu: childrenCpu() - before, mib, code, output })
    })
  })
}

async function measure(size: number, stages: typeof BUILD_STAGES): Promise<void> {
  const folder = copyWith(size)
  try {
    mkdirSync(path.join(folder, '.generated'), { recursive: true })
    for (const { title, program, env } of [...stages, CHECK]) {
      const { cpu, mib, code, output } = await run(folder, program, env ?? {})
      console.log([size, title, cpu.toFixed(1), mib.toFixed(0)].join(' | '))
      if (code !== 0) {
        console.error(output)
        process.exitCode = 1
        return
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (!existsSync('/proc/self/status'))
  throw new Error('npm run bench content reads /proc, which this system does not have')
const only = process.argv
  .slice(2)
  .flatMap((option) => /^--size=(\d+)$/.exec(option)?.[1] ?? [])
  .map(Number)
console.log('articles | stage | CPU s | peak MiB of all its processes')
for (const size of only.length > 0 ? only : SIZES)
  await measure(size, process.argv.includes('--data') ? DATA_STAGES : BUILD_STAGES)
