// How long the rows of each table are kept, and what ends sooner because somebody asks for it.
import { readReference } from './reference'
import type { Database, Tables } from './schema'

const DAY = 24 * 60 * 60 * 1000

/** Days after which rows go, and since when they are counted, in words; docs/privacy.md says it. */
export const RETENTION: Readonly<
  Record<keyof Tables, { readonly days: number; readonly since: string } | 'kept'>
> = {
  feedback: { days: 730, since: 'it was given; 30 days after it was taken back' },
  feedback_address: { days: 365, since: 'it was given' },
  event: { days: 395, since: 'it happened' },
  announcement: { days: 730, since: 'it ended' },
  request: { days: 365, since: 'somebody last wrote in it' },
  request_link: { days: 0, since: 'it expired' },
  request_message: { days: 365, since: 'somebody last wrote in its request' },
  request_attachment: { days: 365, since: 'somebody last wrote in its request' },
  request_file: { days: 365, since: 'somebody last wrote in its request' },
  rate: { days: 0, since: 'its time is over, at most a day' },
  secret: { days: 2, since: 'it was made' },
  task: 'kept',
  mail: { days: 30, since: 'it was sent or given up; 90 days since it was posted otherwise' },
  staff: 'kept',
  staff_account: 'kept',
  staff_session: { days: 0, since: 'it ended' },
  staff_check: { days: 0, since: 'it ended' },
  staff_totp: 'kept',
  staff_invitation: { days: 0, since: 'it ended' },
  audit: { days: 730, since: 'it was done' },
  request_work: { days: 365, since: 'somebody last wrote in its request' },
  request_note: { days: 365, since: 'somebody last wrote in its request' },
  request_merge: { days: 365, since: 'somebody last wrote in its request' },
  feedback_work: { days: 730, since: 'its feedback was given' },
  staff_presence: { days: 1, since: 'it was last open' },
  learn_decision: 'kept',
  counted: { days: 395, since: 'its day' },
  desk_case: { days: 365, since: 'somebody last wrote in it' },
  desk_case_answer: { days: 365, since: 'somebody last wrote in its case' },
  desk_case_entry: { days: 365, since: 'somebody last wrote in its case' },
}

/** So long a mail waits for a server at most, in days. */
const WAITING_DAYS = 90

/** So long the id of what was taken back is known, so that it is not kept again when sent again. */
const TAKEN_BACK_DAYS = 30

/** 2026-11-30, of a time. */
const dayName = (time: number): string => new Date(time).toISOString().slice(0, 10)

const daysOf = (table: keyof Tables): number => {
  const kept = RETENTION[table]
  return kept === 'kept' ? Infinity : kept.days
}

/** How many rows went, by table. */
export type Purged = Readonly<Partial<Record<keyof Tables, number>>>

