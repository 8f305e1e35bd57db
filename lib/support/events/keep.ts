// Keeps events, each once.
import type { Database } from '@/lib/store/schema'
import type { Event } from './read'

/** Keeps events as of `now`, in milliseconds; one whose id is known is passed over. */
export async function keepEvents(
  db: Database,
  events: readonly Event[],
  now: number,
): Promise<void> {
  const rows = events.map(({ id, kind, visit = null, ...rest }) => ({
    id,
    kind,
    visit,
    subject: 'symptom' in rest ? rest.symptom : 'page' in rest ? rest.page : null,
    data: JSON.stringify(rest),
    at: now,
  }))
  await db
    .insertInto('event')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
