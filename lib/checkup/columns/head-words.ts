// A head as words, and what it says in its brackets: not which column it names, which is head.ts.
import { folded } from '@/lib/checkup/reading/words'

/** "Yes/No" and the like, which say how cells are written. */
const POSITIVE = 'yes|y|on|true|haan|हाँ|हां'
const NEGATIVE = 'no|n|off|false|nahi|नहीं'
const SIDES = new RegExp(
  String.raw`(?:^|[\s([-])(?:(?:${POSITIVE})\s*[/|]\s*(?:${NEGATIVE})|` +
    String.raw`(?:${NEGATIVE})\s*[/|]\s*(?:${POSITIVE}))(?=$|[\s)\]?])`,
  'giu',
)

/** A head without how its cells are written. */
export const withoutSides = (head: string): string => head.replace(SIDES, ' ')

/** The folded words of a head, those of camelCase apart. */
export const wordsOf = (head: string): readonly string[] =>
  folded(withoutSides(head).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split('_')

/**
 * What a head says of its cells, by the folded cell: "Status (0 = Active, 1 = Blocked)". Empty
 * where it says nothing.
 */
export function legendOf(head: string): ReadonlyMap<string, string> {
  const legend = new Map<string, string>()
  for (const [, left = '', right = ''] of head.matchAll(
    /([\p{L}\p{N}]+)\s*[=:]\s*([\p{L}\p{M}][\p{L}\p{M} -]*|[\p{L}\p{N}])/gu,
  ))
    legend.set(folded(left), folded(right))
  return legend
}
