// The table of what writers decided about what was learnt, as queries see it.

/** The tables, by name. */
export interface LearnTables {
  readonly learn_decision: LearnDecisionTable
}

/** The last decision about a proposal. It names nobody but who decided. */
export interface LearnDecisionTable {
  /** Follows from what is proposed (lib/learn/proposal.ts). */
  readonly id: string
  readonly kind: string
  readonly state: string
  /** How much spoke for it then, in visits or outcomes. */
  readonly evidence: number
  /** Why, or what is asked. */
  readonly words: string
  /** The proposal as it was, an object. */
  readonly proposal: string
  /** Null for a command. */
  readonly staff: string | null
  readonly decided_at: number
}
