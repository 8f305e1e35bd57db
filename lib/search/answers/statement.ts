// What the rules say of each role and each permission: questions that can be recognised and the
// answers to them. Only the shapes; build-statements.ts has the policy.

/**
 * A cell of the matrix: what one role may do, in the words and the status of the table at `url`.
 */
export interface PermissionCell {
  readonly role: string
  readonly words: string
  /** How far a "Yes" reaches, where it does not reach everything. */
  readonly limit?: string | undefined
  readonly status: 'yes' | 'limited' | 'no' | 'unknown'
  readonly url: string
}

/** One row of the matrix: an action, and what each role may do. */
export interface PermissionRow {
  readonly action: string
  readonly cells: readonly PermissionCell[]
}

/**
 * A question answered in the list itself: a few words, why, and where it is written. `differs`
 * where accounts do; `figure` is the row of the matrix that the answer is read from.
 */
export interface DirectAnswer {
  readonly text: string
  readonly reason: string
  readonly url: string
  readonly differs: boolean
  readonly figure: PermissionRow
}

/**
 * Something that one may do or not, by the id of its permission: in several wordings that each
 * begin with the verb, as a row of the matrix, and the answer for each role by id; WHO is for those
 * who ask who may, WHO_NOT for those who ask who may not.
 */
export interface PermissionStatement {
  readonly id: string
  /** The id of its area. */
  readonly area: string
  readonly wordings: readonly string[]
  readonly figure: PermissionRow
  readonly answers: Readonly<Record<string, Omit<DirectAnswer, 'figure'>>>
}

/** All permissions, and what people call the roles. */
export interface Statements {
  readonly roles: readonly { readonly id: string; readonly names: readonly string[] }[]
  readonly permissions: readonly PermissionStatement[]
}

/** The key of the answer to "who may". */
export const WHO = 'who'
/** The key of the answer to "who may not". */
export const WHO_NOT = 'who not'
