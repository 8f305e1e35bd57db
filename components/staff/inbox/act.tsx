import type { ReactNode } from 'react'
import { staffRequestRoute } from '@/lib/staff/staff-routes'

/** A form that does something with a request, and says what was seen of it. */
export function Act({
  request,
  version,
  children,
  ...given
}: {
  readonly request: string
  readonly version: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <form method="post" action={staffRequestRoute(request)} {...given}>
      <input type="hidden" name="version" value={version} />
      {children}
    </form>
  )
}
