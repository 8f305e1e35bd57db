// A rule of the checker: one thing that may be wrong with an article, and how to explain it.
import type { Passages } from '@/lib/content/passages'
import type { Names } from '@/lib/content/vocabulary'
import type { Fault } from '@/lib/content/faults'
import type { Draft } from './draft'
import type { PolicyPlaces } from './policy-places'

/** All that a rule may look at besides the article itself. */
export interface Shelf extends Names {
  readonly drafts: readonly Draft[]
  /** The texts of content/shared. */
  readonly shared: readonly Draft[]
  /** The trees of those that can be read, by name. */
  readonly texts: Passages
  /** The first draft of each slug. */
  readonly bySlug: ReadonlyMap<string, Draft>
  /** Of each wording, folded, the files that have it as a title or an alias, in order. */
  readonly wordings: ReadonlyMap<string, readonly string[]>
  readonly places: PolicyPlaces
  /** Whether every name in a draft means something, so that its sentences can be read as they will be published. */
  readonly isSound: (draft: Draft) => boolean
  /** YYYY-MM-DD */
  readonly today: string
}

export interface Rule {
  readonly id: string
  /** One sentence for writers: what is asked and why. */
  readonly about: string
  readonly check: (draft: Draft, shelf: Shelf) => readonly Fault[]
}
