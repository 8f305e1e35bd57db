import type { ReactNode } from 'react'
import { SHORTEST_PASSWORD } from '@/lib/staff/password'
import { DONE, FAULT, INPUT, LABEL, SMALL } from './look'

/** What a good password is. */
export const PASSWORD_HINT =
  `At least ${SHORTEST_PASSWORD} characters; four or five words that do not belong together ` +
  'are good.'

/** A field with its label, and below the label what it is about. */
export function TextField({
  id,
  label,
  hint,
  ...given
}: {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly type?: 'text' | 'email' | 'password'
  readonly autoComplete?: string
  readonly inputMode?: 'numeric'
  readonly defaultValue?: string
  readonly maxLength?: number
  readonly required?: boolean
  readonly autoFocus?: boolean
}) {
  const hintId = `${id}-hint`
  return (
    <>
      <label className={LABEL} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className={`m-0 mb-1 ${SMALL}`} id={hintId}>
          {hint}
        </p>
      )}
      <input
        className={INPUT}
        id={id}
        name={id}
        aria-describedby={hint === undefined ? undefined : hintId}
        {...given}
      />
    </>
  )
}

/** What was wrong with a form, or what it did; nothing where there is nothing to say. */
export function Told({ fault, done }: { readonly fault?: string; readonly done?: string }) {
  return (
    <>
      {fault !== undefined && (
        <div className={FAULT} role="alert">
          <p className="m-0">{fault}</p>
        </div>
      )}
      {done !== undefined && (
        <div className={DONE} role="status">
          <p className="m-0">{done}</p>
        </div>
      )}
    </>
  )
}
