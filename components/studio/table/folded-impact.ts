// What a change to the policy would change, as the studio's server (scripts/editor/studio) tells
// its page.

/** A kind of thing that reads or decides otherwise, and each of them as a line. */
export interface ImpactPart {
  readonly title: string
  readonly count: number
  /** The first of them. */
  readonly lines: readonly string[]
}

export interface FoldedImpact {
  readonly parts: readonly ImpactPart[]
}
