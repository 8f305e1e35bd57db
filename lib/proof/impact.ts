// What a change of the policy changes: decisions, and the words of every page that rests on them.
import { diff, type PolicyDiff } from '@/lib/access/policy-diff'
import type { Policy } from '@/lib/policy/policy'

/**
 * A page whose words come from a policy: an article or a wizard. `words` are its lines; a page that
 * a policy breaks says so in them.
 */
export interface WordedPage {
  readonly url: string
  readonly words: (policy: Policy) => readonly string[]
}

/** A page that changes: the lines that only one of the policies gives. */
export interface ChangedPage {
  readonly url: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface Impact extends PolicyDiff {
  readonly pages: readonly ChangedPage[]
}

/** Compares two policies, and each page in the words of both. */
export function impactOf(before: Policy, after: Policy, pages: readonly WordedPage[]): Impact {
  return {
    ...diff(before, after),
    pages: pages.flatMap((page) => changedPage(page, before, after)),
  }
}

function changedPage(
  { url, words }: WordedPage,
  one: Policy,
  other: Policy,
): readonly ChangedPage[] {
  const [before, after] = [words(one), words(other)]
  const [dropped, added] = [without(before, after), without(after, before)]
  return dropped.length + added.length > 0 ? [{ url, before: dropped, after: added }] : []
}

const without = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others)
  return lines.filter((line) => !known.has(line))
}
