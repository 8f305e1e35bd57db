// What events are counted by, in columns: JSON is asked in other words by each engine.
import type { Kysely } from 'kysely'
import * as z from 'zod'

/** The table as this migration leaves it. */
interface Tables {
  readonly event: {
    readonly id: string
    readonly data: string
    readonly query: string | null
    readonly outcome: string | null
    readonly question: string | null
  }
}

const AT_ONCE = 1000
const told = z.object({
  query: z.string().optional(),
  outcome: z.string().optional(),
  question: z.string().optional(),
  known: z.boolean().optional(),
  found: z.boolean().optional(),
  fixed: z.boolean().optional(),
})

const OF_FLAG = {
  known: ['known', 'unknown'],
  found: ['found', 'not-found'],
  fixed: ['fixed', 'not-fixed'],
} as const

/** The columns of an event, of its data. */
function columnsOf(data: string): Omit<Tables['event'], 'id' | 'data'> {
  const { query, outcome, question, ...flags } = told.parse(JSON.parse(data))
  const [flag] = (['known', 'found', 'fixed'] as const).flatMap((name) =>
    flags[name] === undefined ? [] : [OF_FLAG[name][flags[name] ? 0 : 1]],
  )
  return {
    query: query?.trim().replace(/\s+/gu, ' ').toLowerCase() ?? null,
    outcome: outcome ?? flag ?? null,
    question: question ?? null,
  }
}

export async function up(db: Kysely<Tables>): Promise<void> {
  for (const column of ['query', 'outcome', 'question'])
    await db.schema.alterTable('event').addColumn(column, 'text').execute()
  await db.schema.createIndex('event_by_visit').on('event').columns(['visit', 'at']).execute()
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('event')
      .select(['id', 'data'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    for (const { id, data } of rows)
      await db.updateTable('event').set(columnsOf(data)).where('id', '=', id).execute()
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
