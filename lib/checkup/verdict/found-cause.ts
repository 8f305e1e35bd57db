// What a check-up found about a person, in words: a certain cause, or what contradicts itself. Not
// whether anything stands in the way; that is an outcome.

/**
 * A cause that is certain, in the policy's words, told once although several symptoms may have it;
 * or what contradicts itself in the row, which comes first.
 */
export interface FoundCause {
  /** The id of the rule that is behind it, else of the cause. */
  readonly id: string
  readonly text: string
  readonly symptoms: readonly string[]
  readonly fix: readonly string[]
  /** Roles and parties. */
  readonly by: readonly string[]
  readonly article: string | null
  /** Part of why the person is not rung, or cannot sign in although they are meant to. */
  readonly trouble: boolean
}
