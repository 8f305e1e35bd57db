// What is proposed to writers, worked out when somebody asks and kept for a few minutes: events are
// counted from the store, and a thread does the rest.
import { lastDays } from '@/lib/insight/range'
import { count, type Counted } from '@/lib/learn/learn'
import type { Proposal } from '@/lib/learn/proposal'
import type { Database } from '@/lib/store/schema'

/** So many days are counted. */
export const LEARNT_DAYS = 90
const KEPT = 5 * 60 * 1000

/** Proposals, and when they were worked out. */
export interface Learnt {
  readonly proposals: readonly Proposal[]
  readonly at: number
}

/** Works them out, or gives those of a few minutes ago. */
export type FindLearnt = (db: Database, now: number) => Promise<Learnt>

/** Builds what finds them. Two who ask at once wait for the same work. */
export function createLearnt(
  propose: (counted: Counted) => Promise<readonly Proposal[]>,
): FindLearnt {
  let kept: { readonly at: number; readonly work: Promise<Learnt> } | undefined
  return (db, now) => {
    if (kept && now - kept.at < KEPT) return kept.work
    const work = count(db, lastDays(LEARNT_DAYS, now))
      .then(propose)
      .then((proposals) => ({ proposals, at: now }))
    kept = { at: now, work }
    // What failed is tried anew by whoever asks next.
    work.catch(() => (kept = undefined))
    return work
  }
}
