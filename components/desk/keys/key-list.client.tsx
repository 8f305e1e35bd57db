import { useEffect, useRef } from 'react'

const KEYS = [
  { keys: ['1', '9'], join: 'to', does: 'answer the question in hand' },
  { keys: ['Enter'], does: 'go to the next best question' },
  { keys: ['Backspace'], does: 'take the last answer back' },
  { keys: ['j', 'Down'], join: 'or', does: 'the fact below' },
  { keys: ['k', 'Up'], join: 'or', does: 'the fact above' },
  { keys: ['c'], does: 'copy the transcript as Markdown' },
  { keys: ['t'], does: 'copy the transcript as plain text' },
  { keys: ['l'], does: 'copy the link for the caller' },
  { keys: ['p'], does: 'paste facts or a transcript' },
  { keys: ['?'], does: 'show this list' },
] as const

type KeyListProps = {
  readonly isOn: boolean
  readonly setOn: (isOn: boolean) => void
  readonly close: () => void
}

/** The keys and what they do, and the switch that turns them all off. */
export function KeyList({ isOn, setOn, close }: KeyListProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="desk-keys" aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {KEYS.map((row) => (
          <div key={row.does}>
            <dt>
              {row.keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && 'join' in row && ` ${row.join} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{row.does}</dd>
          </div>
        ))}
      </dl>
      <p className="desk-muted">
        None of them counts while you type in a field. Pasting anywhere on the page works too.
      </p>
      <label className="desk-switch">
        <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
        Single keys are on
      </label>
      <form method="dialog">
        <button className="desk-button">Close</button>
      </form>
    </dialog>
  )
}
