// Events of days that are over, added up, so that a year is read from some thousand rows.
import type { Kysely } from 'kysely'
import * as z from 'zod'

const COUNTS = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5']

/** The table as this migration leaves it. */
interface Tables {
  readonly event: {
    readonly id: string
    readonly kind: string
    readonly question: string | null
    readonly data: string
  }
}

const AT_ONCE = 500
const told = z.object({ cause: z.string().optional() })

export async function up(db: Kysely<Tables>): Promise<void> {
  let table = db.schema
    .createTable('counted')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
  for (const count of COUNTS) table = table.addColumn(count, 'integer', (of) => of.notNull())
  await table.execute()
  await db.schema.createIndex('counted_by_part').on('counted').columns(['part', 'period']).execute()
  // Which cause was to be fixed stood in JSON alone, which each engine asks in other words.
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('event')
      .select(['id', 'data'])
      .where('kind', '=', 'fix-outcome')
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    for (const { id, data } of rows) {
      const { cause = null } = told.parse(JSON.parse(data))
      await db.updateTable('event').set({ question: cause }).where('id', '=', id).execute()
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
