// Cases by when they were kept, and those of one customer by when: what insight counts of them.
import type { WholeDatabase } from '@/lib/store/schema'

const INDEXES = [
  ['desk_case_by_time', ['created_at']],
  ['desk_case_by_digits_and_time', ['digits', 'created_at']],
  ['desk_case_by_email_and_time', ['email', 'created_at']],
] as const
/** The new ones find by these as well. */
const BEFORE = ['desk_case_by_digits', 'desk_case_by_email']

export async function up(db: Pick<WholeDatabase, 'schema'>): Promise<void> {
  for (const [name, columns] of INDEXES)
    await db.schema
      .createIndex(name)
      .on('desk_case')
      .columns([...columns])
      .execute()
  for (const name of BEFORE) await db.schema.dropIndex(name).execute()
}
