// An act of staff on a support request: in one transaction with the version that was seen and its
// line in the audit. Which acts there are is work.ts and merge.ts.
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { writeDown, type Act } from '@/lib/staff/audit'
import { findWhole } from '@/lib/support/requests/merged'

/** A request that somebody looks at: `seen` is what they saw of it (versionOf). */
export interface Seen {
  readonly request: string
  readonly seen: string
  /** Who acts. */
  readonly by: string
  readonly now: number
}

/** What came of an act: `conflict` where somebody acted meanwhile, and nothing was done. */
export type Outcome = 'done' | 'conflict' | 'unknown'

/** Thrown within a transaction that is to leave nothing behind. */
export class Conflict extends Error {
  constructor(readonly outcome: 'conflict' | 'unknown') {
    super(outcome)
  }
}

interface Values {
  readonly assignee?: string | null
  readonly tags?: string
}

/**
 * Takes the next version, or throws: whoever was faster has it. What became a part of another
 * request meanwhile is worked on there.
 */
export async function takeVersion(
  db: Database,
  { request, seen, now }: Seen,
  { values = {}, isPart = false }: { readonly values?: Values; readonly isPart?: boolean } = {},
): Promise<void> {
  const found = await db
    .selectFrom('request')
    .select('changed_at')
    .where('id', '=', request)
    .executeTakeFirst()
  if (!found) throw new Conflict('unknown')
  if ((await findWhole(db, request)) !== undefined && !isPart) throw new Conflict('conflict')
  const [version = NaN, changedAt = NaN] = seen.split('.').map(Number)
  if (changedAt !== found.changed_at) throw new Conflict('conflict')
  await db
    .insertInto('request_work')
    .values({
      ...{ request, version: 0, assignee: null, tags: '[]' },
      ...{ first_reply_at: null, changed_at: now },
    })
    .onConflict((conflict) => conflict.column('request').doNothing())
    .execute()
  const taken = await db
    .updateTable('request_work')
    .set({ ...values, version: version + 1, changed_at: now })
    .where('request', '=', request)
    .where('version', '=', version)
    .executeTakeFirst()
  if (taken.numUpdatedRows !== 1n) throw new Conflict('conflict')
}

/** What came of work that may throw a Conflict. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof Conflict) return error.outcome
    throw error
  }
}

/** An act in one transaction with its version and its line in the audit. */
export const act = (
  db: WholeDatabase,
  seen: Seen,
  what: Act,
  {
    values,
    also,
    data,
    isPart,
    first,
  }: {
    readonly values?: Values
    readonly also?: (trx: Database) => Promise<unknown>
    readonly data?: Readonly<Record<string, string>>
    /** It is done with a part of another request. */
    readonly isPart?: boolean
    /** Before the version is taken. */
    readonly first?: (trx: Database) => Promise<unknown>
  } = {},
): Promise<Outcome> =>
  outcomeOf(() =>
    db.transaction().execute(async (trx) => {
      await first?.(trx)
      await takeVersion(trx, seen, { values, isPart })
      await also?.(trx)
      const { by, request, now } = seen
      await writeDown(trx, { staff: by, act: what, subject: request, ...(data && { data }) }, now)
    }),
  )
