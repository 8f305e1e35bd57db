// Which pages an announcement stands on: those of its categories, and searches that it explains.
import type { Announcement } from './announcement'

/** What a page is: of which category, if of one, and what was searched for there. */
export interface Reading {
  readonly category: string | undefined
  readonly query: string
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

/** Whether all words of one of its queries are in what was searched for. */
function explains({ queries }: Announcement, query: string): boolean {
  const words = new Set(wordsOf(query))
  return (
    words.size > 0 &&
    queries.some((each) => {
      const wanted = wordsOf(each)
      return wanted.length > 0 && wanted.every((word) => words.has(word))
    })
  )
}

/** Those that concern who reads a page, the ones that explain a search first. */
export function concerning(
  announcements: readonly Announcement[],
  { category, query }: Reading,
): readonly Announcement[] {
  const explaining = announcements.filter((each) => explains(each, query))
  const others = announcements.filter(
    (each) =>
      !explaining.includes(each) &&
      (each.categories.length === 0 ||
        (category !== undefined && each.categories.includes(category))),
  )
  return [...explaining, ...others]
}
