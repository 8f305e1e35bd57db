import type { ReactNode } from 'react'
import { mayDifferTitle, noteName, noteWord } from '@/lib/markdown/expand/expand-block'

type NoteProps = { readonly type: string; readonly title: string; readonly children?: ReactNode }

/** Something beside the text. A word says what it is, the colour only repeats it. */
export function Note({ type, title, children }: NoteProps) {
  return (
    <div className="note" role="note" aria-label={noteName(type, title)} data-type={type}>
      <strong>
        <span>{noteWord(type)}</span>
        {title && ` ${title}`}
      </strong>
      {children}
    </div>
  )
}

/** What may be otherwise in the reader's account; `check` says where to look. */
export function MayDiffer({
  check,
  children,
}: {
  readonly check: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className="differ" role="note" aria-label={mayDifferTitle}>
      <strong>{mayDifferTitle}</strong>
      {children}
      {check}
    </div>
  )
}

/** What is written for some of the readers, and says for whom. */
export function ForReaders({
  title,
  children,
}: {
  readonly title: string
  readonly children?: ReactNode
}) {
  return (
    <div className="note" role="note" aria-label={title} data-type="for">
      <strong>{title}</strong>
      {children}
    </div>
  )
}
