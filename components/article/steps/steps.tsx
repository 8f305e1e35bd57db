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
const LIST = 'm-0 ps-0'
/** Below the last step: script puts there how far one is, and nothing moves. */
const FOOT = 'mb-4 flex flex-wrap items-center gap-x-5 text-sm text-muted print:hidden'

/**
 * A numbered list with a box before each step, whose ticks <sp-steps> keeps. `of` is what the steps
 * do, and tells their boxes from those of another list; `stuck` where to turn when one does not
 * work.
 */
export function Steps({
  of,
  stuck,
  children,
}: {
  readonly of?: string | undefined
  readonly stuck?: string | undefined
  readonly children?: ReactNode
}) {
  const steps = Children.toArray(children).filter((child) => isValidElement<StepProps>(child))
  const name = (step: number) => `Step ${step}${of ? ` of ${of}` : ''} done`
  return (
    <>
      <ol className={LIST} data-steps="">
        {steps.map((step, at) =>
          cloneElement(
            step,
            { className: 'step' },
            <input type="checkbox" className={BOX} aria-label={name(at + 1)} />,
            step.props.children,
          ),
        )}
      </ol>
      <div className={FOOT} suppressHydrationWarning>
        {stuck && (
          <a className="inline-flex min-h-11 items-center text-inherit" href={stuck}>
            Stuck at this step?
          </a>
        )}
      </div>
    </>
  )
}
