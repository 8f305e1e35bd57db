import { Children, cloneElement, isValidElement, type ReactNode } from 'react'

interface StepProps {
  readonly className?: string
  readonly children?: ReactNode
}

/**
 * It lies over the number, which shows its state, and is as large as a finger. Without script
 * nothing would keep a tick.
 */
const BOX =
  'absolute -start-1.5 -top-2 z-1 hidden size-11 cursor-pointer opacity-0 ' +
  'scripted:not-print:block'
/** Below the last step is room for how far one is: nothing moves when script puts it there. */
const LIST = 'ps-0 scripted:not-print:mb-11'

/** A numbered list with a box before each step, whose ticks <sp-steps> keeps. */
export function Steps({ children }: { readonly children?: ReactNode }) {
  const steps = Children.toArray(children).filter((child) => isValidElement<StepProps>(child))
  return (
    <ol className={LIST} data-steps="">
      {steps.map((step, at) =>
        cloneElement(
          step,
          { className: 'step' },
          <input type="checkbox" className={BOX} aria-label={`Step ${at + 1} done`} />,
          step.props.children,
        ),
      )}
    </ol>
  )
}
