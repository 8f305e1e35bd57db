// One observable property with a finite domain. What a fact means for a decision is said by rules,
// never here.

/**
 * Whom or what a fact is about: a user of the account, the account itself, or the situation at
 * hand.
 */
export type Subject = 'user' | 'account' | 'context'

/**
 * One value of a fact. `label` answers the fact's question in a wizard; `aliases` are read as this
 * value in any letter case.
 */
export interface FactValue {
  readonly id: string
  readonly label: string
  readonly aliases: readonly string[]
}

/**
 * A fact as people are asked for it. `cost` is the seconds it takes to find out: 10 look, 30 ask
 * someone, 60 try it.
 */
export interface Fact {
  readonly id: string
  readonly subject: Subject
  readonly label: string
  readonly question: string
  /** How to find the answer out; may hold inline tags. */
  readonly find: string
  readonly cost: 10 | 30 | 60
  readonly aliases: readonly string[]
  readonly values: readonly FactValue[]
}

/** What is known: canonical fact ids to canonical value ids. An absent fact is unknown. */
export type Facts = Readonly<Record<string, string>>
