// Keeps events, each once.
import type { Database, EventTable } from '@/lib/store/schema'
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

function rowOf(event: Event, now: number): EventTable {
  const { id, kind, visit = null, ...told } = event
  return {
    id,
    kind,
    visit,
    subject: 'symptom' in event ? event.symptom : 'page' in event ? event.page : null,
    query: 'query' in event ? countedQuery(event.query) : null,
    outcome: outcomeOf(event),
    question: 'question' in event ? event.question : null,
    data: JSON.stringify(told),
    at: now,
  }
}

/** Keeps events as of `now`, in milliseconds; one whose id is known is passed over. */
export async function keepEvents(
  db: Database,
  events: readonly Event[],
  now: number,
): Promise<void> {
  await db
    .insertInto('event')
    .values(events.map((event) => rowOf(event, now)))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
