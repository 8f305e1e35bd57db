import type { Ref } from 'react'
import { NO_CALL, type Call } from '@/lib/case/call'
import { useLeftCall } from './use-call.client'
import { BUTTONS, DESK_BUTTON, FIELD, MUTED } from '@/components/desk/look'

const LINES = [
  { name: 'name', label: 'Customer', most: 120 },
  { name: 'ticket', label: 'Ticket', most: 60 },
  { name: 'agent', label: 'Your name', most: 120 },
] as const
const AREAS = [
  { name: 'told', label: 'What the caller was told' },
  { name: 'note', label: 'Note for staff alone' },
] as const
const INPUT = `${FIELD} block w-full text-dense`

/**
 * Who called and what was said. It goes into the transcript and along to a case; of it a reply has
 * the names and the ticket alone.
 */
export function CallPanel({
  call,
  change,
  first,
}: {
  readonly call: Call
  readonly change: (changed: Partial<Call>) => void
  /** The field that a key leads to. */
  readonly first: Ref<HTMLInputElement>
}) {
  const { name, ticket, told, note } = call
  const left = useLeftCall(call)
  const known = [name, ticket, told && 'told', note && 'noted'].filter((part) => part !== '')
  return (
    <details className="m-0 basis-full text-dense print:hidden" id="call">
      <summary>
        The call{known.length > 0 && `: ${known.join(', ')}`}
        {left && ': something was typed before'} <kbd>n</kbd>
      </summary>
      <div className="mt-2 grid gap-x-4 gap-y-2 min-[45rem]:grid-cols-3">
        {LINES.map(({ name: field, label, most }, at) => (
          <label key={field} className="min-w-0">
            <span className={MUTED}>{label}</span>
            <input
              ref={at === 0 ? first : undefined}
              className={INPUT}
              value={call[field]}
              maxLength={most}
              autoComplete="off"
              onChange={({ target }) => change({ [field]: target.value })}
            />
          </label>
        ))}
      </div>
      <div className="mt-2 grid gap-x-4 gap-y-2 min-[45rem]:grid-cols-2">
        {AREAS.map(({ name: field, label }) => (
          <label key={field} className="min-w-0">
            <span className={MUTED}>{label}</span>
            <textarea
              className={INPUT}
              rows={2}
              maxLength={4000}
              value={call[field]}
              onChange={({ target }) => change({ [field]: target.value })}
            />
          </label>
        ))}
      </div>
      <p className={`${BUTTONS} mt-1`}>
        {left ? (
          <button type="button" className={DESK_BUTTON} onClick={() => change(left)}>
            Go on with what was typed before{left.name !== '' && `: ${left.name}`}
          </button>
        ) : (
          <button
            type="button"
            className={DESK_BUTTON}
            onClick={() => change({ ...NO_CALL, agent: call.agent })}
          >
            Another caller
          </button>
        )}
        <span className={MUTED}>
          It stays in this browser and goes into the transcript; the note is in no reply.
        </span>
      </p>
    </details>
  )
}

/** Opens the panel and leads into its first field. */
export function openCall(first: HTMLInputElement | null): void {
  first?.closest('details')?.setAttribute('open', '')
  first?.focus()
}
