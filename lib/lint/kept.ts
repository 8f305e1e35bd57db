// What was worked out of one article alone, for whoever checks again: it holds until the text of
// the article changes, or anything that a rule may look at beside it. Keeps nothing itself.
import type { Diagnostic } from '@/lib/core/diagnostic'

/** The names that an article leads readers to: symptoms, and ids of permissions. */
export interface Named {
  readonly symptoms: readonly string[]
  readonly permissions: readonly string[]
}

/**
 * Counts of claims about who may do what: `rendered` list the roles with <Roles>, and so cannot be
 * wrong; of the others, `typed`, `read` were understood.
 */
export interface ShareRead {
  readonly rendered: number
  readonly typed: number
  readonly read: number
}

/** An article as search reads it (lib/search/indexing/site-documents.ts), in plain words. */
export interface FindableText {
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly category: string
  readonly aliases: readonly string[]
  readonly redirects: readonly string[]
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly text: string
  }[]
}

/** Plain data, so that it can be written to a file. */
export interface Kept {
  isSound?: boolean
  /** What the rules find that look at no other article: those that are errors, and advice. */
  errors?: readonly Diagnostic[]
  advice?: readonly Diagnostic[]
  spelling?: readonly Diagnostic[]
  /** Its text in plain words. */
  words?: string
  named?: Named
  /** As search reads it; none where it cannot be read. */
  findable?: readonly FindableText[]
  share?: ShareRead
}

/** What is kept under a name, worked out when it is not there. */
export function keep<Name extends keyof Kept>(
  kept: Kept,
  name: Name,
  build: () => NonNullable<Kept[Name]>,
): NonNullable<Kept[Name]> {
  const found = kept[name]
  if (found !== undefined) return found
  const built = build()
  kept[name] = built
  return built
}
