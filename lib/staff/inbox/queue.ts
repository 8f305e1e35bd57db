// The queue of support requests as staff see it: which state each is in, whose it is, how long it
// has waited, and those that a search or a filter asks for. What is done with one is work.ts.
import * as z from 'zod'
import { readReference } from '@/lib/store/reference'
import type { Database } from '@/lib/store/schema'
import { workingTime, type Promised } from '@/lib/support/working-hours'
import type { RequestState } from '@/lib/store/tables/requests'

/** new: nobody touched it; open: it waits for us; waiting: for its customer; solved. */
export const STATES = ['new', 'open', 'waiting', 'solved'] as const
export type WorkState = (typeof STATES)[number]

/** The state of a request, from how it stands with its customer and whether staff touched it. */
export function workState(state: RequestState, isTouched: boolean): WorkState {
  if (state === 'answered') return 'waiting'
  if (state === 'closed') return 'solved'
  return isTouched ? 'open' : 'new'
}

/** What is asked for; what is not given is not asked. */
export interface QueueFilter {
  readonly states: readonly WorkState[]
  /** An id of staff, or `nobody`. */
  readonly assignee?: string
  readonly topic?: string
  readonly tag?: string
  /** Words that stand in the question, the name or the address; or a reference. */
  readonly words?: string
}

/** A request in the queue; times in milliseconds. */
export interface Queued {
  readonly id: string
  readonly reference: string
  readonly topic: string
  readonly question: string
  readonly name: string
  readonly state: WorkState
  readonly assignee: string | undefined
  readonly assigneeName: string | undefined
  readonly tags: readonly string[]
  readonly at: number
  readonly changedAt: number
  readonly firstReplyAt: number | undefined
  /** The reference of the request that it is a part of. */
  readonly partOf: string | undefined
}

/** So many are on a page. */
export const PAGE = 50

const tagsShape = z.array(z.string())

/** The tags of a row. */
export const readTags = (text: string | null): readonly string[] =>
  text === null ? [] : tagsShape.parse(JSON.parse(text))

/** A pattern of a part of a text: what means something to LIKE is one sign of whatever kind. */
const holding = (part: string): string => `%${part.toLowerCase().replaceAll(/[\\%_]/g, '_')}%`

/** The states of a request, each with those of its work that it may be. */
const REQUEST_STATES: readonly (readonly [RequestState, readonly WorkState[]])[] = [
  ['open', ['new', 'open']],
  ['answered', ['waiting']],
  ['closed', ['solved']],
]

const wordsIn = (words = ''): readonly string[] => words.split(/\s+/).filter(Boolean)

/** What is a part of another one is answered there, and found by what it says alone. */
const hidesParts = ({ words }: QueueFilter): boolean => wordsIn(words).length === 0

/**
 * The states of requests that a filter asks for, those together that are asked for by one query:
 * one by its index, and all of them where words are looked for in everything that was written.
 */
function stateGroups(filter: QueueFilter): readonly (RequestState | 'any')[] {
  const asked = REQUEST_STATES.filter(([, work]) =>
    work.some((each) => filter.states.includes(each)),
  )
  const isAny = !hidesParts(filter) && STATES.every((state) => filter.states.includes(state))
  return isAny ? ['any'] : asked.map(([state]) => state)
}

const parts = (db: Database) => db.selectFrom('request_merge').select('request')

/** Requests in a state that a filter asks for, parts of others too; no more is looked up. */
function inState(
  db: Database,
  state: RequestState | 'any',
  { states, assignee, topic, tag, words }: QueueFilter,
) {
  const work = db.selectFrom('request_work').select('request_work.request')
  let asked = db.selectFrom('request')
  if (state !== 'any') asked = asked.where('request.state', '=', state)
  if (state === 'open' && !(states.includes('new') && states.includes('open')))
    asked = asked.where('request.id', states.includes('open') ? 'in' : 'not in', work)
  if (assignee === 'nobody')
    asked = asked.where('request.id', 'not in', work.where('assignee', 'is not', null))
  else if (assignee !== undefined)
    asked = asked.where('request.id', 'in', work.where('assignee', '=', assignee))
  if (topic !== undefined) asked = asked.where('request.topic', '=', topic)
  if (tag !== undefined)
    asked = asked.where(
      'request.id',
      'in',
      work.where('tags', 'like', holding(JSON.stringify(tag))),
    )
  const reference = words === undefined ? undefined : readReference(words)
  if (reference !== undefined) return asked.where('request.reference', '=', reference)
  for (const word of wordsIn(words).slice(0, 8))
    asked = asked.where('request.words', 'like', holding(word))
  return asked
}

