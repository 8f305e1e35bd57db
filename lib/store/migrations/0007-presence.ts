// Who of the staff has which request or case open, so that two who work on one see each other.
import type { WholeDatabase } from '@/lib/store/schema'

/** Milliseconds since 1970, as in the first tables. */
const TIME = 'bigint'

export async function up(db: Pick<WholeDatabase, 'schema'>): Promise<void> {
  await db.schema
    .createTable('staff_presence')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('staff', 'text', (column) =>
      column.notNull().references('staff.id').onDelete('cascade'),
    )
    .addColumn('since_at', TIME, (column) => column.notNull())
    .addColumn('seen_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('staff_presence_by_subject')
    .on('staff_presence')
    .columns(['subject', 'seen_at'])
    .execute()
}
