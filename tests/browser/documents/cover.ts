// The few documents in which everything stands that stands in any.

/** A document by its address, and what there is in it. */
export type Row = readonly [address: string, features: ReadonlySet<string>]

/**
 * Chooses documents until each feature of all of them is in one that is chosen: again and again the
 * one with the most that is still missing, the first of those. The same documents give the same
 * choice, whatever order they come in.
 */
export function coverOf(documents: readonly Row[]): readonly string[] {
  const rows = documents.toSorted(([one], [other]) => (one < other ? -1 : 1))
  const missing = new Set(rows.flatMap(([, features]) => [...features]))
  const chosen: string[] = []
  while (missing.size > 0) {
    const [address, features] = rows
      .map((row) => ({ row, news: [...row[1]].filter((one) => missing.has(one)).length }))
      .reduce((best, next) => (next.news > best.news ? next : best)).row
    chosen.push(address)
    for (const feature of features) missing.delete(feature)
  }
  return chosen.toSorted()
}
