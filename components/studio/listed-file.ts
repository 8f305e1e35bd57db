// A file of content as the studio lists it: what its server (scripts/editor/studio) tells its page.

/** How a file stands, the worst first. What is stale is to be checked against the product again. */
export type FileState = 'broken' | 'stale' | 'warned' | 'draft' | 'clean' | 'unchecked'

/** A file in the studio's list. */
export interface ListedFile {
  readonly file: string
  readonly title: string
  /** The folder it is listed under: a category, or a kind of file. */
  readonly group: string
  readonly owner: string
  readonly state: FileState
  readonly errors: number
  readonly advice: number
  readonly isUnsaved: boolean
  /** Where `npm run dev` shows it; none for tables and passages. */
  readonly page: string | undefined
}
