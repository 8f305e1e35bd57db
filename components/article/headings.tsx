import type { ComponentType, ReactNode } from 'react'
import { FOLDED } from '@/lib/markdown/page/fold'

interface HeadingProps {
  readonly id?: string
  readonly [FOLDED]?: string
  readonly children?: ReactNode
}
type Level = 'h2' | 'h3' | 'h4'

/** The rules of the header and the footer, which every page has. */
const ANCHOR = 'py-2 text-ink [text-decoration:none] hover:[text-decoration:underline]'

/**
 * Headings that lead to themselves, so that their address can be copied, and that can be reached by
 * their old addresses, too: what follows the # never reaches a server, so the page itself must hold
 * the place. A heading that folds a section is pressed for that and for nothing else.
 */
export function articleHeadings(
  anchors: Readonly<Record<string, string>>,
): Readonly<Record<Level, ComponentType<HeadingProps>>> {
  const old = Object.entries(anchors)
  const heading = (Level: Level): ComponentType<HeadingProps> =>
    function Heading({ id, [FOLDED]: folded, children }) {
      return (
        <Level id={id}>
          {old
            .filter(([, now]) => now === id)
            .map(([was]) => (
              <span key={was} id={was} />
            ))}
          {id === undefined || folded !== undefined || Level === 'h4' ? (
            children
          ) : (
            <a className={ANCHOR} href={`#${id}`}>
              {children}
            </a>
          )}
        </Level>
      )
    }
  return { h2: heading('h2'), h3: heading('h3'), h4: heading('h4') }
}
