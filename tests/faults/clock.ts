// A clock that is set back by an hour: what was put off until then must not wait for it.
import { randomUUID } from 'node:crypto'
import type { Opened } from '@/lib/store/open'
import { claimTask } from '@/lib/store/task'
import { postMail } from '@/lib/support/outbox/mail'
import { claimMail, isMailDue, markSent } from '@/lib/support/outbox/queue'
import { judgeRate, type Rate } from '@/lib/support/protection/rate'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const RATE: Rate = { name: 'clock', most: 3, ofAll: 100, seconds: 60 }

/** What went wrong, in words; [] where nothing did. */
export async function setClockBack({ db }: Opened, now: number): Promise<readonly string[]> {
  const wrong: string[] = []
  const expect = (isWell: boolean, what: string): void => void (isWell || wrong.push(what))
  const before = now
  const after = now - HOUR
  for (let time = 0; time < 4; time += 1) await judgeRate(db, RATE, 'client', before)
  const judged = await judgeRate(db, RATE, 'client', after)
  expect(judged.kind === 'fine', 'a client waits for an hour')

  const id = randomUUID()
  await postMail(db, { id, to: 'a@example.net', subject: 'Mended', text: '' }, before)
  expect(await isMailDue(db, after), 'a mail waits for an hour')
  const claimed = await claimMail(db, after)
  expect(claimed?.id === id, 'a mail is not sent')
  if (claimed) await markSent(db, claimed, after)
  expect(!(await isMailDue(db, before)), 'a mail is sent twice')

  await claimTask(db, 'clock', { now: before - DAY, next: before })
  expect(await claimTask(db, 'clock', { now: before, next: before + DAY }), 'a night is left out')
  expect(!(await claimTask(db, 'clock', { now: after, next: before })), 'a night comes twice')
  return wrong
}
