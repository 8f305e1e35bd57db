// Support requests by where they were written from.
import * as z from 'zod'
import type { Database } from '@/lib/store/schema'
import type { Range } from './range'

const context = z.object({ page: z.string().optional(), query: z.string().optional() })

/** What a request says of where it was written from. */
type Context = z.infer<typeof context>

/** How many requests of a time have each name that `nameOf` gives; undefined is counted nowhere. */
export async function countRequests(
  db: Database,
  { from, until }: Range,
  nameOf: (context: Context) => string | undefined,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('request')
    .select('context')
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .execute()
  const counts = new Map<string, number>()
  for (const row of rows) {
    const name = nameOf(context.parse(JSON.parse(row.context)))
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
