// Two processes that send mails and are killed while they do, to a mail server that comes and goes:
// each mail must arrive, and one that arrives twice must be known as one.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '@/lib/store/open'
import { migrate } from '@/lib/store/migrate'
import type { StoreSettings } from '@/lib/store/settings'
import { postMail } from '@/lib/support/outbox/mail'
import { countMail } from '@/lib/support/outbox/queue'
import { PROGRAM } from '@/tests/store/engines'
import { headerOf, startSmtp } from '@/tests/support/outbox/smtp'

/** `again` counts what arrived more than once, under the same Message-ID. */
export interface MailsKilled {
  readonly posted: number
  readonly lost: number
  readonly again: number
  readonly unmarked: number
  readonly kills: number
}

/** Longer than a mail is claimed for, in milliseconds. */
const LEASE = 11 * 60 * 1000

/** Posts so many mails and kills what sends them so often; then lets one process finish. */
export async function killSenders(
  program: string,
  place: Pick<StoreSettings, 'folder' | 'url'>,
  { mails, kills }: { readonly mails: number; readonly kills: number },
): Promise<MailsKilled> {
  const opened = await openDatabase(place, PROGRAM)
  await migrate(opened, { before: () => Promise.resolve() })
  const ids = Array.from({ length: mails }, () => randomUUID())
  for (const [at, id] of ids.entries())
    await postMail(
      opened.db,
      { id, to: `reader${at}@example.net`, subject: `Mended ${at}`, text: 'It is mended.' },
      Date.now(),
    )
  const smtp = await startSmtp()
  let ahead = 0
  let killed = 0
  const run = () => {
    const args = [program, place.folder, place.url ?? '', PROGRAM, smtp.url, String(ahead)]
    return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  }
  const sender = async (): Promise<void> => {
    while (killed < kills) {
      killed += 1
      const child = run()
      const ended = once(child, 'close')
      await Promise.race([once(child.stdout, 'data'), ended])
      await wait(Math.random() * 150)
      child.kill('SIGKILL')
      await ended
      ahead += LEASE
    }
  }
  let isOver = false
  const coming = (async () => {
    while (!isOver) {
      await wait(150 + Math.random() * 300)
      await smtp.stop()
      await wait(Math.random() * 100)
      await smtp.start()
    }
  })()
  await Promise.all([sender(), sender()])
  isOver = true
  await coming
  const last = run()
  const ended = once(last, 'close')
  for (let tries = 0; tries < 600 && (await countMail(opened.db)).waiting > 0; tries += 1)
    await wait(100)
  last.kill('SIGKILL')
  await ended
  await smtp.stop()
  const unmarked = (await countMail(opened.db)).waiting
  await opened.close()
  const arrived = smtp.arrived.map((mail) => headerOf(mail, 'Message-ID') ?? '')
  const found = new Set(arrived)
  const lost = ids.filter((id) => !found.has(`<${id}@example.com>`)).length
  return { posted: mails, lost, again: arrived.length - found.size, unmarked, kills: killed }
}
