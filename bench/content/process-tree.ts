// What a command and every process below it cost, read from /proc four times a second: Linux only.
import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Processor time in seconds; the most MiB that all its processes held at one time. */
export interface Cost {
  readonly cpu: number
  readonly mib: number
}

/** What a command cost: itself, and each program it started with the arguments of that program. */
export interface TreeCost {
  readonly own: Cost
  readonly programs: readonly (Cost & { readonly command: string })[]
}

/** Of the sampling, in milliseconds. */
const SAMPLE = 250
const TICKS_PER_SECOND = 100
const KIB = 1024
const PAGE = 4 * KIB

interface Process {
  readonly pid: number
  readonly parent: number
  /** Seconds of this process alone, and of the children whose end it has awaited. */
  readonly cpu: number
  readonly awaited: number
  readonly bytes: number
}

interface Program {
  readonly command: string
  readonly cpuOf: Map<number, number>
  mib: number
  /** What awaiting it added to the time of its parent: whole, where sampling misses the end. */
  awaited: number
}

/** Watches a process that was just started; `end` gives what it has cost so far. */
export function watchTree({ pid: root = 0 }: ChildProcess): { readonly end: () => TreeCost } {
  const programs = new Map<number, Program>()
  const own: Program = { command: '', cpuOf: new Map(), mib: 0, awaited: 0 }
  let awaited = 0
  let running: readonly number[] = []

  const sample = (): void => {
    const all = readProcesses()
    const self = all.find(({ pid }) => pid === root)
    if (!self) return
    note(own, [self])
    const children = all.filter(({ parent }) => parent === root).map(({ pid }) => pid)
    // One program at a time: what the time of awaited children grew by is the program that ended.
    const ended = programs.get(running.find((pid) => !children.includes(pid)) ?? 0)
    if (ended) {
      ended.awaited += self.awaited - awaited
      awaited = self.awaited
    }
    for (const pid of children) {
      const known = programs.get(pid) ?? {
        command: commandOf(pid),
        cpuOf: new Map(),
        mib: 0,
        awaited: 0,
      }
      programs.set(pid, known)
      note(known, familyOf(pid, all))
    }
    running = children
  }

  sample()
  const timer = setInterval(sample, SAMPLE)
  return {
    end: () => {
      clearInterval(timer)
      sample()
      return {
        own: costOf(own),
        programs: [...programs.values()].map((program) => ({
          command: program.command,
          ...costOf(program),
        })),
      }
    },
  }
}

function note(program: Program, processes: readonly Process[]): void {
  for (const { pid, cpu } of processes) program.cpuOf.set(pid, cpu)
  const bytes = processes.reduce((sum, each) => sum + each.bytes, 0)
  program.mib = Math.max(program.mib, bytes / KIB / KIB)
}

function costOf({ cpuOf, mib, awaited }: Program): Cost {
  const seen = [...cpuOf.values()].reduce((sum, cpu) => sum + cpu, 0)
  return { cpu: Math.max(seen, awaited), mib }
}

function familyOf(root: number, all: readonly Process[]): Process[] {
  const family = new Set([root])
  for (let before = 0; before < family.size;) {
    before = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.filter(({ pid }) => family.has(pid))
}

function readProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const fields = stat
          .slice(stat.lastIndexOf(')') + 2)
          .split(' ')
          .map(Number)
        const at = (field: number): number => fields[field] ?? 0
        return [
          {
            pid: Number(name),
            parent: at(1),
            cpu: (at(11) + at(12)) / TICKS_PER_SECOND,
            awaited: (at(13) + at(14)) / TICKS_PER_SECOND,
            bytes: at(21) * PAGE,
          },
        ]
      } catch {
        return []
      }
    })
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

if (!existsSync('/proc/self/stat'))
  throw new Error('this bench reads /proc, which this system does not have')
