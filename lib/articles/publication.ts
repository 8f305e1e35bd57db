// Whether readers see an article on a day, and why not: what a draft is, and when one ends. Where
// drafts are shown to writers is for the build.
import type { FrontMatter } from './front-matter'

/** The fields that decide it. */
export type Publication = Pick<FrontMatter, 'draft' | 'publish' | 'unpublish'>

/**
 * Why readers do not see an article on a day (YYYY-MM-DD), as the rest of "it …"; undefined when
 * they do.
 */
export function heldBack(
  { draft, publish, unpublish }: Publication,
  day: string,
): string | undefined {
  if (draft === true) return 'is a draft'
  if (publish !== undefined && day < publish) return `is published on ${publish}`
  if (unpublish !== undefined && day >= unpublish) return `was withdrawn on ${unpublish}`
  return undefined
}
