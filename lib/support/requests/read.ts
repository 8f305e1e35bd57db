// A support request as it is sent, by a program or by a form, from unknown to known. Not how it is
// kept, and not its attachments.
import * as z from 'zod'
import { InputErrors, type InputError } from '@/lib/core/input-error'
import { decoded } from '@/lib/core/routes'
import { suggestion } from '@/lib/core/suggest'
import { readShape, type ReadInput } from '@/lib/support/protection/read-shape'
import { emailAddress, plainText } from '@/lib/support/protection/text'
import {
  LONGEST_DETAIL,
  LONGEST_NAME,
  LONGEST_PAGE,
  LONGEST_QUERY,
  LONGEST_QUESTION,
  LONGEST_TRANSCRIPT,
} from './limits'
import { findSecret, SECRET_WORDS } from './secrets'

/** A topic, and what it asks for, by label. */
export interface RequestTopic {
  readonly id: string
  readonly fields: readonly string[]
}

const id = z.uuid().toLowerCase()
/** A page of this site, or the address of one as a browser gives it. */
const page = plainText(LONGEST_PAGE).refine(
  (text) => text === '' || /^(?:https?:\/\/[^\s/]+)?\/\S*$/.test(text),
  'the address of a page',
)

const shape = z.strictObject({
  id,
  topic: z.string().min(1, 'the id of a topic').max(100),
  question: plainText(LONGEST_QUESTION).refine((text) => text !== '', {
    error: 'some words',
  }),
  email: emailAddress,
  name: plainText(LONGEST_NAME).optional(),
  /** What the topic asks for, by label. */
  fields: z
    .record(z.string().max(100), plainText(LONGEST_DETAIL))
    .refine((fields) => Object.keys(fields).length <= 20, 'at most 20 fields')
    .optional(),
  context: z
    .strictObject({
      /** The page one came from. */
      page: page.optional(),
      /** What a guided fix or the check-up found, in words. */
      transcript: plainText(LONGEST_TRANSCRIPT).optional(),
      /** What was searched for. */
      query: plainText(LONGEST_QUERY).optional(),
    })
    .optional(),
})

const messageShape = z.strictObject({
  id,
  text: plainText(LONGEST_QUESTION).refine((text) => text !== '', 'some words'),
})

/** A request, as it is kept; `details` in the order of its topic, none of them empty. */
export interface SupportRequest {
  readonly id: string
  readonly topic: string
  readonly question: string
  readonly email: string
  readonly name: string | undefined
  readonly details: readonly { readonly label: string; readonly text: string }[]
  readonly context: RequestContext
}

/** Where a request was written from; what is not known is not there. */
export interface RequestContext {
  readonly page?: string
  readonly transcript?: string
  readonly query?: string
}

/** What a customer adds. */
export type RequestMessage = z.infer<typeof messageShape>

/** As much of a body as can be judged whatever else is wrong with it. */
const loose = z.object({
  topic: z.string().catch(''),
  question: z.string().catch(''),
  name: z.string().catch(''),
  fields: z.record(z.string(), z.string().catch('')).catch({}),
})

/** Reads a request; `topics` are those that there are. Everything that is wrong is told at once. */
export function parseRequest(
  topics: readonly RequestTopic[],
  body: unknown,
): ReadInput<SupportRequest> {
  const read = readShape(shape, body)
  const judged = loose.safeParse(body)
  const wrong = [
    ...(read.ok ? [] : read.errors),
    ...(judged.success ? [...topicErrors(topics, judged.data), ...secretErrors(judged.data)] : []),
  ]
  if (!read.ok || wrong.length > 0) return { ok: false, errors: wrong }
  const { topic, fields = {}, context = {}, name, ...rest } = read.value
  const known = topics.find((each) => each.id === topic)
  const details = (known?.fields ?? []).flatMap((label) => {
    const text = Object.hasOwn(fields, label) ? fields[label] : undefined
    return text === undefined || text === '' ? [] : [{ label, text }]
  })
  const told = Object.entries(context).filter(([, text]) => text !== '' && !holdsSecret(text))
  return {
    ok: true,
    value: {
      ...rest,
      topic,
      name: name === '' ? undefined : name,
      details,
      context: Object.fromEntries(told),
    },
  }
}

/**
 * Whether what goes along, and nobody typed into this form, holds what must not be sent: it stays
 * behind. An address is read as who searched wrote it.
 */
const holdsSecret = (text: string): boolean =>
  [text, decoded(text.replaceAll('+', ' '))].some((each) => findSecret(each) !== undefined)

function topicErrors(
  topics: readonly RequestTopic[],
  { topic, fields }: z.infer<typeof loose>,
): readonly InputError[] {
  const errors = new InputErrors()
  const known = topics.find(({ id }) => id === topic)
  const ids = topics.map((each) => each.id)
  if (!known && topic !== '')
    errors.add('topic', () => `there is no topic '${topic}': ${suggestion(topic, ids)}`)
  for (const label of Object.keys(fields))
    if (known && !known.fields.includes(label))
      errors.add(
        `fields.${label}`,
        () => `'${topic}' has no such field: ${suggestion(label, known.fields)}`,
      )
  return errors.list()
}

const secretErrors = ({ question, name, fields }: z.infer<typeof loose>): readonly InputError[] =>
  secretsIn({
    question,
    name,
    ...Object.fromEntries(Object.entries(fields).map(([label, text]) => [`fields.${label}`, text])),
  })

/** Reads what a customer adds to a request. */
export function parseMessage(body: unknown): ReadInput<RequestMessage> {
  const read = readShape(messageShape, body)
  if (!read.ok) return read
  const errors = secretsIn({ text: read.value.text })
  return errors.length > 0 ? { ok: false, errors } : read
}

/** What must not be sent, by the path of where it stands. The words themselves are not repeated. */
function secretsIn(said: Readonly<Record<string, string>>): readonly InputError[] {
  return Object.entries(said).flatMap(([path, text]) => {
    const found = findSecret(text)
    return found === undefined ? [] : [{ path, message: SECRET_WORDS[found] }]
  })
}
