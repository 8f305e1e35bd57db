// Articles that their own title does not find.
import type { Problem } from '../problem'
import type { Shelf } from '../rule'

/** How far down a reader looks. */
const seen = 3

/** The slugs of articles that a search finds, best first. */
export type FindSlugs = (words: string) => readonly string[]

/** Articles that are not among the first results for the words of their own title. `titles` are in plain words, by slug. */
export function findable({ drafts }: Shelf, titles: ReadonlyMap<string, string>, findSlugs: FindSlugs): Problem[] {
  return drafts.flatMap(({ file, slug, frontMatter }) => {
    const title = titles.get(slug)
    if (title === undefined) return []
    const place = findSlugs(title).indexOf(slug)
    return place >= 0 && place < seen ? [] : [{ file, ...frontMatter.at(['title']), rule: 'findable', message: `its own title finds it ${place < 0 ? 'nowhere' : `in place ${place + 1}`}; say in title and aliases what sets it apart from the ones before it` }]
  })
}
