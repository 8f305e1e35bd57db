// Keeps support requests and what is added to them: one row under one id, however often it is sent,
// and all of it or nothing.
import { createHash, randomUUID } from 'node:crypto'
import { makeReference } from '@/lib/store/reference'
import type { Database } from '@/lib/store/schema'
import type { Attachment } from '@/lib/support/attachments/attachment'
import { keepEndedSearch } from '@/lib/support/events/keep'
import { makeLink, prolongLinks } from './link'
import { findTogether, setState } from './merged'
import type { RequestMessage, SupportRequest } from './read'

/** What came of a request. `token` opens it; each time it is sent there is another. */
export interface Kept {
  readonly reference: string
  readonly token: string
  /** `kept` now, `known` before with the same words, or `other`: its id was known with others. */
  readonly outcome: 'kept' | 'known' | 'other'
}

/** What is done in the same transaction as the request, for example that a mail is posted. */
export type Also = (
  db: Database,
  kept: { readonly reference: string; readonly token: string },
) => Promise<void>

/** A hash of all that was sent, files included. */
const digestOf = (request: SupportRequest, attachments: readonly Attachment[]): string =>
  createHash('sha256')
    .update(JSON.stringify([request, attachments.map(({ sent }) => sent)]))
    .digest('base64url')

/** Keeps a request with its attachments; `now` in milliseconds. */
export function keepRequest(
  db: Database,
  request: SupportRequest,
  {
    attachments = [],
    also,
    isCounted = false,
    now,
  }: {
    readonly attachments?: readonly Attachment[]
    readonly also?: Also
    /** Whether its reader lets events be counted: that a search ended in it is one. */
    readonly isCounted?: boolean
    readonly now: number
  },
): Promise<Kept> {
  const digest = digestOf(request, attachments)
  return db.transaction().execute(async (transaction) => {
    const reference = await putRequest(transaction, request, { digest, now })
    if (reference === undefined) {
      const known = await transaction
        .selectFrom('request')
        .select(['reference', 'digest'])
        .where('id', '=', request.id)
        .executeTakeFirstOrThrow()
      const token = await makeLink(transaction, request.id, now)
      const outcome = known.digest === digest ? 'known' : 'other'
      return { reference: known.reference, token, outcome }
    }
    await putAttachments(transaction, { request: request.id, message: null }, attachments, now)
    const token = await makeLink(transaction, request.id, now)
    const { query } = request.context
    if (isCounted && query !== undefined) await keepEndedSearch(transaction, query, now)
    await also?.(transaction, { reference, token })
    return { reference, token, outcome: 'kept' }
  })
}

/** Puts the row in under a reference of its own; undefined where its id is known. */
async function putRequest(
  db: Database,
  { id, topic, question, email, name, details, context }: SupportRequest,
  { digest, now }: { readonly digest: string; readonly now: number },
): Promise<string | undefined> {
  const row = {
    ...{ id, topic, question, name: name ?? null, address: email, digest },
    details: JSON.stringify(details),
    context: JSON.stringify(context),
    page: context.page ?? null,
    words: [question, name ?? '', email, JSON.stringify(details)].join('\n').toLowerCase(),
    state: 'open',
    created_at: now,
    changed_at: now,
  } as const
  // Of 68 thousand million references the first that is drawn is all but always free.
  for (;;) {
    const reference = makeReference()
    const put = await db
      .insertInto('request')
      .values({ ...row, reference })
      .onConflict((conflict) => conflict.doNothing())
      .returning('reference')
      .executeTakeFirst()
    if (put) return reference
    const known = await db
      .selectFrom('request')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (known) return undefined
  }
}

async function putAttachments(
  db: Database,
  to: { readonly request: string; readonly message: string | null },
  attachments: readonly Attachment[],
  now: number,
): Promise<void> {
  for (const { name, type, content } of attachments) {
    const id = randomUUID()
    await db
      .insertInto('request_attachment')
      .values({ id, ...to, name, type, bytes: content.length, created_at: now })
      .execute()
    await db
      .insertInto('request_file')
      .values({ attachment: id, content: content.toString('base64') })
      .execute()
  }
}

/** The most files of one request, those of its messages included. */
const MOST_FILES = 25

/**
 * What came of a message: `known` before as it was sent now, `other` where its id was known with
 * other words, files or of another request, `full` where its request has too many files already.
 */
export type MessageKept = 'kept' | 'known' | 'other' | 'full'

/**
 * Adds what somebody says to a request, which is then open (its customer spoke) or answered
 * (Support did). Where the id is known nothing is added. `now` in milliseconds.
 */
export function addMessage(
  db: Database,
  request: string,
  message: RequestMessage & { readonly author: 'customer' | 'support' },
  {
    attachments = [],
    also,
    now,
  }: {
    readonly attachments?: readonly Attachment[]
    readonly also?: (db: Database) => Promise<void>
    readonly now: number
  },
): Promise<MessageKept> {
  const { id, text, author } = message
  return db.transaction().execute(async (transaction) => {
    const put = await transaction
      .insertInto('request_message')
      .values({ id, request, author, text, created_at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (put.numInsertedOrUpdatedRows !== 1n)
      return (await isSame(transaction, request, message, attachments.length)) ? 'known' : 'other'
    if (attachments.length > 0) {
      const { count } = await transaction
        .selectFrom('request_attachment')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('request', '=', request)
        .executeTakeFirstOrThrow()
      if (Number(count) + attachments.length > MOST_FILES) {
        await transaction.deleteFrom('request_message').where('id', '=', id).execute()
        return 'full'
      }
      await putAttachments(transaction, { request, message: id }, attachments, now)
    }
    const state = author === 'customer' ? 'open' : 'answered'
    // Its own row first: whoever joins it with another one at this moment is waited for.
    await setState(transaction, [request], { state, now })
    const together = await findTogether(transaction, request)
    if (together.length > 1) await setState(transaction, together, { state, now })
    await prolongLinks(transaction, together, now)
    await also?.(transaction)
    return 'kept'
  })
}

/** Whether a message that is kept is the one that is sent now, with as many files. */
async function isSame(
  db: Database,
  request: string,
  { id, text, author }: Parameters<typeof addMessage>[2],
  files: number,
): Promise<boolean> {
  const same = await db
    .selectFrom('request_message')
    .select('id')
    .where('id', '=', id)
    .where('request', '=', request)
    .where('author', '=', author)
    .where('text', '=', text)
    .executeTakeFirst()
  if (!same) return false
  const { count } = await db
    .selectFrom('request_attachment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('message', '=', id)
    .executeTakeFirstOrThrow()
  return Number(count) === files
}

/** Says that a request is done; whoever writes in it opens it again. */
export async function closeRequest(db: Database, request: string, now: number): Promise<void> {
  await setState(db, await findTogether(db, request), { state: 'closed', now })
}
