import { memoize } from '@/lib/core/memoize'
import type { Limit, Policy } from '@/lib/policy/policy'
import { shownPlace } from '@/lib/policy/places'
import { escaped, longest, type FindLiterals } from './literal'

const units = 'seconds?|minutes?|hours?|days?|characters|%|digits|live call'
const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]
/** What every limit is told with. */
const counting = new RegExp(`\\d|\\b(?:${numbers.join('|')})\\b`, 'i')

interface Pattern {
  readonly pattern: RegExp
  readonly rows: readonly Limit[]
}

const patterns = new WeakMap<Policy, readonly Pattern[]>()

/**
 * Numbers of the policy that were typed: "24 hours", "24-hour", "10 to 25 seconds", "*2". A bare
 * number says nothing of what it counts, and is left alone.
 */
export const limits: FindLiterals = (text, { policy, places }) => {
  if (!counting.test(text)) return []
  const found = memoize(patterns, policy, () => patternsOf(policy)).flatMap(({ pattern, rows }) =>
    [...text.matchAll(pattern)].map((match) => ({
      offset: match.index,
      end: match.index + match[0].length,
      message:
        `the limit "${match[0]}" is typed; expected ` +
        `${rows.map(({ id }) => `<Limit id="${id}" />`).join(' or ')} (` +
        `${shownPlace(places.row('limits', rows[0]?.id ?? ''))})${saidOf(rows, policy)}`,
      // Two limits may be of one size today: which is meant, a person knows.
      ...(rows.length === 1 && {
        replacement: { found: match[0], write: `<Limit id="${rows[0]?.id}" />` },
      }),
    })),
  )
  return longest(found)
}

/** What the evidence of a limit says, so that a wrong number is not made a right tag. */
const SAID = 90

function saidOf(rows: readonly Limit[], { evidence }: Policy): string {
  const said = rows.map(({ id, evidence: of }) => {
    const says = evidence.find((row) => row.id === of[0])?.says ?? ''
    return `${id} is "${says.length > SAID ? `${says.slice(0, SAID)}…` : says}"`
  })
  return `. If the sentence is of something else, the number may be wrong: ${said.join(', ')}`
}

/** One pattern for all limits with the same words. */
function patternsOf({ limits: rows }: Policy): Pattern[] {
  const telling = rows.filter(
    ({ label }) => new RegExp(`(?:${units})$`).test(label) || /^\W|\d to \d/.test(label),
  )
  return [...new Set(telling.map(({ label }) => label))].map((label) => ({
    pattern: patternOf(label),
    rows: telling.filter((row) => row.label === label),
  }))
}

function patternOf(label: string): RegExp {
  const words = label
    .replace(/^about (?=\d)/, '')
    .split(/[\s-]+/)
    .map((word) => {
      const number = numbers.indexOf(word)
      if (number >= 0) return `(?:${word}|${number})`
      if (word === 'to') return '(?:to|–|-)'
      return /^[a-z]/.test(word) ? `${escaped(word.replace(/s$/, ''))}s?` : escaped(word)
    })
  return new RegExp(`(?<![\\p{L}\\p{N}*])${words.join('[\\s-]*')}(?![\\p{L}\\p{N}])`, 'giu')
}
