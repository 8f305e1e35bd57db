// What staff do with support requests and feedback: who has one, what was noted, when it was first
// answered, and a version by which two who act at once notice each other.
import type { WholeDatabase } from '@/lib/store/schema'

/** Milliseconds since 1970, as in the first tables. */
const TIME = 'bigint'

export async function up(db: Pick<WholeDatabase, 'schema'>): Promise<void> {
  await db.schema
    .createTable('request_work')
    .addColumn('request', 'text', (column) =>
      column.primaryKey().references('request.id').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('assignee', 'text', (column) => column.references('staff.id'))
    .addColumn('tags', 'text', (column) => column.notNull())
    .addColumn('first_reply_at', TIME)
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('request_work_by_assignee')
    .on('request_work')
    .column('assignee')
    .execute()
  await db.schema
    .createTable('request_note')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request', 'text', (column) =>
      column.notNull().references('request.id').onDelete('cascade'),
    )
    .addColumn('staff', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('message', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('request_note_by_request')
    .on('request_note')
    .columns(['request', 'created_at'])
    .execute()
  await db.schema
    .createTable('feedback_work')
    .addColumn('feedback', 'text', (column) =>
      column.primaryKey().references('feedback.id').onDelete('cascade'),
    )
    .addColumn('staff', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('done_at', TIME, (column) => column.notNull())
    .execute()
}
