// What is searched: a page of the site in plain words. No result (results/search-answer.ts).

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

/**
 * One findable page in plain words; `aliases` are other wordings of the question it answers. With
 * `elsewhere` it is no page but what people ask and none answers: its `line` says so, and `ask` is
 * the topic of support to write about. It is never among results.
 */
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
  readonly elsewhere?: { readonly line: string; readonly ask?: string | undefined }
}
