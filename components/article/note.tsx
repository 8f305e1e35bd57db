import type { ReactNode } from 'react'
import { mayDifferTitle, noteName, noteWord } from '@/lib/markdown/expand/expand-block'
import { NOTE_TITLE, noteLook, noteWordLook } from '@/components/look/notes'

type NoteProps = { readonly type: string; readonly title: string; readonly children?: ReactNode }

/** Something beside the text. A word says what it is, the colour only repeats it. */
export function Note({ type, title, children }: NoteProps) {
  return (
    <div className={noteLook(type)} role="note" aria-label={noteName(type, title)} data-type={type}>
      <strong className={NOTE_TITLE}>
        <span className={noteWordLook(type)}>{noteWord(type)}</span>
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
    <div className={noteLook('differ')} role="note" aria-label={mayDifferTitle}>
      <strong className="block text-differ">{mayDifferTitle}</strong>
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
    <div className={noteLook('for')} role="note" aria-label={title} data-type="for">
      <strong className={NOTE_TITLE}>{title}</strong>
      {children}
    </div>
  )
}
