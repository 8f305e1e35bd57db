// What follows every diagnosis, whatever was found: prepared in the page, since markup is smaller
// than script that builds it. <sp-wizard> takes a copy for each diagnosis (end-view.ts).
import type { ReactNode } from 'react'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { HINT } from '@/components/look/text'
import { FIXES_PAGE, fixRoute } from '@/lib/core/routes'
import type { SupportWords } from '@/components/wizard/data'
import { PART, PART_TITLE } from '@/components/look/stage'
import { Support } from './support'

const FOLD = 'm-0 mt-4 border-t border-line pt-3'
const FOLD_TITLE = 'min-h-11 py-[0.5rem] font-semibold text-accent [&::marker]:text-accent'

/**
 * A fold of what comes after a diagnosis; its title is no heading for the eye, but for the ear.
 * What is only pressed (`isPressed`) is not on paper.
 */
export function EndFold(props: {
  readonly name: string
  readonly title: string
  readonly isOpen?: boolean
  readonly isPressed?: boolean
  readonly children: ReactNode
}) {
  return (
    <details
      className={props.isPressed ? `${FOLD} print:hidden` : FOLD}
      data-end={props.name}
      open={props.isOpen}
      suppressHydrationWarning
    >
      <summary className={FOLD_TITLE}>
        <h2 className="m-0 font-sans text-[1em]" tabIndex={-1} suppressHydrationWarning>
          {props.title}
        </h2>
      </summary>
      {props.children}
    </details>
  )
}

/** Did this fix it, what to send to support, and what else can be done with a diagnosis. */
export function WizardEnd({
  symptom,
  support,
}: {
  readonly symptom: string
  readonly support: SupportWords
}) {
  const button = (act: string, label: string, look = QUIET_BUTTON) => (
    <button type="button" className={look} data-act={act}>
      {label}
    </button>
  )
  const again = (
    <a className={QUIET_BUTTON} href={fixRoute(symptom)} data-act="again">
      Start again
    </a>
  )
  return (
    <div data-wizard-end="" hidden suppressHydrationWarning>
      <section className={`${PART} print:hidden`} data-end="fixed">
        <h2 className={PART_TITLE} tabIndex={-1}>
          Did this fix it?
        </h2>
        <p className={ROW}>
          {button('yes', 'Yes, it is fixed', BUTTON)}
          {button('no', 'No')}
        </p>
      </section>
      <section className={PART} data-end="good" hidden>
        <h2 className={PART_TITLE} tabIndex={-1}>
          Good. That is all.
        </h2>
        <p>Your answers are only in the address of this page: they were neither sent nor kept.</p>
        <p className={ROW}>
          {again}
          <a className={QUIET_BUTTON} href={FIXES_PAGE}>
            Something else
          </a>
        </p>
      </section>
      <EndFold name="support" title="If that does not help">
        <Support support={support} />
      </EndFold>
      <EndFold name="more" title="More: send, copy or print it, start again" isPressed>
        <p className={ROW}>
          {button('link', 'Copy the link')}
          {button('transcript', 'Copy the transcript')}
          <a className={QUIET_BUTTON} data-act="whatsapp" rel="noreferrer">
            Send on WhatsApp
          </a>
          {button('print', 'Print')}
          {again}
        </p>
        <p className={HINT} role="status" />
      </EndFold>
    </div>
  )
}
