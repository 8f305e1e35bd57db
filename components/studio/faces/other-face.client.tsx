// The open file as anything but its text: a form, a tree, a table, its searches or its history.
import type { Diagnostic } from '@/lib/core/diagnostic'
import type { Answers } from '../ask'
import { FrontMatterForm } from '../front-matter-form.client'
import { History } from '../history.client'
import type { AskedAbout } from '@/lib/support/feedback/asked-about'
import { Readers } from '../readers.client'
import { Searches } from '../searches.client'
import { Table } from '../table/table.client'
import { Tree } from '../tree/tree.client'
import type { Face } from './faces.client'

/** The file that is open, and the version of the disk that its text was begun from. */
export interface OpenText {
  readonly file: string
  readonly base: string | null
  readonly isUnsaved: boolean
}

interface Props {
  readonly face: Face
  readonly open: OpenText
  readonly text: string
  readonly found: readonly Diagnostic[]
  readonly checked: number
  readonly listed: Answers['/api/files']
  readonly asked: AskedAbout | undefined
  /** Why it is not known what readers asked. */
  readonly unheard: string | undefined
  readonly look: string
  readonly onText: (text: string) => void
  readonly onLine: (line: number) => void
  readonly onSaid: (said: string) => void
  readonly onFailed: (error: unknown) => void
}

export function OtherFace(props: Props) {
  const { face, open, text, found, checked, listed, look, onText, onLine, onSaid, onFailed } = props
  const { file, base, isUnsaved } = open
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-hidden bg-card">
      {face === 'Form' && <FrontMatterForm text={text} found={found} onText={onText} />}
      {face === 'Tree' && (
        <Tree key={file} file={file} checked={checked} onLine={onLine} onFailed={onFailed} />
      )}
      {face === 'Table' && (
        <Table
          key={file}
          file={file}
          text={text}
          isUnsaved={isUnsaved}
          checked={checked}
          roles={listed.roles}
          scopes={listed.scopes}
          onText={onText}
          onLine={onLine}
        />
      )}
      {face === 'Searches' && (
        <Searches key={`${file}#${checked}`} file={file} onFailed={onFailed} />
      )}
      {face === 'Readers' && <Readers asked={props.asked} unknown={props.unheard} />}
      {face === 'History' && (
        <History
          key={`${file}#${base}`}
          file={file}
          isUnsaved={isUnsaved}
          look={look}
          onSaid={onSaid}
          onFailed={onFailed}
        />
      )}
    </div>
  )
}
