// Who else of the staff has the same thing open (a request, a case): told by each page that shows
// it. Not a lock: whoever acts at the same time is noticed by versions (inbox/work.ts).
import type { Database } from '@/lib/store/schema'

/** What is open: its kind in a word (`request`, `case`) and its id. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** Somebody who has it open; `seenAt` is when their page last said so, in milliseconds. */
export interface Present {
  readonly staff: string
  readonly name: string
  readonly sinceAt: number
  readonly seenAt: number
}

/** A page that stands open says so each half minute; without script it says so when loaded. */
export const PRESENT_EVERY = 30 * 1000
/** Who was seen within this time is shown, in ms: a page without script is read so long. */
export const PRESENT_FOR = 5 * 60 * 1000

const subjectOf = ({ kind, id }: Subject): string => `${kind} ${id}`

/** Says that somebody has it open. One statement, the same however often it is said. */
export async function recordPresence(
  db: Database,
  subject: Subject,
  { staff, now }: { readonly staff: string; readonly now: number },
): Promise<void> {
  const name = subjectOf(subject)
  await db
    .insertInto('staff_presence')
    .values({ id: `${name} ${staff}`, subject: name, staff, since_at: now, seen_at: now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((of) => ({
        // Who was away so long comes anew.
        since_at: of
          .case()
          .when('staff_presence.seen_at', '<', now - PRESENT_FOR)
          .then(now)
          .else(of.ref('staff_presence.since_at'))
          .end(),
        seen_at: now,
      })),
    )
    .execute()
}

/** Says that somebody left it. */
export async function endPresence(db: Database, subject: Subject, staff: string): Promise<void> {
  await db
    .deleteFrom('staff_presence')
    .where('id', '=', `${subjectOf(subject)} ${staff}`)
    .execute()
}

/** Who else has it open, those first who came first. Whose access ended is not named. */
export async function findPresent(
  db: Database,
  subject: Subject,
  { but, now }: { readonly but: string; readonly now: number },
): Promise<readonly Present[]> {
  const rows = await db
    .selectFrom('staff_presence')
    .innerJoin('staff', 'staff.id', 'staff_presence.staff')
    .select(['staff_presence.staff', 'staff.name', 'staff.email', 'since_at', 'seen_at'])
    .where('subject', '=', subjectOf(subject))
    .where('staff_presence.staff', '<>', but)
    .where('seen_at', '>=', now - PRESENT_FOR)
    .where('staff.ended_at', 'is', null)
    .orderBy('since_at')
    .orderBy('staff_presence.staff')
    .execute()
  return rows.map(({ staff, name, email, since_at: sinceAt, seen_at: seenAt }) => ({
    ...{ staff, sinceAt, seenAt },
    name: name === '' ? email : name,
  }))
}
