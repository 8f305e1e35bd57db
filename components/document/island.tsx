import type { ReactNode } from 'react'
import { preloadModule } from 'react-dom'
import assets from '@/.generated/assets.json'
import type { IslandTag } from '@/custom-elements'

const preload: Readonly<Record<string, readonly string[]>> = assets.preload

/**
 * The place of a custom element on a document, and links to its program where that is not part of
 * what every document loads (scripts/build/assets/elements.ts follows them). The element owns its
 * host, which is empty; what a reader without script gets is the host's next sibling. So the
 * element may fill its host before React hydrates the page in development, and hydration never
 * notices. What does not depend on the reader stands hidden in a sibling, for the element to show:
 * markup is smaller than the script that builds it.
 */
export function Island({
  tag: Tag,
  className,
  role,
  children,
}: {
  readonly tag: IslandTag
  readonly className?: string
  readonly role?: string
  readonly children?: ReactNode
}) {
  for (const href of preload[Tag] ?? []) preloadModule(href)
  return (
    <>
      <Tag
        className={className}
        role={role}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: '' }}
      />
      {children}
    </>
  )
}
