// The outbox: mails that were posted together with what they tell of, until they are sent.
import { sql, type Kysely } from 'kysely'

const TIME = 'bigint'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mail')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text')
    .addColumn('headers', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .addColumn('due_at', TIME, (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('sent_at', TIME)
    .addColumn('failed_at', TIME)
    .addColumn('error', 'text')
    .execute()
  // Of all that were ever sent, only those that wait are looked for.
  await db.schema
    .createIndex('mail_waiting')
    .on('mail')
    .column('due_at')
    .where(sql<boolean>`sent_at is null and failed_at is null`)
    .execute()
}
