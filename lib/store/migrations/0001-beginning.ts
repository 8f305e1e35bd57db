// The first tables: feedback, events, announcements, and what the store itself keeps.
import { sql, type Kysely } from 'kysely'

/** Both engines have these types; PostgreSQL's `integer` would not hold a time in milliseconds. */
const TIME = 'bigint'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('step', 'text')
    .addColumn('helpful', 'integer', (column) => column.notNull().check(sql`helpful in (0, 1)`))
    .addColumn('reason', 'text')
    .addColumn('comment', 'text')
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .addColumn('taken_back_at', TIME)
    .execute()
  await db.schema
    .createIndex('feedback_by_article')
    .on('feedback')
    .columns(['article', 'created_at'])
    .execute()
  await db.schema
    .createTable('feedback_address')
    .addColumn('feedback', 'text', (column) =>
      column.primaryKey().references('feedback.id').onDelete('cascade'),
    )
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('visit', 'text')
    .addColumn('subject', 'text')
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('at', TIME, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('event_by_kind').on('event').columns(['kind', 'at']).execute()
  await db.schema.createIndex('event_by_time').on('event').column('at').execute()
  await db.schema
    .createTable('announcement')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('categories', 'text', (column) => column.notNull())
    .addColumn('queries', 'text', (column) => column.notNull())
    .addColumn('from_at', TIME, (column) => column.notNull())
    .addColumn('until_at', TIME, (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('taken_down_at', TIME)
    .execute()
  await db.schema
    .createTable('rate')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('expires_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('secret')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('task')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('due_at', TIME, (column) => column.notNull())
    .addColumn('done_at', TIME)
    .execute()
}
