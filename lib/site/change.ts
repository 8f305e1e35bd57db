// What changed and when, as content/site/changes.yaml tells it. The dates that feeds, the sitemap
// and search engines are given come from here.
import type { Change } from './schema'

/** The changes that name a page, the newest first. `url` is its address on this site. */
export function changesNaming(changes: readonly Change[], url: string): readonly Change[] {
  return changes.filter(({ pages }) => pages.includes(url))
}

/**
 * The day a page last changed, YYYY-MM-DD: the last change that names it or the day it was
 * `checked` against the product, whichever is later; for a page with neither, the last change of
 * the whole site. Undefined where that is not told either.
 */
export function lastChanged(
  changes: readonly Change[],
  url: string,
  checked?: string,
): string | undefined {
  const own = [...(checked ? [checked] : []), ...changesNaming(changes, url).map(({ on }) => on)]
  return own.sort().at(-1) ?? changes.find(({ pages }) => pages.length === 0)?.on
}
