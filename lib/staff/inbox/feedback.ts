// Feedback in words, as those read it who mend articles: what nobody has dealt with yet, and who
// waits to be told. What readers sent stays as it is.
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { writeDown } from '@/lib/staff/audit'

/** What a reader said; times in milliseconds. */
export interface ToldFeedback {
  readonly id: string
  readonly article: string
  readonly step: string | undefined
  readonly helpful: boolean
  readonly reason: string | undefined
  readonly comment: string
  readonly at: number
  /** Whether they asked to be told. */
  readonly waits: boolean
  /** Who dealt with it. */
  readonly doneBy: string | undefined
}

/** So many are on a page. */
export const FEEDBACK_PAGE_SIZE = 50

/** Feedback that says something, the latest first: what is to be dealt with, or what was. */
export async function findFeedback(
  db: Database,
  {
    isDone,
    article,
    page = 0,
  }: { readonly isDone: boolean; readonly article?: string | undefined; readonly page?: number },
): Promise<readonly ToldFeedback[]> {
  let query = db
    .selectFrom('feedback')
    .leftJoin('feedback_work', 'feedback_work.feedback', 'feedback.id')
    .leftJoin('feedback_address', 'feedback_address.feedback', 'feedback.id')
    .leftJoin('staff', 'staff.id', 'feedback_work.staff')
    .select([
      'feedback.id',
      'article',
      'step',
      'helpful',
      'reason',
      'comment',
      'feedback.created_at',
      'feedback_address.address',
      'staff.name',
      'staff.email',
    ])
    .where('taken_back_at', 'is', null)
    .where('feedback_work.feedback', isDone ? 'is not' : 'is', null)
    .where((of) =>
      of.or([of('comment', 'is not', null), of('feedback_address.address', 'is not', null)]),
    )
  if (article !== undefined) query = query.where('article', '=', article)
  const rows = await query
    .orderBy('feedback.created_at', 'desc')
    .orderBy('feedback.id')
    .limit(FEEDBACK_PAGE_SIZE)
    .offset(page * FEEDBACK_PAGE_SIZE)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    article: row.article,
    step: row.step ?? undefined,
    helpful: row.helpful === 1,
    reason: row.reason ?? undefined,
    comment: row.comment ?? '',
    at: row.created_at,
    waits: row.address !== null,
    doneBy: row.name === null || row.name === '' ? (row.email ?? undefined) : row.name,
  }))
}

/** Says that feedback is dealt with; false where it is not there, or was dealt with before. */
export function dealWith(
  db: WholeDatabase,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('feedback')
      .select('article')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) return false
    const put = await trx
      .insertInto('feedback_work')
      .values({ feedback: id, staff: by, done_at: now })
      .onConflict((conflict) => conflict.column('feedback').doNothing())
      .executeTakeFirst()
    if (put.numInsertedOrUpdatedRows !== 1n) return false
    await writeDown(trx, { staff: by, act: 'deal-with', subject: found.article }, now)
    return true
  })
}
