// When an article is to be checked against its facts again.
const DAY = 24 * 60 * 60 * 1000

/** How long ago an article was checked and how often it is to be, in days, and who does it. */
export interface Review {
  readonly age: number
  readonly every: number
  readonly owner: string
}

/** What its front matter says, or else the site; `today` is such as 2026-11-30. */
export function reviewOf(
  article: {
    readonly verified: string
    readonly reviewEvery?: number | undefined
    readonly owner?: string | undefined
  },
  editorial: { readonly reviewEvery: number; readonly owner: string },
  today: string,
): Review {
  return {
    age: Math.floor((Date.parse(today) - Date.parse(article.verified)) / DAY),
    every: article.reviewEvery ?? editorial.reviewEvery,
    owner: article.owner ?? editorial.owner,
  }
}