/** The requests that a filter asks for, those first that have waited longest. */
export async function findQueue(
  db: Database,
  filter: QueueFilter,
  page = 0,
): Promise<readonly Queued[]> {
  const order = filter.states.includes('solved') ? 'desc' : 'asc'
  // Their ids first, and each state by its own index: to sort all of them takes many times as long.
  const byState = await Promise.all(
    stateGroups(filter).map((state) =>
      inState(db, state, filter)
        .select(['request.id', 'request.changed_at'])
        .$if(hidesParts(filter), (query) => query.where('request.id', 'not in', parts(db)))
        .orderBy('request.changed_at', order)
        .orderBy('request.id')
        .limit((page + 1) * PAGE)
        .execute(),
    ),
  )
  const sign = order === 'desc' ? -1 : 1
  const found = byState
    .flat()
    .toSorted(
      (one, other) => sign * (one.changed_at - other.changed_at) || (one.id < other.id ? -1 : 1),
    )
    .slice(page * PAGE, (page + 1) * PAGE)
  if (found.length === 0) return []
  const rows = await db
    .selectFrom('request')
    .leftJoin('request_work', 'request_work.request', 'request.id')
    .leftJoin('request_merge', 'request_merge.request', 'request.id')
    .leftJoin('staff', 'staff.id', 'request_work.assignee')
    .leftJoin('request as whole', 'whole.id', 'request_merge.into_request')
    .select([
      'request.id',
      'request.reference',
      'request.topic',
      'request.question',
      'request.name as customer',
      'request.address',
      'request.state',
      'request.created_at',
      'request.changed_at',
      'request_work.request as touched',
      'request_work.assignee',
      'request_work.tags',
      'request_work.first_reply_at',
      'staff.name as staff',
      'staff.email as email',
      'whole.reference as part_of',
    ])
    .where(
      'request.id',
      'in',
      found.map(({ id }) => id),
    )
    .orderBy('request.changed_at', order)
    .orderBy('request.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    topic: row.topic,
    question: row.question,
    name: row.customer ?? row.address,
    state: workState(row.state, row.touched !== null),
    assignee: row.assignee ?? undefined,
    assigneeName: nameOf(row.staff, row.email),
    tags: readTags(row.tags),
    at: row.created_at,
    changedAt: row.changed_at,
    firstReplyAt: row.first_reply_at ?? undefined,
    partOf: row.part_of ?? undefined,
  }))
}

const nameOf = (name: string | null, email: string | null): string | undefined =>
  name === null || name === '' ? (email ?? undefined) : name

/**
 * How many requests a filter asks for. Parts are counted apart: to look for each request whether it
 * is one reads all of them, where an index has their number.
 */
export async function countQueue(db: Database, filter: QueueFilter): Promise<number> {
  const counts = await Promise.all(
    stateGroups(filter).map(async (state) => {
      const all = inState(db, state, filter).select(({ fn }) => fn.countAll<number>().as('count'))
      const { count } = await all.executeTakeFirstOrThrow()
      if (!hidesParts(filter)) return Number(count)
      const hidden = await all.where('request.id', 'in', parts(db)).executeTakeFirstOrThrow()
      return Number(count) - Number(hidden.count)
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Of the requests of a time, how many were first answered as it is promised. */
export async function countPromise(
  db: Database,
  {
    since,
    promised,
    now,
  }: { readonly since: number; readonly promised: Promised; readonly now: number },
): Promise<{ readonly kept: number; readonly due: number }> {
  const rows = await db
    .selectFrom('request')
    .leftJoin('request_work', 'request_work.request', 'request.id')
    .select(['created_at', 'first_reply_at'])
    .where('request.created_at', '>=', since)
    .execute()
  const isLate = (at: number, reply: number): boolean =>
    workingTime(promised.hours, at, reply) > promised.within
  // What may still be answered in time is neither.
  const due = rows.filter(
    ({ created_at: at, first_reply_at: reply }) => reply !== null || isLate(at, now),
  )
  const kept = due.filter(
    ({ created_at: at, first_reply_at: reply }) => reply !== null && !isLate(at, reply),
  )
  return { kept: kept.length, due: due.length }
}

/** Every tag that a request has, in order. */
export async function findTags(db: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('request_work').select('tags').distinct().limit(1000).execute()
  return [...new Set(rows.flatMap(({ tags }) => readTags(tags)))].toSorted()
}
