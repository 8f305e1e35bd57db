// Databases of a test file, removed after each test.
import { afterEach } from 'vitest'
import { memoryFolder } from '@/scripts/db/memory-folder.mjs'
import { makeScratch, type Begun, type Scratch } from './engines'
import type { Engine } from '@/lib/store/open'

/** Makes databases for the tests of a file; each is gone when its test ends. */
export function scratches(): (engine: Engine, begun?: Begun) => Promise<Scratch> {
  const open: Scratch[] = []
  afterEach(async () => {
    for (const scratch of open.splice(0)) await scratch.remove()
  })
  return async (engine, begun) => {
    const scratch = await makeScratch(engine, begun, memoryFolder())
    open.push(scratch)
    return scratch
  }
}
