// The first sentence of why a cause explains a symptom: its headline. What follows is told below
// it.

/** The first sentence and the rest, which may be empty. Both may hold inline tags. */
export function splitWhy(why: string): { readonly headline: string; readonly rest: string } {
  const [, headline = why, rest = ''] = /^(.+?[.!?])\s+(.+)$/s.exec(why) ?? []
  return { headline, rest }
}
