// The program of one of several processes that do all kinds of things with one database at the same
// time. Prints what it did, and every error by its code. Bundled by mixed.ts.
import { randomUUID } from 'node:crypto'
import { randomFrom } from '@/lib/core/random'
import { codeOf } from '@/lib/store/failure'
import { openDatabase } from '@/lib/store/open'
import { claimTask } from '@/lib/store/task'
import { keepEvents } from '@/lib/support/events/keep'
import { keepFeedback } from '@/lib/support/feedback/keep'
import { postMail } from '@/lib/support/outbox/mail'
import { claimMail, countMail, markSent } from '@/lib/support/outbox/queue'
import { judgeRate, type Rate } from '@/lib/support/protection/rate'

const [folder = '', url = '', program = '', operations = '0', seed = '0'] = process.argv.slice(2)
/** As many as a process has under way when several readers write at once. */
const LANES = 4
/** Counts everything, and refuses nothing. */
const RATE: Rate = { name: 'bench', most: 1e9, ofAll: 1e9, seconds: 86_400 }

const { db, close } = await openDatabase({ folder, url: url === '' ? undefined : url }, program)
const random = randomFrom(Number(seed))
const done = { feedback: 0, changed: 0, counted: 0, events: 0, posted: 0, tasks: 0, read: 0 }
const sent: string[] = []
const errors: Record<string, number> = {}
const times: number[] = []
const ids: string[] = []
const mine = (id: string, comment: string) => ({
  id,
  article: 'add-a-user',
  helpful: false,
  comment,
})

async function operate(): Promise<void> {
  const now = Date.now()
  const choice = random()
  if (choice < 0.25) {
    const id = randomUUID()
    await keepFeedback(db, mine(id, 'It does not ring.'), now)
    ids.push(id)
    done.feedback += 1
  } else if (choice < 0.4) {
    const id = ids[Math.floor(random() * ids.length)]
    if (id !== undefined) await keepFeedback(db, mine(id, 'Still not.'), now)
    done.changed += 1
  } else if (choice < 0.6) {
    await judgeRate(db, RATE, 'one client', now)
    done.counted += 1
  } else if (choice < 0.75) {
    await keepEvents(db, [{ id: randomUUID(), kind: 'fix-start', symptom: 'otp' }], now)
    done.events += 1
  } else if (choice < 0.85) {
    const mail = { id: randomUUID(), to: 'a@example.net', subject: 'Mended', text: 'It is.' }
    await postMail(db, mail, now)
    done.posted += 1
  } else if (choice < 0.93) {
    const mail = await claimMail(db, now)
    if (!mail) return
    await markSent(db, mail, now)
    sent.push(mail.id)
  } else if (choice < 0.95) {
    if (await claimTask(db, 'bench', { now, next: now + 50 })) done.tasks += 1
  } else {
    await countMail(db)
    done.read += 1
  }
}

let left = Number(operations)
await Promise.all(
  Array.from({ length: LANES }, async () => {
    while (left-- > 0) {
      const begun = performance.now()
      try {
        await operate()
      } catch (error) {
        const code = codeOf(error) || String(error)
        errors[code] = (errors[code] ?? 0) + 1
      }
      times.push(Math.round((performance.now() - begun) * 10) / 10)
    }
  }),
)
await close()
process.stdout.write(JSON.stringify({ done, sent, errors, times }))
