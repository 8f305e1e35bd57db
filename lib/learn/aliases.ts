// Aliases that are missing: queries that missed, after which visits came to one and the same page.
import { intervalOf, shareInWords } from '@/lib/insight/share'
import { LEAST_VISITS, type Missed } from './missed'

/** The share of visits that came to the page is at least this, with 95 % certainty. */
const LEAST_SHARE = 0.3

/** A query that should lead to a page, and how many of the visits that missed came to it. */
export interface AliasCandidate {
  readonly query: string
  readonly page: string
  readonly part: number
  readonly whole: number
}

/** Of each missed query the page that it should have led to, where enough visits came to it. */
export function aliasCandidates(missed: readonly Missed[]): readonly AliasCandidate[] {
  return missed.flatMap(({ query, visits, led }) => {
    const [best] = led.toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    if (!best) return []
    const [page, part] = best
    const [least = 0] = intervalOf({ part, whole: visits }) ?? []
    return part >= LEAST_VISITS && least >= LEAST_SHARE
      ? [{ query, page, part, whole: visits }]
      : []
  })
}

/** What speaks for it, a sentence. */
export const aliasEvidence = ({ part, whole }: AliasCandidate): string =>
  'Of the visits that asked this in vain, or had to look far down, ' +
  `${shareInWords({ part, whole })} came to this page.`
