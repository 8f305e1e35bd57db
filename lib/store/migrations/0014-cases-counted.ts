// Cases by what insight counts of them together, so that it reads this index alone: a walk along it
// has them in groups, where finding those of a time first would look up and sort each.
import type { WholeDatabase } from '@/lib/store/schema'

export async function up(db: Pick<WholeDatabase, 'schema'>): Promise<void> {
  await db.schema
    .createIndex('desk_case_counted')
    .on('desk_case')
    .columns(['symptom', 'outcome', 'verdict', 'created_at', 'digits', 'email'])
    .execute()
  await db.schema.dropIndex('desk_case_by_time').execute()
}
