// Who signs in behind /staff, their sessions and invitations, and what they did.
import { sql, type Kysely } from 'kysely'

/** Milliseconds since 1970, as in the first tables. */
const TIME = 'bigint'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('staff')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('email_verified', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`email_verified in (0, 1)`),
    )
    .addColumn('two_factor', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`two_factor in (0, 1)`),
    )
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .addColumn('ended_at', TIME)
    .execute()
  await db.schema
    .createTable('staff_account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('staff', 'text', (column) =>
      column.notNull().references('staff.id').onDelete('cascade'),
    )
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('password', 'text')
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .addUniqueConstraint('staff_account_of_provider', ['provider', 'subject'])
    .execute()
  await db.schema
    .createIndex('staff_account_by_staff')
    .on('staff_account')
    .column('staff')
    .execute()
  await db.schema
    .createTable('staff_session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('staff', 'text', (column) =>
      column.notNull().references('staff.id').onDelete('cascade'),
    )
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('browser', 'text')
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .addColumn('expires_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('staff_session_by_staff')
    .on('staff_session')
    .column('staff')
    .execute()
  await db.schema
    .createTable('staff_check')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('changed_at', TIME, (column) => column.notNull())
    .addColumn('expires_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('staff_check_by_name').on('staff_check').column('name').execute()
  await db.schema
    .createTable('staff_totp')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('staff', 'text', (column) =>
      column.notNull().references('staff.id').onDelete('cascade'),
    )
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backup_codes', 'text', (column) => column.notNull())
    .addColumn('verified', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`verified in (0, 1)`),
    )
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('locked_until', TIME)
    .execute()
  await db.schema.createIndex('staff_totp_by_staff').on('staff_totp').column('staff').execute()
  await db.schema
    .createTable('staff_invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('staff', 'text', (column) =>
      column.notNull().unique().references('staff.id').onDelete('cascade'),
    )
    .addColumn('created_at', TIME, (column) => column.notNull())
    .addColumn('expires_at', TIME, (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('staff', 'text')
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('at', TIME, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('audit_by_time').on('audit').column('at').execute()
}
