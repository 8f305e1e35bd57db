// Kills of the PostgreSQL server itself while a process writes: what was acknowledged must be there
// once it is back, and what was not is written when it is sent again.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { TestPostgres } from '@/scripts/db/test-server.mjs'
import { StoreUnavailable } from '@/lib/store/failure'
import { openDatabase } from '@/lib/store/open'
import { Store } from '@/lib/store/store'
import { keepFeedback } from '@/lib/support/feedback/keep'
import { PROGRAM } from '@/tests/store/engines'

/** What came of it: rows acknowledged, of them not found, found twice, and how often sent again. */
export interface ServerKilled {
  readonly kept: number
  readonly lost: number
  readonly doubled: number
  readonly again: number
}

const WRITERS = 4

/** Kills a server so often, at random moments, while four writers write what they have to say. */
export async function killServer(
  server: TestPostgres,
  folder: string,
  kills: number,
): Promise<ServerKilled> {
  const settings = { folder, url: server.url, migrates: true }
  const store = new Store({ settings, program: PROGRAM, report: () => undefined })
  await store.begin()
  const kept = new Set<string>()
  let again = 0
  let isOver = false
  const keep = async (id: string): Promise<void> => {
    const row = { id, article: 'add-a-user', helpful: false, comment: 'It does not ring.' }
    for (;;)
      try {
        await store.run((db) => keepFeedback(db, row, Date.now()))
        return void kept.add(id)
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error
        again += 1
        await wait(20)
      }
  }
  const writing = Array.from({ length: WRITERS }, async () => {
    while (!isOver) await keep(randomUUID())
  })
  for (let time = 0; time < kills; time += 1) {
    await wait(100 + Math.random() * 200)
    await server.kill()
    while (!(await server.start())) await wait(50)
  }
  isOver = true
  await Promise.all(writing)
  await store.close()
  const { db, close } = await openDatabase(settings, PROGRAM)
  const rows = await db.selectFrom('feedback').select('id').execute()
  await close()
  const found = new Set(rows.map(({ id }) => id))
  const lost = [...kept].filter((id) => !found.has(id)).length
  return { kept: kept.size, lost, doubled: rows.length - found.size, again }
}
