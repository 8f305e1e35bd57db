// What was done with a support request so far: whose it is, its tags, what was noted. What staff do
// with it is work.ts.
import type { Database } from '@/lib/store/schema'
import { readTags } from './queue'

/** Of a request, whose it is and what was noted, in order. */
export interface Work {
  /** To be sent along with an act. */
  readonly version: string
  readonly isTouched: boolean
  readonly assignee: string | undefined
  readonly tags: readonly string[]
  readonly firstReplyAt: number | undefined
  readonly notes: readonly Note[]
}

/** A note, or, with a `message`, who wrote that message. */
export interface Note {
  readonly id: string
  readonly by: string
  readonly message: string | undefined
  readonly text: string
  readonly at: number
}

const versionOf = (version: number | undefined, changedAt: number): string =>
  `${version ?? 0}.${changedAt}`

/** The work on a request, with notes on its parts. `changedAt` is that of the request. */
export async function findWork(
  db: Database,
  request: string,
  changedAt: number,
  parts: readonly string[] = [],
): Promise<Work> {
  const row = await db
    .selectFrom('request_work')
    .selectAll()
    .where('request', '=', request)
    .executeTakeFirst()
  const notes = await db
    .selectFrom('request_note')
    .innerJoin('staff', 'staff.id', 'request_note.staff')
    .select(['request_note.id', 'message', 'text', 'request_note.created_at', 'name', 'email'])
    .where('request', 'in', [request, ...parts])
    .orderBy('request_note.created_at')
    .orderBy('request_note.id')
    .execute()
  return {
    version: versionOf(row?.version, changedAt),
    isTouched: row !== undefined,
    assignee: row?.assignee ?? undefined,
    tags: readTags(row?.tags ?? null),
    firstReplyAt: row?.first_reply_at ?? undefined,
    notes: notes.map(({ id, message, text, created_at: at, name, email }) => ({
      ...{ id, text, at, message: message ?? undefined },
      by: name === '' ? email : name,
    })),
  }
}
