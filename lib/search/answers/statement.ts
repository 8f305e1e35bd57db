// What the rules say of each role and each deed: questions that can be recognised and the answers
// to them. Only the shapes; build-statements.ts has the policy.
import type { DirectAnswer, Figure } from '@/lib/search/results/document'

/**
 * Something that one may do or not: in several wordings that each begin with the verb, as a row of
 * the matrix, and the answer for each role by id; `who` is for those who ask who may.
 */
export interface Deed {
  readonly wordings: readonly string[]
  readonly figure: Figure
  readonly answers: Readonly<Record<string, Omit<DirectAnswer, 'figure'>>>
}

/** All deeds, and what people call the roles. */
export interface Statements {
  readonly roles: readonly { readonly id: string; readonly names: readonly string[] }[]
  readonly deeds: readonly Deed[]
}

/** The key of the answer to "who may". */
export const WHO = 'who'
