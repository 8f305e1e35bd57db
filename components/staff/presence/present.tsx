import type { ReactNode } from 'react'
import { PRESENT } from '@/components/staff/look'

/**
 * Who else has it open. `path` says so anew: present.lazy.element.ts asks it while the page stands
 * open. What is below the names is shown with them.
 */
export function Present({
  path,
  names,
  children,
}: {
  readonly path: string
  readonly names: readonly string[]
  readonly children?: ReactNode
}) {
  return (
    <div role="status" data-present={path}>
      <p className="m-0 mb-3" hidden={names.length === 0}>
        <span className={PRESENT}>
          Also open: <span data-present-names>{names.join(', ')}</span>
        </span>
        {children}
      </p>
    </div>
  )
}
