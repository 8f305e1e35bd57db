// The store that the routes of a test file write to: a SQLite file of its own, gone with the tests.
import { afterAll } from 'vitest'
import { beginStore } from '@/lib/store/of-process'
import type { Store } from '@/lib/store/store'
import { makeScratch, PROGRAM } from '@/tests/store/engines'

/** Begins it; what fails is told to `faults`. */
export async function beginStoreOfTests(): Promise<{
  readonly store: Store
  readonly faults: readonly unknown[]
}> {
  const scratch = await makeScratch('sqlite')
  const faults: unknown[] = []
  const store = beginStore({
    settings: scratch.settings,
    program: PROGRAM,
    report: (error) => faults.push(error),
  })
  afterAll(async () => {
    await store.close()
    await scratch.remove()
  })
  return { store, faults }
}
