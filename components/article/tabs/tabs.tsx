import type { ReactNode } from 'react'
import { Island } from '@/components/document/island'

const BAR =
  'flex h-[calc(2.75rem+1px)] overflow-x-auto overflow-y-hidden border-b border-edge ' +
  'empty:hidden print:hidden'
const PANEL = '[&>:last-child:not([data-steps])]:mb-0 print:[content-visibility:visible]'

/**
 * Ways of which a reader needs one. Without script they stand below each other under their
 * headings; the element makes tabs of them.
 */
export function Tabs({ children }: { readonly children?: ReactNode }) {
  return (
    <Island tag="sp-tabs" className={BAR}>
      <div className="mb-[1.5em] [sp-tabs:not(:empty)+&]:pt-4">{children}</div>
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
    <section className={PANEL}>
      <Heading className="m-0 min-h-[calc(3.75rem+1px)] pt-[0.55rem] pb-4">{title}</Heading>
      {children}
    </section>
  )
}
