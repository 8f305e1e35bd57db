// Requests of one customer are joined, to be answered as one, and taken apart again. Nothing that
// was written is moved: what is shown together is read together (lib/support/requests/merged.ts).
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { findTogether, findWhole, setState } from '@/lib/support/requests/merged'
import { act, Conflict, type Outcome, type Seen } from './act'

/** What only one who looks has to know of a request that another may be a part of. */
async function requireRow(db: Database, id: string) {
  const row = await db
    .selectFrom('request')
    .select(['address', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Conflict('unknown')
  return row
}

/** Whoever looks at it is told that there is more of it now. */
async function raiseVersion(db: Database, request: string, now: number): Promise<void> {
  await db
    .insertInto('request_work')
    .values({
      ...{ request, version: 1, assignee: null, tags: '[]' },
      ...{ first_reply_at: null, changed_at: now },
    })
    .onConflict((conflict) =>
      conflict
        .column('request')
        .doUpdateSet((of) => ({ version: of('request_work.version', '+', 1), changed_at: now })),
    )
    .execute()
}

/** Takes rows in one order, so that of two who join the same ones neither waits for the other. */
async function takeRows(db: Database, ids: readonly string[]): Promise<void> {
  for (const id of ids.toSorted())
    await db
      .updateTable('request')
      .set((of) => ({ changed_at: of.ref('changed_at') }))
      .where('id', '=', id)
      .execute()
}

/**
 * Makes a request, with all that are parts of it, a part of another one of the same customer. They
 * are open where one of them was. `unknown` where the other is of somebody else, or a part itself.
 */
export const merge = (db: WholeDatabase, seen: Seen, into: string): Promise<Outcome> =>
  act(db, seen, 'merge', {
    data: { into },
    first: (trx) => takeRows(trx, [seen.request, into]),
    also: async (trx) => {
      const { request, by, now } = seen
      const [own, other] = [await requireRow(trx, request), await requireRow(trx, into)]
      const isPart = (await findWhole(trx, into)) !== undefined
      if (request === into || own.address !== other.address || isPart) throw new Conflict('unknown')
      await trx
        .updateTable('request_merge')
        .set({ into_request: into })
        .where('into_request', '=', request)
        .execute()
      await trx
        .insertInto('request_merge')
        .values({ request, into_request: into, staff: by, merged_at: now })
        .execute()
      await raiseVersion(trx, into, now)
      const state = own.state === 'open' ? 'open' : other.state
      await setState(trx, await findTogether(trx, into), { state, now })
    },
  })

/** Takes a part out of the request that it belongs to: it stands alone again, and is open. */
export const split = (db: WholeDatabase, seen: Seen): Promise<Outcome> =>
  act(db, seen, 'split', {
    isPart: true,
    also: async (trx) => {
      const { request, now } = seen
      const whole = await findWhole(trx, request)
      if (!whole) throw new Conflict('conflict')
      await trx.deleteFrom('request_merge').where('request', '=', request).execute()
      await raiseVersion(trx, whole.id, now)
      await setState(trx, [request], { state: 'open', now })
    },
  })
