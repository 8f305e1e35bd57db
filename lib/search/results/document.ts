// What is searched and what a search answers: the shapes, and nothing else.

/** A part of a document under its own heading; `id` is the anchor that leads to it. */
export interface SearchSection {
  readonly id: string
  readonly title: string
  readonly text: string
}

/**
 * Where a hit leads: to something to read, a guided diagnosis, the table of what each role may do,
 * or the page from which one writes to support.
 */
export const KINDS = ['article', 'wizard', 'roles', 'contact'] as const
export type DocumentKind = (typeof KINDS)[number]

/** What one hit of a kind is called. */
export const KIND_TITLES: Readonly<Record<DocumentKind, string>> = {
  article: 'Article',
  wizard: 'Guided fix',
  roles: 'Role matrix',
  contact: 'Contact',
}

/** What a guided diagnosis asks first, and where each answer leads. */
export interface FirstQuestion {
  readonly text: string
  readonly answers: readonly { readonly label: string; readonly url: string }[]
}

/** One findable page in plain words; `aliases` are other wordings of the question it answers. */
export interface SearchDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly category: { readonly id: string; readonly title: string }
  readonly aliases: readonly string[]
  readonly sections: readonly SearchSection[]
  readonly question?: FirstQuestion
}

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

/**
 * A cell of the matrix: what one role may do, in the words and the status of the table at `url`.
 */
export interface FigureCell {
  readonly role: string
  readonly words: string
  readonly status: 'yes' | 'limited' | 'no' | 'unknown'
  readonly url: string
}

/** One row of the matrix: an action, and what each role may do. */
export interface Figure {
  readonly action: string
  readonly cells: readonly FigureCell[]
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
  readonly figure: Figure
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
  /** Only when asked for. */
  readonly counts?: Counts
}

/** The whole answer: what was found, and before it what the rules themselves say. */
export interface SearchAnswer extends Found {
  readonly answer: DirectAnswer | null
}
