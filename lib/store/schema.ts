// The tables, as queries see them. How they came to be is migrations/; how long their rows are kept
// is retention.ts.
import type { Kysely, Transaction } from 'kysely'
import type { CaseTables } from './tables/cases'
import type { InboxTables } from './tables/inbox'
import type { LearnTables } from './tables/learn'
import type { CountedTables } from './tables/counted'
import type { RequestTables } from './tables/requests'
import type { StaffTables } from './tables/staff'

/**
 * Times are milliseconds since 1970 (UTC), ids are UUIDs in small letters, `0 | 1` is a yes or no:
 * what SQLite and PostgreSQL both have. Lists and objects are JSON.
 */
export interface Tables
  extends RequestTables, StaffTables, InboxTables, LearnTables, CountedTables, CaseTables {
  readonly feedback: FeedbackTable
  readonly feedback_address: FeedbackAddressTable
  readonly event: EventTable
  readonly announcement: AnnouncementTable
  readonly rate: RateTable
  readonly secret: SecretTable
  readonly task: TaskTable
  readonly mail: MailTable
}

/** What a reader said of an article or a step. Taken back, a row keeps nothing but its id. */
export interface FeedbackTable {
  readonly id: string
  readonly article: string
  /** Id of a heading of the article, with the number of the step below it. */
  readonly step: string | null
  readonly helpful: 0 | 1
  readonly reason: string | null
  readonly comment: string | null
  readonly created_at: number
  readonly changed_at: number
  readonly taken_back_at: number | null
}

/** Whom to tell when what a reader wrote of is mended: the only personal data beside it. */
export interface FeedbackAddressTable {
  readonly feedback: string
  readonly address: string
  readonly created_at: number
}

/** Something that happened, without a person in it. `visit` is a random id that lives a day. */
export interface EventTable {
  readonly id: string
  readonly kind: string
  readonly visit: string | null
  /** What it happened to: an article, a guided fix. */
  readonly subject: string | null
  /** What was searched for, in small letters. */
  readonly query: string | null
  /** What came of it, by kind: that of a search, `known`, `found`, `fixed` or its contrary. */
  readonly outcome: string | null
  /** Which question of a guided fix was answered; of `fix-outcome`, which cause was to be fixed. */
  readonly question: string | null
  /** All that was told, by kind (lib/support/events). */
  readonly data: string
  readonly at: number
}

/** A notice on reader pages. */
export interface AnnouncementTable {
  readonly id: string
  readonly severity: string
  readonly title: string
  readonly text: string
  /** Ids of categories, a list; [] is every page. */
  readonly categories: string
  /** What readers search for when it concerns them, a list. */
  readonly queries: string
  readonly from_at: number
  readonly until_at: number
  readonly created_at: number
  readonly taken_down_at: number | null
}

/** How often somebody did something lately. `id` names no one: a hash under a daily secret. */
export interface RateTable {
  readonly id: string
  readonly count: number
  readonly expires_at: number
}

/** What this site alone knows, by name. */
export interface SecretTable {
  readonly name: string
  readonly value: string
  readonly created_at: number
}

/** What one process does for all at its time. */
export interface TaskTable {
  readonly name: string
  readonly due_at: number
  readonly done_at: number | null
}

/** A mail in the outbox: sent, given up, or waiting until it is due (lib/support/outbox). */
export interface MailTable {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  /** Gone as soon as it is sent: it may hold a private link. */
  readonly text: string | null
  /** What its headers follow from: whom to answer, which mails it follows, its language. */
  readonly headers: string
  readonly created_at: number
  /** When `due_at` was set, so that a clock that was set back is noticed. */
  readonly changed_at: number
  /** When it is tried next. While it is being sent: when that has taken too long. */
  readonly due_at: number
  /** How often a server judged it. */
  readonly attempts: number
  readonly sent_at: number | null
  readonly failed_at: number | null
  /** Why it was not sent, in words. */
  readonly error: string | null
}

interface TableOfBackup {
  readonly name: keyof Tables
  readonly key: string
  readonly together?: number
}

/** The database itself, of which transactions are begun. */
export type WholeDatabase = Kysely<Tables>

/** The database, or one transaction of it. */
export type Database = WholeDatabase | Transaction<Tables>

/**
 * Every table, those first that others refer to, with the columns by which its rows are in order.
 * What a backup holds. `together` is how many of its rows are held in memory at a time, where they
 * are large.
 */
export const TABLES = [
  { name: 'secret', key: 'name' },
  { name: 'task', key: 'name' },
  { name: 'rate', key: 'id' },
  { name: 'announcement', key: 'id' },
  { name: 'event', key: 'id' },
  { name: 'feedback', key: 'id' },
  { name: 'feedback_address', key: 'feedback' },
  { name: 'mail', key: 'id' },
  { name: 'request', key: 'id' },
  { name: 'request_link', key: 'hash' },
  { name: 'request_message', key: 'id' },
  { name: 'request_attachment', key: 'id' },
  { name: 'request_file', key: 'attachment', together: 2 },
  { name: 'staff', key: 'id' },
  { name: 'staff_account', key: 'id' },
  { name: 'staff_session', key: 'id' },
  { name: 'staff_check', key: 'id' },
  { name: 'staff_totp', key: 'id' },
  { name: 'staff_invitation', key: 'id' },
  { name: 'audit', key: 'id' },
  { name: 'request_work', key: 'request' },
  { name: 'request_note', key: 'id' },
  { name: 'request_merge', key: 'request' },
  { name: 'feedback_work', key: 'feedback' },
  { name: 'staff_presence', key: 'id' },
  { name: 'learn_decision', key: 'id' },
  { name: 'counted', key: 'id' },
  { name: 'desk_case', key: 'id' },
  { name: 'desk_case_answer', key: 'id' },
  { name: 'desk_case_entry', key: 'id' },
] as const satisfies readonly TableOfBackup[]
