// Requests of one customer that Support answers as one. Each keeps what was written in it, and its
// page; how they stand is the same for all. Who joins them is lib/staff/inbox/merge.ts.
import type { Database } from '@/lib/store/schema'
import type { RequestState } from '@/lib/store/tables/requests'

/** The request that another is a part of. */
export interface Whole {
  readonly id: string
  readonly reference: string
  /** Since when, in milliseconds. */
  readonly since: number
}

/** What a request is a part of; undefined for one that stands alone or has parts. */
export async function findWhole(db: Database, request: string): Promise<Whole | undefined> {
  const row = await db
    .selectFrom('request_merge')
    .innerJoin('request', 'request.id', 'into_request')
    .select(['request.id', 'request.reference', 'merged_at'])
    .where('request_merge.request', '=', request)
    .executeTakeFirst()
  return row && { id: row.id, reference: row.reference, since: row.merged_at }
}

/** The ids of the parts of a request, in the order in which they were joined. */
export async function findParts(db: Database, request: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('request_merge')
    .select('request')
    .where('into_request', '=', request)
    .orderBy('merged_at')
    .orderBy('request')
    .execute()
  return rows.map(({ request: part }) => part)
}

/** A request, and all that are answered with it; its whole, where it has one, comes first. */
export async function findTogether(db: Database, request: string): Promise<readonly string[]> {
  const first = (await findWhole(db, request))?.id ?? request
  return [first, ...(await findParts(db, first))]
}

/** Says how requests that are answered as one stand. `now` in milliseconds. */
export async function setState(
  db: Database,
  together: readonly string[],
  { state, now }: { readonly state: RequestState; readonly now: number },
): Promise<void> {
  await db
    .updateTable('request')
    .set({ state, changed_at: now })
    .where('id', 'in', together)
    .execute()
}

/** An answer that was given to the whole of a request, and stands on the page of its part, too. */
export interface SharedAnswer {
  readonly id: string
  readonly text: string
  readonly at: number
}

/** What Support answered to the whole since a request is a part of it, in order. */
export async function findSharedAnswers(
  db: Database,
  { id, since }: Whole,
): Promise<readonly SharedAnswer[]> {
  const rows = await db
    .selectFrom('request_message')
    .select(['id', 'text', 'created_at'])
    .where('request', '=', id)
    .where('author', '=', 'support')
    .where('created_at', '>=', since)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ created_at: at, ...row }) => ({ ...row, at }))
}
