// What a search answers: the shapes of /api/search, and nothing else.
import type { DirectAnswer } from '@/lib/search/answers/statement'
import type { DocumentKind, FirstQuestion } from '@/lib/search/document'

/** A piece of an excerpt; the pieces of one excerpt, joined, are its plain text. */
export interface ExcerptPiece {
  readonly text: string
  readonly match: boolean
}

/**
 * One hit of the list. `category` is the title of its category; `question` comes with a guided
 * diagnosis that is the first of all; `section` names the heading that answers better than the
 * whole, and then `url` ends in its anchor.
 */
export interface SearchResult {
  readonly kind: DocumentKind
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly category: string
  readonly section: { readonly id: string; readonly title: string } | null
  readonly excerpt: readonly ExcerptPiece[]
  readonly question?: FirstQuestion
  readonly score: number
}

/** One way to narrow a list, and how many results it would leave. */
export interface Narrowing {
  readonly id: string
  readonly title: string
  readonly count: number
}

/**
 * Ways to narrow a list: its kinds within the category that was asked for, and its categories
 * within the kind. `all` results with neither.
 */
export interface Counts {
  readonly all: number
  readonly kinds: readonly Narrowing[]
  readonly categories: readonly Narrowing[]
}

/** What was asked and no page answers: who knows is at `url`; without it nobody need be asked. */
export interface ElsewhereAnswer {
  readonly title: string
  readonly line: string
  readonly url?: string
}

/**
 * What was found: `results` are those from `offset` on of `total`; `answerable` is false when the
 * results are only the nearest pages and none of them answers.
 */
export interface Found {
  readonly query: string
  readonly corrected: string | null
  readonly answerable: boolean
  readonly total: number
  readonly offset: number
  readonly results: readonly SearchResult[]
  /** Only where nothing answers and it is known why. */
  readonly elsewhere?: ElsewhereAnswer
  /** Only when asked for. */
  readonly counts?: Counts
}

/** The whole answer: what was found, and before it what the rules themselves say. */
export interface SearchAnswer extends Found {
  readonly answer: DirectAnswer | null
  /** Ids of the permissions that the words are about; only when asked for. */
  readonly actions?: readonly string[]
}
