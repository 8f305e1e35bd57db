import type { ReactNode } from 'react'
import { mayDifferTitle, noteTitles } from '@/lib/content/expand-block'

type NoteProps = { readonly type?: string; readonly title?: string; readonly children?: ReactNode }

/** Something beside the text. A tip and a warning say in words what they are. */
export function Note({ type = 'note', title = noteTitles[type], children }: NoteProps) {
  return (
    <div className="note" role="note" data-type={type}>
      {title && <strong>{title}</strong>}
      {children}
    </div>
  )
}

/** What may be otherwise in the reader's account; `check` says where to look. */
export function MayDiffer({ check, children }: { readonly check: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="differ" role="note">
      <strong>{mayDifferTitle}</strong>
      {children}
      {check}
    </div>
  )
}
