// Keeps events, each once.
import { randomUUID } from 'node:crypto'
import type { Database, EventTable } from '@/lib/store/schema'
import { masked } from './mask'
import type { Event } from './read'

/** A query as it is counted: the same words are the same query, however they are written. */
export const countedQuery = (query: string): string =>
  query.trim().replace(/\s+/gu, ' ').toLowerCase()

/** What came of it; null where nothing can. */
function outcomeOf(event: Event): string | null {
  if (event.kind === 'search') return event.outcome
  if (event.kind === 'fix-answer') return event.known ? 'known' : 'unknown'
  if (event.kind === 'fix-end') return event.found ? 'found' : 'not-found'
  if (event.kind === 'fix-outcome') return event.fixed ? 'fixed' : 'not-fixed'
  return null
}

/** The question, or the cause that was to be fixed. */
function questionOf(event: Event): string | null {
  if (event.kind === 'fix-outcome') return event.cause ?? null
  return event.kind === 'fix-answer' ? event.question : null
}

function rowOf(event: Event, now: number): EventTable {
  const { id, kind, visit = null, ...told } = event
  return {
    id,
    kind,
    visit,
    subject: 'symptom' in event ? event.symptom : 'page' in event ? event.page : null,
    query: 'query' in event ? countedQuery(event.query) : null,
    outcome: outcomeOf(event),
    question: questionOf(event),
    data: JSON.stringify(told),
    at: now,
  }
}

/**
 * Keeps events as of `now`, in milliseconds, each a millisecond after the one before, so that those
 * of one beacon keep their order; one whose id is known is passed over.
 */
export async function keepEvents(
  db: Database,
  events: readonly Event[],
  now: number,
): Promise<void> {
  await db
    .insertInto('event')
    .values(events.map((event, at) => rowOf(event, now + at)))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

const HOUR = 60 * 60 * 1000

/**
 * Keeps that a search ended in a support request; what was searched for is masked. It has no visit,
 * an id of its own and no more than the hour, so that it leads to no request.
 */
export async function keepEndedSearch(db: Database, query: string, now: number): Promise<void> {
  const told = masked(query)
  await db
    .insertInto('event')
    .values({
      ...{ id: randomUUID(), kind: 'search-request', visit: null, subject: null },
      ...{ query: countedQuery(told), outcome: null, question: null },
      ...{ data: JSON.stringify({ query: told }), at: now - (now % HOUR) },
    })
    .execute()
}
