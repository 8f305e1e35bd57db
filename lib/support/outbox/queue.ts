// The rows of the outbox as its sender takes them: claimed by one process at a time, marked, or put
// back. Not the server that mails are handed to.
import type { Database, MailTable } from '@/lib/store/schema'

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE
/** Whoever claimed a mail has sent it by then, or died. In milliseconds, as all below. */
const LEASE = 10 * MINUTE
/** Clocks of machines differ by less; a mail that was changed later than that waits in vain. */
const CLOCK = 20 * MINUTE
/** So often a server refuses a mail for now, in about four days, until it is given up. */
const MOST_ATTEMPTS = 30
const FIRST_DELAY = MINUTE
const LONGEST_DELAY = 4 * HOUR

/** A mail that this process, and no other, is to send now. */
export type Claimed = Pick<
  MailTable,
  'id' | 'recipient' | 'subject' | 'text' | 'headers' | 'attempts' | 'changed_at'
>

/** Those that wait and may be tried, also where the clock was set back since they were changed. */
const due = (db: Database, now: number) =>
  db
    .selectFrom('mail')
    .select('id')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where((where) => where.or([where('due_at', '<=', now), where('changed_at', '>', now + CLOCK)]))

/** Whether a mail is due. */
export const isMailDue = async (db: Database, now: number): Promise<boolean> =>
  (await due(db, now).limit(1).executeTakeFirst()) !== undefined

/** Claims the mail that is due longest; undefined where there is none, or another was faster. */
export async function claimMail(db: Database, now: number): Promise<Claimed | undefined> {
  const first = due(db, now).orderBy('due_at').orderBy('id').limit(1)
  // One statement. Its conditions stand outside as well, since PostgreSQL asks those again, and
  // not the inner ones, of a row that another process had locked.
  return db
    .updateTable('mail')
    .set({ due_at: now + LEASE, changed_at: now })
    .where('id', 'in', first)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where((where) => where.or([where('due_at', '<=', now), where('changed_at', '>', now + CLOCK)]))
    .returning(['id', 'recipient', 'subject', 'text', 'headers', 'attempts', 'changed_at'])
    .executeTakeFirst()
}

/** Notes that a mail was sent, and forgets what it said. */
export async function markSent(db: Database, { id }: Claimed, now: number): Promise<void> {
  await db
    .updateTable('mail')
    .set({ sent_at: now, failed_at: null, changed_at: now, text: null, error: null })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}

/** Only who still has a mail says what becomes of it. */
const held = (db: Database, { id, changed_at }: Claimed) =>
  db
    .updateTable('mail')
    .where('id', '=', id)
    .where('changed_at', '=', changed_at)
    .where('sent_at', 'is', null)

/** Puts a mail back as it was, because the mail server could not be asked. */
export async function putBack(
  db: Database,
  mail: Claimed,
  { now, delay, error }: { readonly now: number; readonly delay: number; readonly error: string },
): Promise<void> {
  await held(db, mail)
    .set({ due_at: now + delay, changed_at: now, error })
    .execute()
}

/** Gives a mail up: nobody tries it again unless told to. */
export async function giveUp(
  db: Database,
  mail: Claimed,
  { now, error }: { readonly now: number; readonly error: string },
): Promise<void> {
  await held(db, mail)
    .set({ failed_at: now, changed_at: now, attempts: mail.attempts + 1, error })
    .execute()
}

/**
 * Tries a mail again later, later each time, up to hours; gives it up after about four days.
 * `random` is from 0 to 1, so that those that failed together do not come back together. Tells
 * whether it was given up.
 */
export async function tryLater(
  db: Database,
  mail: Claimed,
  { now, error, random }: { readonly now: number; readonly error: string; readonly random: number },
): Promise<boolean> {
  const attempts = mail.attempts + 1
  if (attempts >= MOST_ATTEMPTS) {
    await giveUp(db, mail, { now, error })
    return true
  }
  const delay = delayAfter(attempts, random)
  await held(db, mail)
    .set({ due_at: now + delay, changed_at: now, attempts, error })
    .execute()
  return false
}

/** How long after so many attempts a mail is tried again. */
export const delayAfter = (attempts: number, random: number): number =>
  Math.round(Math.min(FIRST_DELAY * 2 ** (attempts - 1), LONGEST_DELAY) * (0.75 + random / 2))

/** What is in the outbox. `since` is when the oldest that waits was posted. */
export interface Waiting {
  readonly waiting: number
  readonly givenUp: number
  readonly since: number | undefined
}

/** Counts what waits and what was given up. */
export async function countMail(db: Database): Promise<Waiting> {
  const { waiting, since } = await db
    .selectFrom('mail')
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('created_at').as('since')])
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirstOrThrow()
  const { givenUp } = await db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('givenUp'))
    .where('failed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  // PostgreSQL gives null, whatever the type says, where there is none.
  return {
    waiting: Number(waiting),
    givenUp: Number(givenUp),
    since: waiting > 0 ? since : undefined,
  }
}
