// The program of a process that keeps feedback until it is killed, and says of each row that it was
// acknowledged. Bundled by writers.ts, so that it starts quickly.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { migrate } from '@/lib/store/migrate'
import { openDatabase } from '@/lib/store/open'
import { keepFeedback } from '@/lib/support/feedback/keep'

const [folder = '', url = '', program = '', again = '', most = '', release = ''] =
  process.argv.slice(2)
/** Rows that are on their way at a time, as from several readers. */
const AT_ONCE = 4

const opened = await openDatabase({ folder, url: url === '' ? undefined : url }, program)
if (release !== 'earlier') await migrate(opened, { before: () => Promise.resolve() })

/** Says a line at once: what waits to be said dies with the process. */
function say(line: string): void {
  for (;;)
    try {
      return void writeSync(1, `${line}\n`)
    } catch (error) {
      // Who reads is slower.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
}

async function keep(id: string): Promise<void> {
  say(`sent ${id}`)
  const begun = performance.now()
  const comment = 'It does not ring. '.repeat(10)
  await keepFeedback(opened.db, { id, article: 'add-a-user', helpful: false, comment }, Date.now())
  say(`kept ${id} ${Math.round((performance.now() - begun) * 100) / 100}`)
}

// What was sent and not acknowledged before the last kill is sent again.
for (const id of again.split(',').filter(Boolean)) await keep(id)
let left = most === '' ? Infinity : Number(most)
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) await keep(randomUUID())
  }),
)
await opened.close()
