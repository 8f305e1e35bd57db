// Feedback as it is sent, by a program or by a form, from unknown to known. Not how it is kept.
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { suggestion } from '@/lib/core/suggest'
import { readShape, type ReadInput } from '@/lib/support/protection/read-shape'
import { emailAddress, plainText } from '@/lib/support/protection/text'
import { REASONS } from './reasons'

/** The longest words that are kept, in characters. */
export const LONGEST_COMMENT = 2000
const LONGEST_STEP = 200

const shape = z.strictObject({
  id: z.uuid().toLowerCase(),
  article: z.string().max(200),
  step: plainText(LONGEST_STEP).optional(),
  helpful: z.boolean(),
  reason: z.enum(REASONS.map(({ id }) => id)).optional(),
  comment: plainText(LONGEST_COMMENT).optional(),
  notify: emailAddress.optional(),
  /** Takes back what was said under this id. */
  takenBack: z.boolean().optional(),
})

/** What a reader says of an article, or of one of its steps. */
export type Feedback = z.infer<typeof shape>

/** Reads what a program sent; `articles` are the slugs that there are. */
export function parseFeedback(articles: readonly string[], body: unknown): ReadInput<Feedback> {
  const read = readShape(shape, body)
  if (!read.ok || articles.includes(read.value.article)) return read
  const { article } = read.value
  const message = `there is no article '${article}': ${suggestion(article, articles)}`
  return { ok: false, errors: [{ path: 'article', message }] }
}

/**
 * The body that a program would have sent, of the fields of a form: without script nobody makes an
 * id, and what was left empty was not said.
 */
export function feedbackOfForm(fields: URLSearchParams): Readonly<Record<string, unknown>> {
  const {
    helpful,
    'take-back': takenBack,
    ...rest
  } = Object.fromEntries([...fields].filter(([, value]) => value.trim() !== ''))
  return {
    id: randomUUID(),
    ...rest,
    helpful: helpful === 'yes' || (helpful === 'no' ? false : helpful),
    ...(takenBack !== undefined && { takenBack: true }),
  }
}
