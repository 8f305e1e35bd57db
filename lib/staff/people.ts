// The people who sign in behind /staff: who they are, their role, and the end of their access.
// There is always an administrator left.
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { writeDown } from './audit'

/** The role that says who else may do what. */
export const ADMIN = 'admin'

/** A person in the list. */
export interface Person {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: string
  /** invited: they have set no password yet; ended: they may not sign in. */
  readonly state: 'invited' | 'active' | 'ended'
  readonly twoFactor: boolean
  /** When a session of theirs was last used, in milliseconds. */
  readonly seenAt: number | undefined
}

/** Everybody, in the order of their addresses. */
export async function findPeople(db: Database): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('staff')
    .selectAll('staff')
    .select((of) => [
      of
        .selectFrom('staff_account')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('staff_account.staff', '=', 'staff.id')
        .as('accounts'),
      of
        .selectFrom('staff_session')
        .select(({ fn }) => fn.max('changed_at').as('latest'))
        .whereRef('staff_session.staff', '=', 'staff.id')
        .as('seen'),
    ])
    .orderBy('email')
    .execute()
  return rows.map(({ id, email, name, role, ended_at, two_factor, accounts, seen }) => ({
    id,
    email,
    name,
    role,
    state: ended_at !== null ? 'ended' : Number(accounts ?? 0) === 0 ? 'invited' : 'active',
    twoFactor: two_factor === 1,
    seenAt: seen ?? undefined,
  }))
}

/** Whose row, what becomes of it, and who does it: undefined for a command. */
export interface Change {
  readonly person: string
  readonly by: string | undefined
  readonly to: { readonly role: string } | 'ended' | 'active'
}

/** What came of a change. */
export type Changed = 'changed' | 'unknown' | 'last admin'

/**
 * Changes a role, or ends or gives access, from the next request on. Of two administrators who end
 * each other's access at once one stays.
 */
export function changePerson(
  db: WholeDatabase,
  { person, by, to }: Change,
  now: number,
): Promise<Changed> {
  return db.transaction().execute(async (trx) => {
    await lockAdmins(trx)
    const found = await trx
      .selectFrom('staff')
      .select(['role', 'ended_at'])
      .where('id', '=', person)
      .executeTakeFirst()
    if (!found) return 'unknown'
    const isAdmin = found.role === ADMIN && found.ended_at === null
    const staysAdmin = to === 'active' || (to !== 'ended' && to.role === ADMIN)
    if (isAdmin && !staysAdmin && (await otherAdmins(trx, person)) === 0) return 'last admin'
    const values =
      to === 'ended' ? { ended_at: now } : to === 'active' ? { ended_at: null } : { role: to.role }
    await trx
      .updateTable('staff')
      .set({ ...values, changed_at: now })
      .where('id', '=', person)
      .execute()
    if (to === 'ended') {
      await trx.deleteFrom('staff_session').where('staff', '=', person).execute()
      await trx.deleteFrom('staff_invitation').where('staff', '=', person).execute()
    }
    const act = to === 'ended' ? 'end-access' : to === 'active' ? 'give-access' : 'change-role'
    const data: Readonly<Record<string, string>> =
      to === 'ended' || to === 'active' ? {} : { from: found.role, to: to.role }
    await writeDown(trx, { staff: by, act, subject: person, data }, now)
    return 'changed'
  })
}

/**
 * Makes those who change administrators wait for each other: on PostgreSQL two transactions could
 * else each see the other's administrator.
 */
const lockAdmins = (db: Database) =>
  db.updateTable('staff').set({ role: ADMIN }).where('role', '=', ADMIN).execute()

/** Others who can sign in, and may do all. */
async function otherAdmins(db: Database, person: string): Promise<number> {
  const { count } = await db
    .selectFrom('staff')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('role', '=', ADMIN)
    .where('ended_at', 'is', null)
    .where('id', '<>', person)
    .where((of) =>
      of.exists(
        of
          .selectFrom('staff_account')
          .select('id')
          .whereRef('staff_account.staff', '=', 'staff.id'),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}
