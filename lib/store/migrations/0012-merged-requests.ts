// Requests of one customer that are answered as one: what was said stays where it was written.
import type { WholeDatabase } from '@/lib/store/schema'

/** Milliseconds since 1970, as in the first tables. */
const TIME = 'bigint'

export async function up(db: Pick<WholeDatabase, 'schema'>): Promise<void> {
  await db.schema
    .createTable('request_merge')
    .addColumn('request', 'text', (column) =>
      column.primaryKey().references('request.id').onDelete('cascade'),
    )
    .addColumn('into_request', 'text', (column) =>
      column.notNull().references('request.id').onDelete('cascade'),
    )
    .addColumn('staff', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('merged_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('request_merge_by_into')
    .on('request_merge')
    .columns(['into_request', 'merged_at'])
    .execute()
}
