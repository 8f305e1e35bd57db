// Invitations: a link that lets somebody set a password, once and for three days. Of its token only
// the hash is kept. It also lets somebody in again who forgot theirs.
import { randomBytes, randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { hashOf } from './auth/adapter'
import { writeDown } from './audit'

const DAY = 24 * 60 * 60 * 1000
/** How long a link may be used, in milliseconds. */
export const INVITED_FOR = 3 * DAY

/** Whom to invite, as what; `by` is who does, undefined for a command. */
export interface Invite {
  readonly email: string
  readonly role: string
  readonly by: string | undefined
}

/** An invitation: the token of its link, which nobody can read again. */
export interface Invited {
  readonly token: string
  readonly staff: string
  /** Whether they could sign in before, and are to set a new password. */
  readonly isKnown: boolean
}

/**
 * Invites somebody, and whoever was invited before once more: the earlier link ends. Who is known
 * keeps their role, and has access again. What else is to be written goes into `also`, in the same
 * transaction.
 */
export function invite(
  db: WholeDatabase,
  { email: written, role, by }: Invite,
  now: number,
  also: (trx: Database, invited: Invited, email: string) => Promise<void> = () => Promise.resolve(),
): Promise<Invited> {
  const email = written.toLowerCase()
  const token = randomBytes(32).toString('base64url')
  return db.transaction().execute(async (trx) => {
    // One statement, so that two who invite the same person at once invite one.
    const { id: staff } = await trx
      .insertInto('staff')
      .values({
        id: randomUUID(),
        email,
        name: '',
        role,
        email_verified: 0,
        two_factor: 0,
        created_at: now,
        changed_at: now,
        ended_at: null,
      })
      .onConflict((conflict) =>
        conflict.column('email').doUpdateSet({ changed_at: now, ended_at: null }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('staff_invitation')
      .values({ id: hashOf(token), staff, created_at: now, expires_at: now + INVITED_FOR })
      .onConflict((conflict) =>
        conflict
          .column('staff')
          .doUpdateSet({ id: hashOf(token), created_at: now, expires_at: now + INVITED_FOR }),
      )
      .execute()
    const account = await trx
      .selectFrom('staff_account')
      .select('id')
      .where('staff', '=', staff)
      .executeTakeFirst()
    const invited = { token, staff, isKnown: account !== undefined }
    await writeDown(trx, { staff: by, act: 'invite', subject: staff, data: { role } }, now)
    await also(trx, invited, email)
    return invited
  })
}

/** Whom a token invites. */
export interface Invitation {
  readonly staff: string
  readonly email: string
  readonly name: string
  readonly role: string
}

/** Whom a token invites; undefined where it is none, is over, or was used. */
export async function findInvitation(
  db: Database,
  token: string,
  now: number,
): Promise<Invitation | undefined> {
  return db
    .selectFrom('staff_invitation')
    .innerJoin('staff', 'staff.id', 'staff_invitation.staff')
    .select(['staff.id as staff', 'staff.email', 'staff.name', 'staff.role'])
    .where('staff_invitation.id', '=', hashOf(token))
    .where('staff_invitation.expires_at', '>', now)
    .where('staff.ended_at', 'is', null)
    .executeTakeFirst()
}

/**
 * Sets the name and the password of who was invited, and ends every session of theirs. The link is
 * used up; undefined, and nothing is done, where it was before.
 */
export async function acceptInvitation(
  db: WholeDatabase,
  token: string,
  { name, password }: { readonly name: string; readonly password: string },
  now: number,
): Promise<Invitation | undefined> {
  // Hashing takes a tenth of a second, for which nobody else is to wait.
  return acceptWithHash(db, token, { name, hash: await hashPassword(password) }, now)
}

/** The same with the hash of a password, as better-auth makes it. */
export function acceptWithHash(
  db: WholeDatabase,
  token: string,
  { name, hash }: { readonly name: string; readonly hash: string },
  now: number,
): Promise<Invitation | undefined> {
  return db.transaction().execute(async (trx) => {
    const invitation = await findInvitation(trx, token, now)
    const used = await trx
      .deleteFrom('staff_invitation')
      .where('id', '=', hashOf(token))
      .executeTakeFirst()
    if (!invitation || used.numDeletedRows === 0n) return undefined
    const { staff } = invitation
    await trx
      .updateTable('staff')
      .set({ name, email_verified: 1, changed_at: now })
      .where('id', '=', staff)
      .execute()
    await setPassword(trx, { staff, hash, now })
    await trx.deleteFrom('staff_session').where('staff', '=', staff).execute()
    await writeDown(trx, { staff, act: 'accept' }, now)
    return invitation
  })
}

/** Puts the hash of a password in the place of the one before. */
export async function setPassword(
  db: Database,
  { staff, hash, now }: { readonly staff: string; readonly hash: string; readonly now: number },
): Promise<void> {
  await db
    .insertInto('staff_account')
    .values({
      id: randomUUID(),
      staff,
      provider: 'credential',
      subject: staff,
      password: hash,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider', 'subject']).doUpdateSet({ password: hash, changed_at: now }),
    )
    .execute()
}
