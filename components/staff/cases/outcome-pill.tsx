import { PILL_DONE, PILL_NEW, PILL_NO, PILL_QUIET, PILL_WAITS } from '@/components/staff/look'
import type { CaseOutcome } from '@/lib/store/tables/cases'
import { OUTCOME_WORDS } from './case-view'

const LOOKS: Readonly<Record<CaseOutcome, readonly [sign: string, look: string]>> = {
  open: ['●', PILL_NEW],
  waiting: ['◐', PILL_WAITS],
  solved: ['✓', PILL_DONE],
  'not-solved': ['✕', PILL_NO],
  'hung-up': ['…', PILL_QUIET],
}

/** How a case stands: a sign, a word, then a colour. */
export function OutcomePill({ outcome }: { readonly outcome: CaseOutcome }) {
  const [sign, look] = LOOKS[outcome]
  return (
    <span className={look}>
      {sign} {OUTCOME_WORDS[outcome]}
    </span>
  )
}
