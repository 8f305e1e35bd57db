import type { ReactNode } from 'react'
import { Island } from '@/components/document/island'

/**
 * Ways of which a reader needs one. Without script they stand below each other under their
 * headings; the element makes tabs of them.
 */
export function Tabs({ children }: { readonly children?: ReactNode }) {
  return (
    <Island tag="sp-tabs">
      <div className="tabs">{children}</div>
    </Island>
  )
}

type TabProps = {
  readonly title: string
  /** Of its heading, 2 for h2. */ readonly depth: string
  readonly children?: ReactNode
}

export function Tab({ title, depth, children }: TabProps) {
  const Heading = `h${depth}` as 'h2'
  return (
    <section>
      <Heading>{title}</Heading>
      {children}
    </section>
  )
}
