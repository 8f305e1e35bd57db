// Keeps feedback: one row under one id, however often and in whatever order it is sent.
import type { WholeDatabase } from '@/lib/store/schema'
import type { Feedback } from './read'

/**
 * Keeps feedback, or what is added to it: what was said before and is not said again stays. Taken
 * back, nothing of it is kept but that it was, and nothing sent later under its id is. `now` in
 * milliseconds.
 */
export async function keepFeedback(
  db: WholeDatabase,
  feedback: Feedback,
  now: number,
): Promise<void> {
  if (feedback.takenBack) return takeBack(db, feedback, now)
  if (feedback.notify === undefined) return putRow(db, feedback, now)
  const { notify } = feedback
  await db.transaction().execute(async (transaction) => {
    await putRow(transaction, feedback, now)
    await transaction
      .insertInto('feedback_address')
      .columns(['feedback', 'address', 'created_at'])
      .expression((from) =>
        from
          .selectFrom('feedback')
          .select((eb) => ['id', eb.val(notify).as('address'), eb.val(now).as('created_at')])
          .where('id', '=', feedback.id)
          .where('taken_back_at', 'is', null),
      )
      .onConflict((conflict) => conflict.column('feedback').doUpdateSet({ address: notify }))
      .execute()
  })
}

async function putRow(db: WholeDatabase, feedback: Feedback, now: number): Promise<void> {
  const { id, article, step = null, helpful, reason = null, comment = null } = feedback
  const said = { id, article, step, helpful: helpful ? 1 : 0, reason, comment } as const
  await db
    .insertInto('feedback')
    .values({ ...said, created_at: now, changed_at: now, taken_back_at: null })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          helpful: eb.ref('excluded.helpful'),
          step: eb.fn.coalesce('excluded.step', 'feedback.step'),
          reason: eb.fn.coalesce('excluded.reason', 'feedback.reason'),
          comment: eb.fn.coalesce('excluded.comment', 'feedback.comment'),
          changed_at: eb.ref('excluded.changed_at'),
        }))
        .where('feedback.taken_back_at', 'is', null),
    )
    .execute()
}

async function takeBack(
  db: WholeDatabase,
  { id, article, helpful }: Feedback,
  now: number,
): Promise<void> {
  const nothing = { step: null, reason: null, comment: null }
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('feedback')
      .values({
        id,
        article,
        helpful: helpful ? 1 : 0,
        ...nothing,
        created_at: now,
        changed_at: now,
        taken_back_at: now,
      })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ ...nothing, changed_at: now, taken_back_at: now }),
      )
      .execute()
    await transaction.deleteFrom('feedback_address').where('feedback', '=', id).execute()
  })
}
