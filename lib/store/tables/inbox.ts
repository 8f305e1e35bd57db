// The tables of what staff do with support requests and feedback, as queries see them. What
// customers sent stands in tables of its own (requests.ts); a row here goes with it.

/** The tables, by name. */
export interface InboxTables {
  readonly request_work: RequestWorkTable
  readonly request_note: RequestNoteTable
  readonly request_merge: RequestMergeTable
  readonly feedback_work: FeedbackWorkTable
}

/** Where the work on a request stands. Without a row nobody has touched it. */
export interface RequestWorkTable {
  readonly request: string
  /** One more with each act of staff. */
  readonly version: number
  /** Whose it is. */
  readonly assignee: string | null
  /** A list of words. */
  readonly tags: string
  readonly first_reply_at: number | null
  readonly changed_at: number
}

/**
 * A note for staff alone. With a `message` it says who of the staff wrote that one, and has no text
 * of its own.
 */
export interface RequestNoteTable {
  readonly id: string
  readonly request: string
  readonly staff: string
  readonly message: string | null
  readonly text: string
  readonly created_at: number
}

/** A request that is answered as a part of another one, which is a part of none itself. */
export interface RequestMergeTable {
  readonly request: string
  readonly into_request: string
  readonly staff: string
  readonly merged_at: number
}

/** Feedback that somebody dealt with. */
export interface FeedbackWorkTable {
  readonly feedback: string
  readonly staff: string
  readonly done_at: number
}
