// Why the database did not do what it was asked, in one sentence for whoever runs the site. Not
// what a reader is told: that is said where they are answered.

/** The database itself refused or was not there. `code` is its own: SQLITE_FULL, 23505. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure'

  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message)
  }
}

/** Nothing was kept, or read: the database cannot be used now. `cause` is what it said. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** The code of an error of SQLite, PostgreSQL or the system; '' where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What a person does about an error, by its code; the first that fits. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT|53100)$/, 'the disk is full: free some of it'],
  [
    /^(?:SQLITE_READONLY|SQLITE_PERM|EROFS|EACCES|EPERM)$/,
    'its folder cannot be written: let this user write there, or name another by SIGNPOST_DATA',
  ],
  [
    /^(?:SQLITE_CORRUPT|SQLITE_NOTADB)$/,
    'the file is damaged: keep it, stop the site and run npm run db restore with the last backup',
  ],
  [
    /^(?:SQLITE_CANTOPEN|ENOTDIR|ENOENT|EEXIST)$/,
    'its folder cannot be opened: look at SIGNPOST_DATA, and whether the disk is there',
  ],
  [/^SQLITE_(?:BUSY|LOCKED)$/, 'another process has been writing for half a minute: look at it'],
  [/^SQLITE_IOERR$/, 'the disk failed: look at it before anything else'],
  [/^(?:28\w{3}|3D000)$/, 'PostgreSQL refuses: look at user, password and name in DATABASE_URL'],
  [
    /^(?:ECONN\w+|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EAI_AGAIN|08\w{3}|57P\d\d)$/,
    'PostgreSQL cannot be reached: look whether it runs, and at DATABASE_URL',
  ],
  [/^MIGRATIONS_WAIT$/, 'run npm run db migrate'],
]

/** One sentence: what was said, and what to do about it. */
export function failureSentence(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  const remedy = REMEDIES.find(([code]) => code.test(codeOf(error)))?.[1]
  return `The database cannot be used (${said})${remedy === undefined ? '' : `: ${remedy}`}.`
}
