import { useEffect, useRef } from 'react'
import { DESK_BUTTON, MUTED } from '@/components/desk/look'
import { useSaving } from '@/components/desk/saving/save-case.client'

const KEYS = [
  { keys: ['1', '9'], join: 'to', does: 'answer the question in hand' },
  { keys: ['Enter'], does: 'go to the next best question' },
  { keys: ['Backspace'], does: 'take the last answer back' },
  { keys: ['j', 'Down'], join: 'or', does: 'the fact below' },
  { keys: ['k', 'Up'], join: 'or', does: 'the fact above' },
  { keys: ['q'], does: 'copy the line to say' },
  { keys: ['w', 'm', 'r'], join: 'or', does: 'copy the reply: WhatsApp, mail, Markdown' },
  { keys: ['n'], does: 'who called, what was told, notes' },
  { keys: ['c'], does: 'copy the transcript as Markdown' },
  { keys: ['t'], does: 'copy the transcript as plain text' },
  { keys: ['l'], does: 'copy the link for the caller' },
  { keys: ['p'], does: 'paste facts or a transcript' },
  { keys: ['d'], does: 'compare with another person' },
  { keys: ['?'], does: 'show this list' },
] as const
/** Of who is signed in as staff here. */
const STAFF_KEYS = [{ keys: ['s'], does: 'keep as a case, or go back to it' }] as const

const DIALOG =
  'w-[min(30rem,calc(100vw-2rem))] rounded-sm border border-edge bg-paper px-6 py-5 text-ink ' +
  'backdrop:bg-[rgb(0_0_0/40%)]'

type KeyListProps = {
  readonly isOn: boolean
  readonly setOn: (isOn: boolean) => void
  readonly close: () => void
}

/** The keys and what they do, and the switch that turns them all off. */
export function KeyList({ isOn, setOn, close }: KeyListProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const saving = useSaving()
  useEffect(() => {
    dialog.current?.showModal()
    // The first that could take the focus is the switch that turns the keys off.
    heading.current?.focus()
  }, [])
  return (
    <dialog ref={dialog} className={DIALOG} aria-labelledby="keys-title" onClose={close}>
      <h2 className="text-lg text-inherit" id="keys-title" tabIndex={-1} ref={heading}>
        Keys
      </h2>
      <dl>
        {[...KEYS, ...(saving ? STAFF_KEYS : [])].map((row) => (
          <div key={row.does} className="grid grid-cols-[8rem_1fr] py-[0.2rem]">
            <dt className="m-0 font-normal">
              {row.keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && 'join' in row && ` ${row.join} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd className="m-0">{row.does}</dd>
          </div>
        ))}
      </dl>
      <p className={MUTED}>
        None of them counts while you type in a field. Pasting anywhere on the page works too.
      </p>
      <label className="mb-4 flex items-center gap-2">
        <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
        Single keys are on
      </label>
      <form method="dialog">
        <button className={DESK_BUTTON}>Close</button>
      </form>
    </dialog>
  )
}
