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

/** An article whose score is at least this share of the first one's is as good a beginning. */
const AS_GOOD = 0.9

/**
 * The guided fixes that the first article leads to, or the next one that is about as good, where
 * the search found none itself: an agent is one key from the diagnosis. At most two, so that the
 * article's own comes before others of its causes.
 */
export function fixesBehind(
  ordered: readonly Ordered[],
  articlesOf: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const [first] = ordered
  if (!first || ordered.some(({ kind }) => kind === 'wizard')) return []
  const fixesOf = ({ slug }: Ordered): readonly string[] =>
    [...articlesOf].flatMap(([fix, own]) => (own.includes(slug) ? [fix] : []))
  const fixes = ordered
    .filter(({ score }) => score >= AS_GOOD * first.score)
    .map(fixesOf)
    .find(({ length }) => length > 0)
  return (fixes ?? []).slice(0, 2)
}