/** Deletes what has been kept long enough. `now` in milliseconds. */
export async function purge(db: Database, now: number): Promise<Purged> {
  const before = (table: keyof Tables): number => now - daysOf(table) * DAY
  const rows = async (query: {
    readonly executeTakeFirst: () => Promise<{ readonly numDeletedRows: bigint } | undefined>
  }): Promise<number> => Number((await query.executeTakeFirst())?.numDeletedRows ?? 0)
  return {
    feedback_address: await rows(
      db.deleteFrom('feedback_address').where('created_at', '<', before('feedback_address')),
    ),
    feedback: await rows(
      db
        .deleteFrom('feedback')
        .where((where) =>
          where.or([
            where('created_at', '<', before('feedback')),
            where('taken_back_at', '<', now - TAKEN_BACK_DAYS * DAY),
          ]),
        ),
    ),
    event: await rows(db.deleteFrom('event').where('at', '<', before('event'))),
    counted: await rows(db.deleteFrom('counted').where('period', '<', dayName(before('counted')))),
    announcement: await rows(
      db.deleteFrom('announcement').where('until_at', '<', before('announcement')),
    ),
    // What belongs to a request goes with it.
    request: await rows(db.deleteFrom('request').where('changed_at', '<', before('request'))),
    // Answers and entries go with their case.
    desk_case: await rows(db.deleteFrom('desk_case').where('changed_at', '<', before('desk_case'))),
    request_link: await rows(db.deleteFrom('request_link').where('expires_at', '<', now)),
    rate: await rows(db.deleteFrom('rate').where('expires_at', '<', now)),
    secret: await rows(db.deleteFrom('secret').where('created_at', '<', before('secret'))),
    mail: await rows(
      db
        .deleteFrom('mail')
        .where((where) =>
          where.or([
            where('sent_at', '<', before('mail')),
            where('failed_at', '<', before('mail')),
            where('created_at', '<', now - WAITING_DAYS * DAY),
          ]),
        ),
    ),
    staff_session: await rows(db.deleteFrom('staff_session').where('expires_at', '<', now)),
    staff_check: await rows(db.deleteFrom('staff_check').where('expires_at', '<', now)),
    staff_invitation: await rows(db.deleteFrom('staff_invitation').where('expires_at', '<', now)),
    staff_presence: await rows(
      db.deleteFrom('staff_presence').where('seen_at', '<', before('staff_presence')),
    ),
    audit: await rows(db.deleteFrom('audit').where('at', '<', before('audit'))),
  }
}

/**
 * Erases all that is kept under a reference: that of a support request or a case, or its id, the
 * number or ticket of whoever a case is of, the id of
 * feedback, of a visit or of a mail, or an email address. What stays of feedback is that there was
 * some, with nothing in it.
 */
export async function erase(db: Database, reference: string, now: number): Promise<Purged> {
  const address = await db
    .deleteFrom('feedback_address')
    .where((where) =>
      where.or([where('feedback', '=', reference), where('address', '=', reference)]),
    )
    .executeTakeFirst()
  const feedback = await db
    .updateTable('feedback')
    .set({ reason: null, comment: null, step: null, changed_at: now, taken_back_at: now })
    .where('id', '=', reference)
    .executeTakeFirst()
  const event = await eraseEvents(db, reference)
  const mail = await db
    .deleteFrom('mail')
    .where((where) => where.or([where('id', '=', reference), where('recipient', '=', reference)]))
    .executeTakeFirst()
  const request = await db
    .deleteFrom('request')
    .where((where) =>
      where.or([
        where('id', '=', reference),
        where('reference', '=', readReference(reference) ?? reference),
        where('address', '=', reference),
      ]),
    )
    .executeTakeFirst()
  // A number as it is written everywhere.
  const digits = /^[+\d\s().-]{8,}$/.test(reference) ? reference.replaceAll(/\D/g, '') : ''
  const cases = await db
    .deleteFrom('desk_case')
    .where((where) =>
      where.or([
        where('id', '=', reference),
        where('reference', '=', readReference(reference) ?? reference),
        where('email', '=', reference),
        where('ticket', '=', reference),
        ...(digits.length >= 8 ? [where('digits', '=', digits.replace(/^0+/, '').slice(-10))] : []),
      ]),
    )
    .executeTakeFirst()
  return {
    desk_case: Number(cases.numDeletedRows),
    request: Number(request.numDeletedRows),
    feedback_address: Number(address.numDeletedRows),
    feedback: Number(feedback.numUpdatedRows),
    event,
    mail: Number(mail.numDeletedRows),
  }
}

/** Erases events of a visit; the days that they were counted in are counted anew without them. */
async function eraseEvents(db: Database, reference: string): Promise<number> {
  const gone = await db
    .deleteFrom('event')
    .where((where) => where.or([where('visit', '=', reference), where('id', '=', reference)]))
    .returning('at')
    .execute()
  const days = [...new Set(gone.map(({ at }) => dayName(at)))]
  const periods = [...days, ...days.map((day) => day.slice(0, '2026-11'.length))]
  if (periods.length > 0) await db.deleteFrom('counted').where('period', 'in', periods).execute()
  return gone.length
}
