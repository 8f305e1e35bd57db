// Who else has a case or a request open, told to its page while it stands open; and that its page
// was left.
import { endPresence, findPresent, recordPresence, type Subject } from '@/lib/staff/presence'
import type { AskedBy, StaffAnswer } from '@/server/staff/asked'
import { refusal } from '@/server/staff/read-form'

const TABLES = { case: 'desk_case', request: 'request' } as const
type Kind = keyof typeof TABLES

const GONE = refusal(404, 'It is not there', 'It is not there, or was deleted.')

/** What a route has open, where it is there. */
async function subjectOf({ db, named }: AskedBy, kind: Kind): Promise<Subject | undefined> {
  const row = await db
    .selectFrom(TABLES[kind])
    .select('id')
    .where('id', '=', named['id'] ?? '')
    .executeTakeFirst()
  return row && { kind, id: row.id }
}

/** Says that who asks has it open, and who else has. */
export const showPresent =
  (kind: Kind) =>
  async (asked: AskedBy): Promise<StaffAnswer> => {
    const { db, me, now } = asked
    const subject = await subjectOf(asked, kind)
    if (!subject) return GONE
    await recordPresence(db, subject, { staff: me.id, now })
    const present = await findPresent(db, subject, { but: me.id, now })
    return { kind: 'data', value: { names: present.map(({ name }) => name) } }
  }

/** Says that who asks left it. */
export const leave =
  (kind: Kind) =>
  async (asked: AskedBy): Promise<StaffAnswer> => {
    const subject = await subjectOf(asked, kind)
    if (!subject) return GONE
    await endPresence(asked.db, subject, asked.me.id)
    return { kind: 'data', value: { names: [] } }
  }
