import type { ReactNode } from 'react'
import { STAGE_LINE } from '@/components/look/stage'
import { pairsOf } from '@/lib/wizard/machine/replay'
import type { ServedPlace } from './served-place'

/** Above the headline of a question or a diagnosis: what it is, and the way back. */
export function StageLine({
  place,
  children,
}: {
  readonly place: ServedPlace
  readonly children: ReactNode
}) {
  const { given, addressOf } = place
  return (
    <div className={STAGE_LINE}>
      {children}
      {given.length > 0 && (
        <a className="print:hidden" href={addressOf(pairsOf(given.slice(0, -1)))}>
          Back
        </a>
      )}
    </div>
  )
}
