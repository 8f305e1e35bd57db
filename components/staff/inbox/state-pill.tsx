import type { WorkState } from '@/lib/staff/inbox/queue'
import { PILL_DONE, PILL_NEW, PILL_QUIET, PILL_WAITS } from '@/components/staff/look'

/** Each state with its sign, its word and its colour, in this order of weight. */
export const STATE_WORDS: Readonly<Record<WorkState, { look: string; words: string }>> = {
  new: { look: PILL_NEW, words: '● New' },
  open: { look: PILL_WAITS, words: '◐ Waits for us' },
  waiting: { look: PILL_QUIET, words: '… Waits for customer' },
  solved: { look: PILL_DONE, words: '✓ Solved' },
}

/** The state of a request. */
export function StatePill({ state }: { readonly state: WorkState }) {
  const { look, words } = STATE_WORDS[state]
  return <span className={look}>{words}</span>
}
