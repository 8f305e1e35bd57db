// The answers so far, beside the question: a frame for script to fill, or filled by the server.
import type { ReactNode } from 'react'
import { SIDE_TITLE } from '@/components/look/layout'

/** Hidden while it holds nothing. */
export function AnswersSoFar({ children }: { readonly children?: ReactNode }) {
  return (
    <section
      className="mb-6"
      aria-labelledby="answers-so-far"
      data-wizard-answers=""
      hidden={!children}
      suppressHydrationWarning
    >
      <h2 className={SIDE_TITLE} id="answers-so-far">
        Your answers so far
      </h2>
      <dl className="m-0 border-b border-line" suppressHydrationWarning>
        {children}
      </dl>
    </section>
  )
}
