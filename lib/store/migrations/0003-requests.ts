// Support requests, what was said since, and what was attached.
import { sql, type Kysely } from 'kysely'

/** Both engines have it; PostgreSQL's `integer` would not hold a time in milliseconds. */
const TIME = 'bigint'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('request')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('context', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('open', 'answered', 'closed')`),
    )
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('request_by_state')
    .on('request')
    .columns(['state', 'created_at'])
    .execute()
  await db.schema
    .createTable('request_link')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('request', 'text', (column) =>
      column.notNull().references('request.id').onDelete('cascade'),
    )
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('expires_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('request_link_by_request')
    .on('request_link')
    .column('request')
    .execute()
  await db.schema
    .createTable('request_message')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request', 'text', (column) =>
      column.notNull().references('request.id').onDelete('cascade'),
    )
    .addColumn('author', 'text', (column) =>
      column.notNull().check(sql`author in ('customer', 'support')`),
    )
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('request_message_by_request')
    .on('request_message')
    .columns(['request', 'created_at'])
    .execute()
  await db.schema
    .createTable('request_attachment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request', 'text', (column) =>
      column.notNull().references('request.id').onDelete('cascade'),
    )
    .addColumn('message', 'text', (column) => column.references('request_message.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('request_attachment_by_request')
    .on('request_attachment')
    .column('request')
    .execute()
  await db.schema
    .createTable('request_file')
    .addColumn('attachment', 'text', (column) =>
      column.primaryKey().references('request_attachment.id').onDelete('cascade'),
    )
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
}
