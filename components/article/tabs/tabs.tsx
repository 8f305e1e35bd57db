import { Children, cloneElement, isValidElement, useId, type ReactNode } from 'react'
import { Island } from '@/components/document/island'

const STRIP =
  'flex h-[calc(2.75rem+1px)] overflow-x-auto overflow-y-hidden border-b border-edge print:hidden'
const TAB =
  'min-h-11 flex-none border-0 border-b-3 border-transparent bg-transparent px-4 py-[0.4rem] ' +
  'font-semibold text-muted hover:text-ink focus-visible:-outline-offset-2 ' +
  'aria-selected:border-accent aria-selected:text-ink ' +
  'forced-colors:not-aria-selected:border-[Canvas]'
const PANEL = '[&>:last-child:not([data-steps])]:mb-0 print:[content-visibility:visible]'
/** Its place is that of the strip, which names the panel where there is one. */
const HEADING =
  'm-0 min-h-[calc(3.75rem+1px)] pt-[0.55rem] pb-4 not-print:in-[[role=tabpanel]]:absolute ' +
  'not-print:in-[[role=tabpanel]]:[clip-path:inset(50%)]'

type TabProps = {
  readonly title: string
  /** Of the section; Tabs gives it. */ readonly id?: string
  /** Of its heading, 2 for h2. */ readonly depth: string
  readonly children?: ReactNode
}

/**
 * Ways of which a reader needs one; every child is a Tab, whose title `say` puts into words.
 * Without script they stand below each other under their headings; the element lets the strip be
 * used.
 */
export function Tabs({
  say,
  children,
}: {
  readonly say: (title: string) => string
  readonly children?: ReactNode
}) {
  const group = useId()
  const tabs = Children.toArray(children).filter((child) => isValidElement<TabProps>(child))
  const idOf = (at: number) => `${group}${at}`
  return (
    <Island tag="sp-tabs" className="hidden">
      <div className={STRIP} role="tablist" hidden suppressHydrationWarning>
        {tabs.map(({ key, props }, at) => (
          <button
            key={key}
            type="button"
            className={TAB}
            role="tab"
            id={`${idOf(at)}-tab`}
            aria-controls={idOf(at)}
            suppressHydrationWarning
          >
            {say(props.title)}
          </button>
        ))}
      </div>
      <div className="mb-[1.5em] [:not([hidden])+&]:pt-4">
        {tabs.map((tab, at) => cloneElement(tab, { id: idOf(at) }))}
      </div>
    </Island>
  )
}

export function Tab({ title, id, depth, children }: TabProps) {
  const Heading = `h${depth}` as 'h2'
  return (
    <section id={id} className={PANEL} suppressHydrationWarning>
      <Heading className={HEADING}>{title}</Heading>
      {children}
    </section>
  )
}
