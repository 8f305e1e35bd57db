// Support requests as they are read again: by the customer who has a link, and by staff.
import * as z from 'zod'
import { readReference } from '@/lib/store/reference'
import type { Database } from '@/lib/store/schema'
import type { RequestState } from '@/lib/store/tables/requests'
import type { RequestContext } from './read'

/** A file of a request, without its bytes. */
export interface FoundFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

/** What was said after the request itself. */
export interface FoundMessage {
  readonly id: string
  readonly author: 'customer' | 'support'
  readonly text: string
  readonly at: number
  readonly files: readonly FoundFile[]
}

/** A request with all that was said, in order; times in milliseconds. */
export interface FoundRequest {
  readonly id: string
  readonly reference: string
  readonly topic: string
  readonly question: string
  readonly details: readonly { readonly label: string; readonly text: string }[]
  readonly context: RequestContext
  readonly name: string | null
  readonly address: string
  readonly state: RequestState
  readonly at: number
  readonly changedAt: number
  readonly files: readonly FoundFile[]
  readonly messages: readonly FoundMessage[]
}

const detailsShape = z.array(z.object({ label: z.string(), text: z.string() }))
const contextShape = z.object({
  page: z.string().optional(),
  transcript: z.string().optional(),
  query: z.string().optional(),
})

/** A request by its id; undefined where there is none. */
export async function findRequest(db: Database, id: string): Promise<FoundRequest | undefined> {
  const row = await db.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const said = await db
    .selectFrom('request_message')
    .selectAll()
    .where('request', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const files = await db
    .selectFrom('request_attachment')
    .selectAll()
    .where('request', '=', id)
    .orderBy('name')
    .execute()
  const filesOf = (message: string | null): readonly FoundFile[] =>
    files
      .filter((file) => file.message === message)
      .map(({ id: file, name, type, bytes }) => ({ id: file, name, type, bytes }))
  return {
    ...{ id, reference: row.reference, topic: row.topic, question: row.question },
    details: detailsShape.parse(JSON.parse(row.details)),
    context: contextShape.parse(JSON.parse(row.context)),
    ...{ name: row.name, address: row.address, state: row.state },
    at: row.created_at,
    changedAt: row.changed_at,
    files: filesOf(null),
    messages: said.map(({ id: message, author, text, created_at: at }) => ({
      ...{ id: message, author, text, at },
      files: filesOf(message),
    })),
  }
}

/** A file of a request with its bytes; undefined where the request has none of that id. */
export async function findFile(
  db: Database,
  request: string,
  id: string,
): Promise<(FoundFile & { readonly content: Buffer }) | undefined> {
  const row = await db
    .selectFrom('request_attachment')
    .innerJoin('request_file', 'request_file.attachment', 'request_attachment.id')
    .select(['id', 'name', 'type', 'bytes', 'content'])
    .where('id', '=', id)
    .where('request', '=', request)
    .executeTakeFirst()
  return row && { ...row, content: Buffer.from(row.content, 'base64') }
}

/** A request in a list. */
export interface ListedRequest {
  readonly id: string
  readonly reference: string
  readonly topic: string
  readonly question: string
  readonly state: RequestState
  readonly at: number
  readonly changedAt: number
}

/** The requests in some state, those first that have waited longest; `most` of them. */
export async function listRequests(
  db: Database,
  states: readonly RequestState[],
  most: number,
): Promise<readonly ListedRequest[]> {
  const rows = await db
    .selectFrom('request')
    .select(['id', 'reference', 'topic', 'question', 'state', 'created_at', 'changed_at'])
    .where('state', 'in', states)
    .orderBy('changed_at')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ created_at: at, changed_at: changedAt, ...row }) => ({
    ...row,
    at,
    changedAt,
  }))
}

/** The id of the request with a reference, however that is written; undefined where none has it. */
export async function findByReference(db: Database, text: string): Promise<string | undefined> {
  const reference = readReference(text)
  if (reference === undefined) return undefined
  const row = await db
    .selectFrom('request')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.id
}
