// Articles that their own title does not find.
import type { Explanation } from '@/lib/lint/explanation'
import type { Diagnostic } from '@/lib/core/diagnostic'
import type { LintContext } from '@/lib/lint/rule'

export const findableExplanation: Explanation = {
  id: 'findable',
  about: 'An article is among the first three results for the words of its own title.',
  why:
    'Who has read the title once and comes back types it; nobody looks further than the ' +
    'first results.',
  example: {
    where: 'elsewhere',
    wrong: 'Two articles titled "Change a number" and "Change the number".',
    right: '"Change the mobile number of a user" and "Change the extension of a user".',
  },
}

/** How far down a reader looks. */
const seen = 3

/**
 * What a search finds: slugs of articles, best first, and whether the first of its results answers
 * it.
 */
export interface Search {
  readonly slugs: readonly string[]
  readonly isAnswered: boolean
}
export type Find = (words: string) => Search

/**
 * Articles that are not among the first results for the words of their own title. `titles` are in
 * plain words, by slug.
 */
export function findable(
  { drafts }: LintContext,
  titles: ReadonlyMap<string, string>,
  find: Find,
): Diagnostic[] {
  return drafts.flatMap(({ file, slug, frontMatter }) => {
    const title = titles.get(slug)
    if (title === undefined) return []
    const place = find(title).slugs.indexOf(slug)
    return place >= 0 && place < seen
      ? []
      : [
          {
            file,
            ...frontMatter.at(['title']),
            rule: 'findable',
            severity: 'warning' as const,
            message:
              'its own title finds it ' +
              (place < 0 ? 'nowhere' : `in place ${place + 1}`) +
              '; say in title and aliases what sets it apart from the ones before it',
          },
        ]
  })
}
