// What git keeps of a file of content: what the studio's server (scripts/editor/studio) tells its
// page.

/** A commit that changed the file; `lines` begin with +, -, a space or @@. */
export interface KeptChange {
  readonly commit: string
  readonly author: string
  /** YYYY-MM-DD */
  readonly day: string
  readonly subject: string
  readonly lines: readonly string[]
}

/** The changes of a file, the newest first. */
export interface FileHistory {
  /** Whether git keeps this folder at all. */
  readonly isInGit: boolean
  /** Whether git never saw the file. */
  readonly isNew: boolean
  /** What is saved and not committed. */
  readonly uncommitted: readonly string[]
  readonly changes: readonly KeptChange[]
}

/** A wording by which people may search for an article. */
export interface Wording {
  readonly words: string
  /** Its place among the results, from 1; undefined where it is not among the first ten. */
  readonly rank: number | undefined
  /** What is found first instead. */
  readonly first: string | undefined
}
