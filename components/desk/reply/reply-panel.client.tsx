import { useState } from 'react'
import type { Board } from '@/lib/case/board'
import type { Call } from '@/lib/case/call'
import type { CaseContext } from '@/lib/case/case-machine'
import { replyText, type ReplyForm } from '@/lib/case/reply'
import type { DeskData } from '@/components/desk/data'
import { wordsOf } from '@/components/desk/words'
import { AREA, BUTTONS, DESK_BUTTON, MUTED } from '@/components/desk/look'
import { replyOf, toldOf } from './reply-words'

/** The forms of a reply, what they are called and their keys. */
export const FORMS = [
  { form: 'whatsapp', label: 'WhatsApp', key: 'w' },
  { form: 'mail', label: 'Mail', key: 'm' },
  { form: 'markdown', label: 'Markdown', key: 'r' },
] as const satisfies readonly {
  readonly form: ReplyForm
  readonly label: string
  readonly key: string
}[]

/** A reply that can be copied: its text in a form, and of which causes it does not tell. */
export interface Replying {
  readonly text: (form: ReplyForm) => string
  readonly left: ReadonlySet<string>
  readonly setLeft: (left: ReadonlySet<string>) => void
}

/** The reply about what was found; undefined while nothing is, and something is left to ask. */
export function useReply(
  data: DeskData,
  context: CaseContext,
  board: Board,
  call: Call,
): Replying | undefined {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const told = toldOf(board)
  if (told.length === 0 && !board.stuck) return undefined
  const causes = told.filter(({ cause }) => !left.has(cause))
  return {
    text: (form) => replyText(replyOf(data, context, causes, call), form),
    left,
    setLeft,
  }
}

/** What to send to the caller, to be copied as it fits; of several causes some can be left out. */
export function ReplyPanel({
  data,
  context,
  board,
  replying: { text, left, setLeft },
  copy,
}: {
  readonly data: DeskData
  readonly context: CaseContext
  readonly board: Board
  readonly replying: Replying
  readonly copy: (form: ReplyForm) => void
}) {
  const told = toldOf(board)
  return (
    <section className="mb-4 text-dense print:hidden" aria-labelledby="reply-title">
      <h3 id="reply-title">Reply to send</h3>
      {told.length > 1 &&
        told.map((found) => (
          <label key={found.cause} className="flex items-baseline gap-2">
            <input
              type="checkbox"
              checked={!left.has(found.cause)}
              onChange={({ target }) =>
                setLeft(
                  target.checked
                    ? new Set([...left].filter((cause) => cause !== found.cause))
                    : new Set([...left, found.cause]),
                )
              }
            />
            <span>{wordsOf(data, context, found).headline}</span>
          </label>
        ))}
      <p className={`${BUTTONS} mt-1`}>
        {FORMS.map(({ form, label, key }) => (
          <button key={form} type="button" className={DESK_BUTTON} onClick={() => copy(form)}>
            <span className="sr-only">Copy the reply for </span>
            {label} <kbd>{key}</kbd>
          </button>
        ))}
      </p>
      <details>
        <summary className={MUTED}>Read it first</summary>
        <textarea
          className={AREA}
          readOnly
          rows={12}
          aria-label="The reply, as a mail"
          value={text('mail')}
        />
      </details>
    </section>
  )
}
