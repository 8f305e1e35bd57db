import { Children, cloneElement, isValidElement, type ReactNode } from 'react'

/**
 * A numbered list with a box before each step. <sp-steps> shows the boxes: without script nothing
 * would keep a tick.
 */
export function Steps({ children }: { readonly children?: ReactNode }) {
  const steps = Children.toArray(children).filter((child) =>
    isValidElement<{ readonly children?: ReactNode }>(child),
  )
  return (
    <ol className="steps">
      {steps.map((step, at) =>
        cloneElement(
          step,
          {},
          <input
            type="checkbox"
            aria-label={`Step ${at + 1} done`}
            hidden
            suppressHydrationWarning
          />,
          step.props.children,
        ),
      )}
    </ol>
  )
}
