// What is searched and what a search answers: the shapes, and nothing else.

/** A part of a document under its own heading; `id` is the anchor that leads to it. */
export interface SearchSection {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** Where a hit leads: to something to read, or to a guided diagnosis. */
export type DocumentKind = 'article' | 'wizard'

/** One findable page in plain words; `aliases` are other wordings of the question it answers. */
export interface SearchDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly category: string
  readonly aliases: readonly string[]
  readonly sections: readonly SearchSection[]
}

/** A piece of an excerpt; the pieces of one excerpt, joined, are its plain text. */
export interface ExcerptPiece {
  readonly text: string
  readonly match: boolean
}

/** One hit of the list. `section` names the heading that answers better than the whole, and then `url` ends in its anchor. */
export interface SearchResult {
  readonly kind: DocumentKind
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly category: string
  readonly section: { readonly id: string; readonly title: string } | null
  readonly excerpt: readonly ExcerptPiece[]
  readonly score: number
}

/** The whole answer: `answerable` is false when the results are only the nearest pages and none of them answers. */
export interface SearchAnswer {
  readonly query: string
  readonly corrected: string | null
  readonly answerable: boolean
  readonly total: number
  readonly results: readonly SearchResult[]
}
