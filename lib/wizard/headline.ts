// The headline of a cause: the first sentence of why it explains a symptom.

/** The first sentence and the rest, which may be empty. Both may hold inline tags. */
export function splitWhy(why: string): { readonly headline: string; readonly rest: string } {
  const [, headline = why, rest = ''] = /^(.+?[.!?])\s+(\S.*)$/s.exec(why) ?? []
  return { headline, rest }
}
