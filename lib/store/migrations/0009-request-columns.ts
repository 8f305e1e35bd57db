// What requests are looked through and counted by, in columns.
import type { Kysely } from 'kysely'
import * as z from 'zod'

/** The table as this migration leaves it. */
interface Tables {
  readonly request: {
    readonly id: string
    readonly question: string
    readonly details: string
    readonly context: string
    readonly name: string | null
    readonly address: string
    readonly page: string | null
    readonly words: string
  }
}

const AT_ONCE = 500
const told = z.object({ page: z.string().optional() })

export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('request').addColumn('page', 'text').execute()
  await db.schema
    .alterTable('request')
    .addColumn('words', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema.createIndex('request_by_time').on('request').column('created_at').execute()
  await db.schema
    .createIndex('request_by_change')
    .on('request')
    .columns(['state', 'changed_at'])
    .execute()
  await db.schema.createIndex('request_by_address').on('request').column('address').execute()
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('request')
      .select(['id', 'question', 'name', 'address', 'details', 'context'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    for (const { id, question, name, address, details, context } of rows) {
      const { page = null } = told.parse(JSON.parse(context))
      const words = [question, name ?? '', address, details].join('\n').toLowerCase()
      await db.updateTable('request').set({ page, words }).where('id', '=', id).execute()
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
