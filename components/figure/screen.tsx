import type { ReactNode } from 'react'
import { Inline } from '@/components/article/inline'
import type { Wording } from '@/lib/policy/wording'

type Props = { readonly caption: string; readonly wording: Wording; readonly children: ReactNode }

/**
 * The frame of a figure. The caption comes first, so that nobody takes the example for their own
 * account.
 */
export function Screen({ caption, wording, children }: Props) {
  return (
    <figure className="screen">
      <figcaption>
        <Inline text={caption} wording={wording} />
      </figcaption>
      {children}
    </figure>
  )
}
