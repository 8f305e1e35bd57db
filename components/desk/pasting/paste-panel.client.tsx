import { useEffect, useRef } from 'react'
import type { InputError } from '@/lib/core/input-error'
import { AREA, BOX, BUTTONS, DESK_BUTTON, MUTED } from '@/components/desk/look'

/** What stands in the field, and what is wrong with it. */
export type Paste = {
  readonly text: string
  readonly errors: readonly InputError[]
  /** Whether it is about another person, to be compared with. */
  readonly isOther?: boolean
}

const PROBLEMS = 'mb-6 rounded-sm border-2 border-no bg-paper px-[1.1rem] py-[0.9rem]'

type PasteProps = {
  readonly paste: Paste
  readonly change: (text: string) => void
  readonly read: () => void
  readonly close: () => void
}

/**
 * Where facts as JSON, a transcript or an address are pasted. What cannot be read stays in the
 * field, with the place and the remedy.
 */
export function PastePanel({ paste: { text, errors, isOther }, change, read, close }: PasteProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus()
  }, [errors])
  return (
    <form
      className={`${BOX} border-accent print:hidden`}
      onSubmit={(event) => {
        event.preventDefault()
        read()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read()
      }}
    >
      {errors.length > 0 && (
        <div ref={summary} className={PROBLEMS} role="alert" tabIndex={-1} id="paste-problems">
          <h2 className="text-base text-inherit">There is a problem</h2>
          <ul>
            {errors.map(({ path, message }) => (
              <li key={path + message}>
                {path && <strong>{path}: </strong>}
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <label className="font-semibold" htmlFor="pasted">
        {isOther === true && 'Whom to compare with: '}
        Facts as JSON or lines, a transcript, or the address of a case
      </label>
      <p id="pasted-hint" className={MUTED}>
        Such as <code>role: Manager, status: active</code>, a head and a row of a table,{' '}
        <code>{'{"status": "active", "role": "Manager"}'}</code>, the body of a request to
        /api/diagnose or /api/access/check, or what was copied here before. It is read in this
        browser and sent nowhere.
      </p>
      <textarea
        ref={field}
        id="pasted"
        className={AREA}
        rows={6}
        spellCheck={false}
        value={text}
        onChange={(event) => change(event.target.value)}
        aria-describedby={errors.length > 0 ? 'paste-problems pasted-hint' : 'pasted-hint'}
        aria-invalid={errors.length > 0}
      />
      <p className={BUTTONS}>
        <button className={DESK_BUTTON}>{isOther === true ? 'Compare' : 'Read it'}</button>
        <button type="button" className={DESK_BUTTON} onClick={close}>
          Close
        </button>
      </p>
    </form>
  )
}
