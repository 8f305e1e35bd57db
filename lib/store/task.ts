// What one process does for all, when it is time: whoever claims it first does it.
import type { Database } from './schema'

/**
 * Whether this process is to do a task now. `next` is when it is due again, in milliseconds. The
 * first time a task is known it is due at `next`.
 */
export async function claimTask(
  db: Database,
  name: string,
  { now, next }: { readonly now: number; readonly next: number },
): Promise<boolean> {
  await db
    .insertInto('task')
    .values({ name, due_at: next, done_at: null })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  // One statement, so that of two who ask at the same time one is told yes.
  const claimed = await db
    .updateTable('task')
    .set({ due_at: next, done_at: now })
    .where('name', '=', name)
    .where('due_at', '<=', now)
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}
