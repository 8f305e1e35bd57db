import type { ReactNode } from 'react'
import { staffRequestRoute } from '@/lib/staff/staff-routes'

/**
 * A form that does something with a request, and says what was seen of it. What is typed in a draft
 * stays in the browser until it is kept (drafts.lazy.element.ts).
 */
export function Act({
  request,
  version,
  draft,
  className,
  children,
}: {
  readonly request: string
  readonly version: string
  readonly draft?: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <form
      method="post"
      action={staffRequestRoute(request)}
      className={className}
      data-draft={draft}
    >
      <input type="hidden" name="version" value={version} />
      {children}
    </form>
  )
}
