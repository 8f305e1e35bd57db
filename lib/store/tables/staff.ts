// The tables of who signs in behind /staff, as queries see them; those of better-auth under names
// of ours (lib/staff/auth/adapter.ts). Which there are in all is schema.ts.

/** The tables, by name. */
export interface StaffTables {
  readonly staff: StaffTable
  readonly staff_account: StaffAccountTable
  readonly staff_session: StaffSessionTable
  readonly staff_check: StaffCheckTable
  readonly staff_totp: StaffTotpTable
  readonly staff_invitation: StaffInvitationTable
  readonly audit: AuditTable
  readonly staff_presence: StaffPresenceTable
}

/** A person of the staff. Invited: there is no account yet. `ended_at`: they may not sign in. */
export interface StaffTable {
  readonly id: string
  /** In small letters. */
  readonly email: string
  readonly name: string
  /** A role of content/site/staff.yaml. */
  readonly role: string
  readonly email_verified: 0 | 1
  readonly two_factor: 0 | 1
  readonly created_at: number
  readonly changed_at: number
  readonly ended_at: number | null
}

/** A way to sign in: a password (`credential`) or an account at an OIDC provider. */
export interface StaffAccountTable {
  readonly id: string
  readonly staff: string
  readonly provider: string
  /** Who it is there; of a password, the id of the staff. */
  readonly subject: string
  /** A hash by scrypt. */
  readonly password: string | null
  readonly created_at: number
  readonly changed_at: number
}

/** Somebody who is signed in. Of the token only its hash is kept. */
export interface StaffSessionTable {
  readonly id: string
  readonly staff: string
  readonly token: string
  readonly browser: string | null
  readonly created_at: number
  readonly changed_at: number
  readonly expires_at: number
}

/** What better-auth has to know once more: the state of a sign-in that is under way. */
export interface StaffCheckTable {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly created_at: number
  readonly changed_at: number
  readonly expires_at: number
}

/** An app that makes codes: its secret and the codes for when it is lost, both encrypted. */
export interface StaffTotpTable {
  readonly id: string
  readonly staff: string
  readonly secret: string
  readonly backup_codes: string
  readonly verified: 0 | 1
  readonly failures: number
  readonly locked_until: number | null
}

/** A link that lets somebody set a password, once. `id` is the hash of its token. */
export interface StaffInvitationTable {
  readonly id: string
  readonly staff: string
  readonly created_at: number
  readonly expires_at: number
}

/** What staff did. Without `staff`: by a command, or nobody who is signed in. */
export interface AuditTable {
  readonly id: string
  readonly staff: string | null
  readonly act: string
  readonly subject: string | null
  /** The rest, an object. */
  readonly data: string
  readonly at: number
}

/** Somebody who has something open. `id` is the subject with the staff, so each is there once. */
export interface StaffPresenceTable {
  readonly id: string
  /** Its kind and its id: `request 0b6f…`. */
  readonly subject: string
  readonly staff: string
  readonly since_at: number
  readonly seen_at: number
}
