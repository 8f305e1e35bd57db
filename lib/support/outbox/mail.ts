// A mail as it is posted: whom it tells what, and which earlier mails it follows. Not how it is
// sent: that is sender.ts.
import * as z from 'zod'
import type { Database } from '@/lib/store/schema'
import { emailAddress, seen } from '@/lib/support/protection/text'

/** What the headers of a mail follow from; what a row keeps as JSON. */
const headersShape = z.strictObject({
  /** Whom an answer goes to, where that is not whom the mail is from. */
  replyTo: emailAddress.optional(),
  /** Ids of the earlier mails of the same conversation, oldest first. */
  follows: z.array(z.uuid().toLowerCase()).max(50).optional(),
  /** A language tag (RFC 5646). */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i)
    .optional(),
})

/** The longest subject, in characters: what mail programs show. */
const LONGEST_SUBJECT = 150
/** The longest text, in characters. What stands in full elsewhere is cut. */
const LONGEST_TEXT = 100_000

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`

/** One line, whatever it was: nobody adds a header by what they type. */
const oneLine = (text: string): string =>
  cut(
    seen(text)
      .replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ')
      .trim(),
    LONGEST_SUBJECT,
  )

const shape = headersShape.extend({
  /** Given by who posts it, so that the same mail posted twice is one. */
  id: z.uuid().toLowerCase(),
  /** One address. */
  to: emailAddress,
  subject: z.string().transform(oneLine).pipe(z.string().min(1)),
  text: z.string().transform((text) => cut(seen(text), LONGEST_TEXT)),
  /** In milliseconds; at once unless told. */
  dueAt: z.int().optional(),
})

/** A mail to be posted: plain text (layout.ts builds it), one recipient. */
export type Mail = z.input<typeof shape>

/** What a row's headers say. */
export type MailHeaders = z.infer<typeof headersShape>

/**
 * Puts a mail into the outbox, in the transaction of what it tells of: it is sent if and only if
 * that is kept. The same id again is the same mail. `now` in milliseconds. Throws a ZodError where
 * `to` or `replyTo` is no address: who posts has read those with `emailAddress`.
 */
export async function postMail(db: Database, mail: Mail, now: number): Promise<void> {
  const { id, to, subject, text, dueAt = now, ...headers } = shape.parse(mail)
  await db
    .insertInto('mail')
    .values({
      id,
      recipient: to,
      subject,
      text,
      headers: JSON.stringify(headers),
      created_at: now,
      changed_at: now,
      due_at: dueAt,
      attempts: 0,
      sent_at: null,
      failed_at: null,
      error: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Reads the headers of a row. */
export const parseMailHeaders = (json: string): MailHeaders => headersShape.parse(JSON.parse(json))
