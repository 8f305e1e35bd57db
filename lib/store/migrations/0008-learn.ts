// What writers decided about what searches and outcomes propose.
import type { WholeDatabase } from '@/lib/store/schema'

/** Milliseconds since 1970, as in the first tables. */
const TIME = 'bigint'

export async function up(db: Pick<WholeDatabase, 'schema'>): Promise<void> {
  await db.schema
    .createTable('learn_decision')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('evidence', 'integer', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('proposal', 'text', (column) => column.notNull())
    .addColumn('staff', 'text', (column) => column.references('staff.id'))
    .addColumn('decided_at', TIME, (column) => column.notNull())
    .execute()
}
