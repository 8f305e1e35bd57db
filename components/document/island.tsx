import type { ReactNode } from 'react'
import type { IslandTag } from '@/custom-elements'

/**
 * The place of a custom element on a document. The element owns its host, which is empty; what a
 * reader without script gets is the host's next sibling. So the element may fill its host before
 * React hydrates the page in development, and hydration never notices.
 */
export function Island({
  tag: Tag,
  className,
  children,
}: {
  readonly tag: IslandTag
  readonly className?: string
  readonly children?: ReactNode
}) {
  return (
    <>
      <Tag
        className={className}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: '' }}
      />
      {children}
    </>
  )
}
