// Events as they are sent, from unknown to known, and masked once more. Nothing of a person is in
// one: what its kind has no field for is refused.
import * as z from 'zod'
import { readShape, type ReadInput } from '@/lib/support/protection/read-shape'
import { plainText } from '@/lib/support/protection/text'
import { masked } from './mask'

/** So many at a time: a beacon holds what happened in a few seconds. */
export const MOST_EVENTS = 20

const shared = {
  id: z.uuid().toLowerCase(),
  /** A random id that lives a day in the browser. */
  visit: z.uuid().toLowerCase().optional(),
}
const query = plainText(300).transform(masked)
const name = z.string().regex(/^[\w.-]{1,100}$/)
/** A page of this site, without what its address asks. */
const page = z.string().regex(/^\/[\w./-]{0,300}$/)

const event = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.literal('search'),
    query,
    outcome: z.enum(['answered', 'refused', 'empty']),
    results: z.int().min(0).max(1_000_000),
    /** What was searched for instead. */
    corrected: query.optional(),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('search-open'),
    query,
    page,
    place: z.int().min(1).max(1000),
  }),
  z.strictObject({ ...shared, kind: z.literal('fix-start'), symptom: name }),
  /** Which question, and whether it was answered by "I don't know"; not by what. */
  z.strictObject({
    ...shared,
    kind: z.literal('fix-answer'),
    symptom: name,
    question: name,
    known: z.boolean(),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('fix-end'),
    symptom: name,
    found: z.boolean(),
    questions: z.int().min(0).max(100),
  }),
  /** Whether that fixed it, and what was to be fixed: the first cause that was found. */
  z.strictObject({
    ...shared,
    kind: z.literal('fix-outcome'),
    symptom: name,
    cause: name.optional(),
    fixed: z.boolean(),
  }),
])

const several = z.strictObject({ events: z.array(event).min(1).max(MOST_EVENTS) })

/** Something that happened. */
export type Event = z.infer<typeof event>

/** Reads one event, or `{events: […]}` of several. */
export function parseEvents(body: unknown): ReadInput<readonly Event[]> {
  const isMany = typeof body === 'object' && body !== null && 'events' in body
  if (isMany) {
    const read = readShape(several, body)
    return read.ok ? { ok: true, value: read.value.events } : read
  }
  const read = readShape(event, body)
  return read.ok ? { ok: true, value: [read.value] } : read
}
