import type { ComponentType, ReactNode } from 'react'

interface HeadingProps {
  readonly id?: string
  readonly children?: ReactNode
}
type Level = 'h2' | 'h3' | 'h4'

const levels: readonly Level[] = ['h2', 'h3', 'h4']

/**
 * Headings that can be reached by their old addresses, too: what follows the # never reaches a
 * server, so the page itself must hold the place.
 */
export function articleHeadings(
  anchors: Readonly<Record<string, string>>,
): Readonly<Partial<Record<Level, ComponentType<HeadingProps>>>> {
  const old = Object.entries(anchors)
  if (old.length === 0) return {}
  return Object.fromEntries(
    levels.map((Level) => [
      Level,
      ({ id, children }: HeadingProps) => (
        <Level id={id}>
          {old
            .filter(([, now]) => now === id)
            .map(([was]) => (
              <span key={was} id={was} />
            ))}
          {children}
        </Level>
      ),
    ]),
  )
}
