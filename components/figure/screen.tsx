import type { ReactNode } from 'react'
import { Inline } from '@/components/article/inline'
import type { Wording } from '@/lib/policy/wording'

type Props = { readonly caption: string; readonly wording: Wording; readonly children: ReactNode }

const SCREEN =
  'my-[1.25em] rounded-sm border border-edge p-0 text-sm/[1.45] [&_.status]:whitespace-normal'

/**
 * The frame of a figure. The caption comes first, so that nobody takes the example for their own
 * account.
 */
export function Screen({ caption, wording, children }: Props) {
  return (
    <figure className={SCREEN}>
      <figcaption className="m-0 border-b border-line bg-surface px-[0.8rem] py-2 text-muted">
        <Inline text={caption} wording={wording} />
      </figcaption>
      {children}
    </figure>
  )
}
