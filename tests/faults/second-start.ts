// A second start beside the first, on the same data: both serve and keep, and one that is killed
// takes nothing from the other. On the same port it says so in one sentence.
import { randomUUID } from 'node:crypto'
import { openDatabase } from '@/lib/store/open'
import { PROGRAM } from '@/tests/store/engines'
import { startSite } from '@/tests/browser/site'

/** How many were sent to both, acknowledged by them, and how many of them are there, and what the third start said. */
export interface SecondStart {
  readonly sent: number
  readonly kept: number
  readonly found: number
  readonly said: string
}

/** Fewer in all than one client may say in ten minutes. */
const EACH = 15

/** Starts the built site twice in a data folder and kills the first. */
export async function startTwice(folder: string): Promise<SecondStart> {
  const env = { SIGNPOST_DATA: folder, SIGNPOST_PROCESSES: '1' }
  const kept = new Set<string>()
  const say = async (origin: string): Promise<void> => {
    const id = randomUUID()
    const answer = await fetch(`${origin}/api/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, article: 'add-a-user', helpful: true }),
    })
    if (answer.status === 201) kept.add(id)
  }
  const first = await startSite(env)
  const second = await startSite(env)
  try {
    const { port } = new URL(second.origin)
    const said = await startSite({ ...env, PORT: port }).then(
      () => 'it started',
      (error: unknown) => String(error),
    )
    for (let time = 0; time < EACH; time += 1)
      await Promise.all([say(first.origin), say(second.origin)])
    await first.stop('SIGKILL')
    await say(second.origin)
    const { db, close } = await openDatabase({ folder, url: undefined }, PROGRAM)
    const rows = await db.selectFrom('feedback').select('id').execute()
    await close()
    return {
      sent: 2 * EACH + 1,
      kept: kept.size,
      found: rows.filter(({ id }) => kept.has(id)).length,
      said,
    }
  } finally {
    await second.stop()
  }
}
