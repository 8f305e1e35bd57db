// What staff do with a support request: take it, note something, answer, solve, tag. Each act names
// the version that was seen, so that nobody writes over what somebody else did meanwhile.
import { randomUUID } from 'node:crypto'
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { writeDown, type Act } from '@/lib/staff/audit'
import { addMessage } from '@/lib/support/requests/keep'

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
class Conflict extends Error {
  constructor(readonly outcome: 'conflict' | 'unknown') {
    super(outcome)
  }
}

interface Values {
  readonly assignee?: string | null
  readonly tags?: string
}

/** Takes the next version, or throws: whoever was faster has it. */
async function takeVersion(
  db: Database,
  { request, seen, now }: Seen,
  values: Values = {},
): Promise<void> {
  const found = await db
    .selectFrom('request')
    .select('changed_at')
    .where('id', '=', request)
    .executeTakeFirst()
  if (!found) throw new Conflict('unknown')
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

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof Conflict) return error.outcome
    throw error
  }
}

/** An act in one transaction with its version and its line in the audit. */
const act = (
  db: WholeDatabase,
  seen: Seen,
  what: Act,
  {
    values,
    also,
    data,
  }: {
    readonly values?: Values
    readonly also?: (trx: Database) => Promise<unknown>
    readonly data?: Readonly<Record<string, string>>
  } = {},
): Promise<Outcome> =>
  outcomeOf(() =>
    db.transaction().execute(async (trx) => {
      await takeVersion(trx, seen, values)
      await also?.(trx)
      const { by, request, now } = seen
      await writeDown(trx, { staff: by, act: what, subject: request, ...(data && { data }) }, now)
    }),
  )

/** Gives a request to somebody, or to nobody. Who has no access any more is given none. */
export const assign = (
  db: WholeDatabase,
  seen: Seen,
  assignee: string | undefined,
): Promise<Outcome> =>
  act(db, seen, 'assign', {
    values: { assignee: assignee ?? null },
    also: async (trx) => {
      if (assignee === undefined) return
      const found = await trx
        .selectFrom('staff')
        .select('id')
        .where('id', '=', assignee)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      if (!found) throw new Conflict('unknown')
    },
  })

/** Notes something for staff alone. `id` is the client's: the same twice is one. */
export const note = (
  db: WholeDatabase,
  seen: Seen,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Outcome> =>
  act(db, seen, 'note', {
    also: (trx) => putNote(trx, seen, { id, text, message: null }),
  })

const putNote = (
  db: Database,
  { request, by, now }: Seen,
  row: { readonly id: string; readonly text: string; readonly message: string | null },
) =>
  db
    .insertInto('request_note')
    .values({ ...row, request, staff: by, created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()

/** The most tags of a request, and the most signs of one. */
export const MOST_TAGS = 8
const LONGEST_TAG = 30

/** Tags as they are written, between commas: small letters, each once. */
export const parseTags = (text: string): readonly string[] =>
  [
    ...new Set(
      text
        .split(',')
        .map((tag) => tag.trim().toLowerCase().slice(0, LONGEST_TAG))
        .filter(Boolean),
    ),
  ].slice(0, MOST_TAGS)

export const setTags = (db: WholeDatabase, seen: Seen, tags: readonly string[]): Promise<Outcome> =>
  act(db, seen, 'tag', {
    values: { tags: JSON.stringify(tags) },
    data: { tags: tags.join(', ') },
  })

/** Says that it is solved, or that it is open again. */
export const setSolved = (db: WholeDatabase, seen: Seen, isSolved: boolean): Promise<Outcome> =>
  act(db, seen, isSolved ? 'solve' : 'reopen', {
    also: (trx) =>
      trx
        .updateTable('request')
        .set({ state: isSolved ? 'closed' : 'open', changed_at: seen.now })
        .where('id', '=', seen.request)
        .execute(),
  })

/**
 * Answers a request. `post` posts the mail in the same transaction; `id` is the client's: sent
 * twice it is one answer. It waits for its customer then, or is solved.
 */
export function reply(
  db: WholeDatabase,
  seen: Seen,
  {
    id,
    text,
    isSolved,
    post,
  }: {
    readonly id: string
    readonly text: string
    readonly isSolved: boolean
    readonly post: (trx: Database) => Promise<void>
  },
): Promise<Outcome> {
  const { request, by, now } = seen
  return outcomeOf(() =>
    addMessage(
      db,
      request,
      { id, text, author: 'support' },
      {
        now,
        also: async (trx) => {
          // What addMessage changed of the request is of this act.
          const before = seen.seen.split('.')[1] ?? ''
          await takeVersion(trx, { ...seen, seen: `${seen.seen.split('.')[0]}.${now}` }, {})
          await requireUnchanged(trx, request, { before: Number(before), id })
          await trx
            .updateTable('request_work')
            .set((of) => ({
              first_reply_at: of.fn.coalesce('first_reply_at', of.val(now)),
              assignee: of.fn.coalesce('assignee', of.val(by)),
            }))
            .where('request', '=', request)
            .execute()
          await putNote(trx, seen, { id: randomUUID(), text: '', message: id })
          if (isSolved)
            await trx
              .updateTable('request')
              .set({ state: 'closed' })
              .where('id', '=', request)
              .execute()
          await post(trx)
          await writeDown(trx, { staff: by, act: 'reply', subject: request }, now)
        },
      },
    ),
  )
}

/** Nobody wrote in a request since it was seen, but for the message itself. */
async function requireUnchanged(
  db: Database,
  request: string,
  { before, id }: { readonly before: number; readonly id: string },
): Promise<void> {
  const later = await db
    .selectFrom('request_message')
    .select('id')
    .where('request', '=', request)
    .where('created_at', '>', before)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (later) throw new Conflict('conflict')
}
