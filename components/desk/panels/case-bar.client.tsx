import type { ReactNode, Ref } from 'react'
import { DESK_PAGE } from '@/lib/core/routes'
import type { Copied } from '@/components/desk/use-clipboard.client'
import { AREA, BUTTONS, DESK_BUTTON, MAIN_BUTTON } from '@/components/desk/look'

/** What can be done with a case as a whole. */
export interface CaseActs {
  readonly undo: () => void
  readonly startAgain: () => void
  readonly paste: () => void
  readonly compare: () => void
  readonly copyMarkdown: () => void
  readonly copyText: () => void
  readonly showKeys: () => void
}

/** The head of the workbench: which symptom, which account, and what can be done with the case. */
export function CaseBar({
  title,
  account,
  acts,
  canUndo,
  canStartAgain,
  isPasting,
  keysOn,
  pasteButton,
  copied,
  saving,
  call,
}: {
  readonly title: string
  readonly account: ReactNode
  readonly acts: CaseActs
  readonly canUndo: boolean
  readonly canStartAgain: boolean
  readonly isPasting: boolean
  readonly keysOn: boolean
  readonly pasteButton: Ref<HTMLButtonElement>
  readonly copied: Copied | undefined
  readonly saving: ReactNode
  readonly call: ReactNode
}) {
  return (
    <header className="flex flex-wrap items-baseline gap-x-6 gap-y-[0.4rem] pb-3">
      <h1 className="m-0 text-2xl">{title}</h1>
      <p className="m-0 flex-1 text-small print:hidden">
        <a className="inline-block py-[0.15rem] whitespace-nowrap text-muted" href={DESK_PAGE}>
          All symptoms
        </a>
      </p>
      {account}
      <div className={`${BUTTONS} basis-full print:hidden`} role="group" aria-label="Case">
        <button type="button" className={DESK_BUTTON} onClick={acts.undo} disabled={!canUndo}>
          Undo <kbd>Backspace</kbd>
        </button>
        <button
          type="button"
          className={`${DESK_BUTTON} me-3`}
          onClick={acts.startAgain}
          disabled={!canStartAgain}
        >
          Start again
        </button>
        <button
          ref={pasteButton}
          type="button"
          className={DESK_BUTTON}
          onClick={acts.paste}
          aria-expanded={isPasting}
        >
          Paste <kbd>p</kbd>
        </button>
        <button type="button" className={`${DESK_BUTTON} me-3`} onClick={acts.compare}>
          Compare <kbd>d</kbd>
        </button>
        <button type="button" className={MAIN_BUTTON} onClick={acts.copyMarkdown}>
          Copy Markdown <kbd>c</kbd>
        </button>
        <button type="button" className={DESK_BUTTON} onClick={acts.copyText}>
          Copy text <kbd>t</kbd>
        </button>
        <button type="button" className={DESK_BUTTON} onClick={acts.showKeys}>
          Keys{keysOn ? '' : ' (off)'} <kbd>?</kbd>
        </button>
        {saving}
        <span role="status" className="text-small text-yes">
          {copied?.message}
        </span>
      </div>
      {call}
      {copied?.text !== undefined && (
        <textarea
          className={`${AREA} basis-full`}
          readOnly
          rows={8}
          aria-label="To copy by hand"
          value={copied.text}
          onFocus={(event) => event.target.select()}
        />
      )}
    </header>
  )
}
