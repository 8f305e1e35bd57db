// The tables of support requests, as queries see them: what customers ask, what was said since, and
// what they attached. Times, ids and lists are as in lib/store/schema.ts.

/** The tables, by name. */
export interface RequestTables {
  readonly request: RequestTable
  readonly request_link: RequestLinkTable
  readonly request_message: RequestMessageTable
  readonly request_attachment: RequestAttachmentTable
  readonly request_file: RequestFileTable
}

/** Where a request stands: nobody answered yet, the customer has the word, or it is done. */
export type RequestState = 'open' | 'answered' | 'closed'

/** What a customer asks for. `id` is the client's, `reference` is said on the phone. */
export interface RequestTable {
  readonly id: string
  readonly reference: string
  /** Of content/site/support.yaml. */
  readonly topic: string
  readonly question: string
  /** What the topic asks for, a list of `{label, text}`. */
  readonly details: string
  /** Where it was written from, an object: page, search and what a guided fix found. */
  readonly context: string
  readonly name: string | null
  readonly address: string
  readonly state: RequestState
  /** A hash of all that was sent, so that the same id with other words is noticed. */
  readonly digest: string
  /** The page that it was written from. */
  readonly page: string | null
  /** All that is looked through for words, in small letters. */
  readonly words: string
  readonly created_at: number
  readonly changed_at: number
}

/** A link to a request: its hash alone, so that nobody who reads the table can open one. */
export interface RequestLinkTable {
  readonly hash: string
  readonly request: string
  readonly created_at: number
  readonly expires_at: number
}

/** What was said after the request itself. */
export interface RequestMessageTable {
  readonly id: string
  readonly request: string
  readonly author: 'customer' | 'support'
  readonly text: string
  readonly created_at: number
}

/** What a file is; `name` is ours. */
export interface RequestAttachmentTable {
  readonly id: string
  readonly request: string
  /** With which message it came; null with the request itself. */
  readonly message: string | null
  readonly name: string
  readonly type: string
  /** How many. */
  readonly bytes: number
  readonly created_at: number
}

/** The bytes of an attachment, apart from it so that no list loads them. */
export interface RequestFileTable {
  readonly attachment: string
  /** In Base64: both engines, and backups, have text. */
  readonly content: string
}
