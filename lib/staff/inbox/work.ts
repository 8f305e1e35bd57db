// What staff do with a support request: take it, note something, answer, solve, tag. Each act names
// the version that was seen, so that nobody writes over what somebody else did meanwhile.
import { randomUUID } from 'node:crypto'
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { writeDown } from '@/lib/staff/audit'
import { addMessage } from '@/lib/support/requests/keep'
import { findTogether, setState } from '@/lib/support/requests/merged'
import { act, Conflict, outcomeOf, takeVersion, type Outcome, type Seen } from './act'

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
    also: async (trx) =>
      setState(trx, await findTogether(trx, seen.request), {
        state: isSolved ? 'closed' : 'open',
        now: seen.now,
      }),
  })

/**
 * Answers a request. `post` posts the mail in the same transaction; `id` is the client's: sent
 * twice it is one answer, and with other words a conflict. It waits for its customer then, or is
 * solved.
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
  return outcomeOf(async () => {
    const kept = await addMessage(
      db,
      request,
      { id, text, author: 'support' },
      {
        now,
        also: async (trx) => {
          // What addMessage changed of the request is of this act.
          const before = seen.seen.split('.')[1] ?? ''
          await takeVersion(trx, { ...seen, seen: `${seen.seen.split('.')[0]}.${now}` })
          const together = await findTogether(trx, request)
          await requireUnchanged(trx, together, { before: Number(before), id })
          await markReplied(trx, together, { by, now })
          await putNote(trx, seen, { id: randomUUID(), text: '', message: id })
          if (isSolved) await setState(trx, together, { state: 'closed', now })
          await post(trx)
          await writeDown(trx, { staff: by, act: 'reply', subject: request }, now)
        },
      },
    )
    if (kept !== 'kept' && kept !== 'known') throw new Conflict('conflict')
  })
}

/** A reply to requests that are answered as one is the first of each that had none. */
async function markReplied(
  db: Database,
  together: readonly string[],
  { by, now }: { readonly by: string; readonly now: number },
): Promise<void> {
  for (const request of together)
    await db
      .insertInto('request_work')
      .values({
        ...{ request, version: 0, assignee: null, tags: '[]' },
        ...{ first_reply_at: null, changed_at: now },
      })
      .onConflict((conflict) => conflict.column('request').doNothing())
      .execute()
  await db
    .updateTable('request_work')
    .set((of) => ({
      first_reply_at: of.fn.coalesce('first_reply_at', of.val(now)),
      assignee: of.fn.coalesce('assignee', of.val(by)),
    }))
    .where('request', 'in', together)
    .execute()
}

/** Nobody wrote in requests since they were seen, but for the message itself. */
async function requireUnchanged(
  db: Database,
  together: readonly string[],
  { before, id }: { readonly before: number; readonly id: string },
): Promise<void> {
  const later = await db
    .selectFrom('request_message')
    .select('id')
    .where('request', 'in', together)
    .where('created_at', '>', before)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (later) throw new Conflict('conflict')
}
