// Cases of the desk: answers with who gave and who took them, the caller, and what was done since.
import { sql, type Kysely } from 'kysely'

/** Milliseconds since 1970, as in the first tables. */
const TIME = 'bigint'

export async function up(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable('desk_case')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('version', 'integer', (column) => column.notNull())
  for (const name of ['symptom', 'account', 'name', 'number', 'digits', 'email', 'ticket'] as const)
    table = table.addColumn(name, 'text', (column) => column.notNull())
  await table
    .addColumn('request', 'text', (column) => column.references('request.id').onDelete('set null'))
    .addColumn('outcome', 'text', (column) =>
      column
        .notNull()
        .check(sql`outcome in ('open', 'waiting', 'solved', 'not-solved', 'hung-up')`),
    )
    .addColumn('owner', 'text', (column) => column.references('staff.id'))
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('policy', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('desk_case_answer')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case', 'text', (column) =>
      column.notNull().references('desk_case.id').onDelete('cascade'),
    )
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('origin', 'text', (column) =>
      column.notNull().check(sql`origin in ('caller', 'panel', 'link')`),
    )
    .addColumn('staff', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('desk_case_entry')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('case', 'text', (column) =>
      column.notNull().references('desk_case.id').onDelete('cascade'),
    )
    .addColumn('staff', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('next', 'text', (column) => column.references('staff.id'))
    .addColumn('created_at', TIME, (column) => column.notNull())
    .execute()
  const indexes: readonly (readonly [string, string, readonly string[]])[] = [
    ['desk_case_by_change', 'desk_case', ['changed_at', 'id']],
    ['desk_case_by_outcome', 'desk_case', ['outcome', 'changed_at', 'id']],
    ['desk_case_by_owner', 'desk_case', ['owner', 'changed_at', 'id']],
    ['desk_case_by_symptom', 'desk_case', ['symptom', 'changed_at', 'id']],
    ['desk_case_by_digits', 'desk_case', ['digits']],
    ['desk_case_by_email', 'desk_case', ['email']],
    ['desk_case_by_ticket', 'desk_case', ['ticket']],
    ['desk_case_by_request', 'desk_case', ['request']],
    ['desk_case_answer_by_case', 'desk_case_answer', ['case', 'place']],
    ['desk_case_entry_by_case', 'desk_case_entry', ['case', 'created_at']],
  ]
  for (const [name, on, columns] of indexes)
    await db.schema
      .createIndex(name)
      .on(on)
      .columns([...columns])
      .execute()
}
