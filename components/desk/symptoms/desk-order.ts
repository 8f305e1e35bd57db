// In which order the desk offers what a search found: an agent came for a diagnosis, so that a
// symptom stands before the articles about its own causes.

/** What the order rests on, as a result of /api/search has it. */
export interface Ordered {
  readonly kind: string
  readonly slug: string
  readonly score: number
}

/** A symptom that scores less than this share of its article does not go before it. */
const NEAR = 0.45

/**
 * The results, best first, each guided fix moved before the first article that is its own;
 * `articlesOf` has the slugs of the articles of each symptom.
 */
export function deskOrder<Row extends Ordered>(
  results: readonly Row[],
  articlesOf: ReadonlyMap<string, readonly string[]>,
): readonly Row[] {
  const ordered = results.filter(({ kind }) => kind === 'wizard' || kind === 'article')
  for (const fix of ordered.filter(({ kind }) => kind === 'wizard')) {
    const own = articlesOf.get(fix.slug) ?? []
    const first = ordered.findIndex(
      ({ kind, slug, score }) =>
        kind === 'article' && own.includes(slug) && fix.score >= NEAR * score,
    )
    const at = ordered.indexOf(fix)
    if (first >= 0 && first < at) ordered.splice(first, 0, ...ordered.splice(at, 1))
  }
  return ordered
}

/**
 * The guided fixes that the first article leads to, where the search found none itself: an agent is
 * one key from the diagnosis. At most two, so that the article's own comes before others of its
 * causes.
 */
export function fixesBehind(
  ordered: readonly Pick<Ordered, 'kind' | 'slug'>[],
  articlesOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const [first] = ordered
  if (first?.kind !== 'article' || ordered.some(({ kind }) => kind === 'wizard')) return []
  return [...articlesOf]
    .flatMap(([fix, own]) => (own.includes(first.slug) ? [fix] : []))
    .slice(0, 2)
}
