// What the compilation of content keeps of the last one, in files that are right or not there.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writeIfChanged } from '@/scripts/build/write-if-changed'
import { keyOf } from '@/scripts/command/stage/stamp.mjs'

const FOLDER = '.cache/kept'
const PROGRAMS = `${path.sep}.cache${path.sep}programs${path.sep}`

/** Values by name, each good for what it was made of. */
export interface Cache {
  /**
   * What was written under the name for the same inputs; undefined when it is not there. `T` is
   * what the program itself wrote: another program has another cache.
   */
  readonly read: <T>(name: string, inputs: unknown) => T | undefined
  readonly write: (name: string, inputs: unknown, value: unknown) => void
}

/**
 * The cache of this program. There is none unless it is bundled: only then its bytes tell whether
 * it is the one that wrote it.
 */
export function openCache(): Cache | undefined {
  const program = process.argv[1] ?? ''
  if (!program.includes(PROGRAMS)) return undefined
  return createCache(
    path.join(FOLDER, path.parse(program).name),
    keyOf({ code: readFileSync(program, 'latin1'), reads: [], lists: [] }),
  )
}

/** A cache in a folder of what a program works out; `program` tells one from another. */
export function createCache(folder: string, program: string): Cache {
  const fileOf = (name: string): string => path.join(folder, `${name}.json`)
  const keyFor = (inputs: unknown): string =>
    createHash('sha256')
      .update(`${program}\0${JSON.stringify(inputs)}`)
      .digest('hex')
  return {
    read: <T>(name: string, inputs: unknown) => {
      if (!existsSync(fileOf(name))) return undefined
      const kept = JSON.parse(readFileSync(fileOf(name), 'utf8')) as { key: string; value: T }
      return kept.key === keyFor(inputs) ? kept.value : undefined
    },
    write: (name, inputs, value) => {
      writeIfChanged(fileOf(name), JSON.stringify({ key: keyFor(inputs), value }))
    },
  }
}
