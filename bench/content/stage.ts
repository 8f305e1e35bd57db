// One program of the build in a copy of the repository with as many articles as are asked for, and
// what it costs: processor time and memory are read from /proc, so on Linux alone. The memory is
// the sum over all its processes at its highest.
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { madeUpArticle } from './article'

/** What was proven of the policy is copied too: no article changes it. */
const COPIED = ['.generated', 'app', 'components', 'content', 'lib', 'public', 'scripts']
/** Of the sampling of memory, in milliseconds. */
const SAMPLE = 250
const TICKS_PER_SECOND = 100
const KIB = 1024

/** CPU seconds, the highest memory in MiB, and how it ended. */
export interface Cost {
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
export function copyWith(size: number): string {
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

/** What a process and all below it hold, in MiB, and the seconds that each has worked. */
function familyOf(root: number): { readonly mib: number; readonly worked: Map<number, number> } {
  const all = processes()
  const family = new Set([root])
  for (let before = 0; before < family.size;) {
    before = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  const members = all.filter(({ pid }) => family.has(pid))
  return {
    mib: members.reduce((sum, { kib }) => sum + kib, 0) / KIB,
    worked: new Map(members.map(({ pid }) => [pid, workOf(String(pid)).own])),
  }
}

/** Processor time of a process, and of its children that it waited for, in seconds. */
function workOf(pid: string): { readonly own: number; readonly children: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number)
    const at = (index: number): number => (fields[index] ?? 0) / TICKS_PER_SECOND
    return { own: at(11) + at(12), children: at(13) + at(14) }
  } catch {
    return { own: 0, children: 0 }
  }
}

/** Runs node with these arguments in a folder. */
export function run(
  folder: string,
  program: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Cost> {
  return new Promise((resolve) => {
    const before = workOf('self').children
    // Of processes that nobody waits for, the time is what was last seen.
    const worked = new Map<number, number>()
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
      if (!child.pid) return
      const family = familyOf(child.pid)
      mib = Math.max(mib, family.mib)
      for (const [pid, seconds] of family.worked) worked.set(pid, seconds)
    }, SAMPLE)
    child.once('close', (code) => {
      clearInterval(timer)
      const seen = [...worked.values()].reduce((sum, seconds) => sum + seconds, 0)
      resolve({ cpu: Math.max(workOf('self').children - before, seen), mib, code, output })
    })
  })
}

if (!existsSync('/proc/self/status'))
  throw new Error('this bench reads /proc, which this system does not have')
