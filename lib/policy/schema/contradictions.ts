// The shape of contradictions: answers that cannot be true together. Not answers that merely differ
// from what the policy grants; those are the rules' `unexpectedAnswer`.
import * as z from 'zod'
import { condition, id, slug, sourced, words } from './fields'

export const contradictionSchema = z.strictObject({
  id,
  /** What cannot be: it rests on two facts at least. */
  when: condition,
  /** Why, to whoever gave the answers. */
  text: words,
  /** The symptoms in which it is so; every one that asks for its facts when absent. */
  symptoms: z.array(slug).min(1).optional(),
  /**
   * Of its facts, those whose answer is the wrong one, so that only these decide nothing; all of
   * them when absent.
   */
  doubts: z.array(id).min(1).optional(),
  /**
   * Whether one answer rules the other out. false where a fact has no value that would be right:
   * who is not a user has Panel Access neither on nor off.
   */
  rulesOut: z.boolean().default(true),
  ...sourced,
})
