// Whether an article of an export says what an article here says already.
import { folded } from '@/lib/core/suggest'
import { articleRoute } from '@/lib/core/routes'
import type { LintContext } from '@/lib/lint/rule'
import type { ExportedArticle } from './exported'

/** The slugs that a search for a question finds, the best first; none where nothing answers it. */
export type FindSimilar = (question: string) => readonly string[]

/** Share of the words of the shorter title from which on two titles may ask the same. */
const SAME = 0.6

/** What is told of an article that may be here; nothing for another. */
export function findSame(
  { title }: ExportedArticle,
  { wordings, bySlug }: LintContext,
  findSimilar: FindSimilar = () => [],
): readonly string[] {
  const [file] = wordings.get(folded(title)) ?? []
  if (file !== undefined)
    return [`${file} has the same title, or answers it by an alias: join them`]
  const [slug = ''] = findSimilar(title)
  const other = bySlug.get(slug)?.frontMatter.data?.title
  return other !== undefined && shareOf(title, other) >= SAME
    ? [`a search for its title finds ${articleRoute(slug)} ("${other}") first: is it the same?`]
    : []
}

function shareOf(one: string, other: string): number {
  const [words, others] = [wordsIn(one), wordsIn(other)]
  const shared = [...words].filter((word) => others.has(word)).length
  return shared / Math.max(1, Math.min(words.size, others.size))
}

const wordsIn = (title: string): ReadonlySet<string> =>
  new Set(
    (title.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []).filter(
      (word) => !COMMON.has(word),
    ),
  )

const COMMON: ReadonlySet<string> = new Set(
  'how can the and for what are does you your why'.split(' '),
)
