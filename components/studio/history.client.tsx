// What changed in the open file, by commit, and a commit of what is saved.
import { useCallback, useEffect, useState } from 'react'
import { ask } from './ask'
import type { FileHistory } from './kept-change'

interface Props {
  readonly file: string
  readonly isUnsaved: boolean
  readonly look: string
  readonly onSaid: (words: string) => void
  readonly onFailed: (error: unknown) => void
}

const COLOURS: Readonly<Record<string, string>> = {
  '+': 'text-yes',
  '-': 'text-no',
  '@': 'text-muted',
}

const LINES =
  'm-0 overflow-x-auto rounded-sm border border-line bg-paper p-2 text-[13px] whitespace-pre-wrap'

export function History({ file, isUnsaved, look, onSaid, onFailed }: Props) {
  const [history, setHistory] = useState<FileHistory>()
  const [message, setMessage] = useState('')
  const load = useCallback(
    () => ask('/api/history', { file }).then(setHistory).catch(onFailed),
    [file, onFailed],
  )
  useEffect(() => void load(), [load])
  if (!history) return <p className="m-auto text-muted">Asking git …</p>
  if (!history.isInGit)
    return <p className="m-auto text-muted">Git does not keep this folder, or is not installed.</p>
  const hasChanges = history.isNew || history.uncommitted.length > 0
  const commit = () => {
    ask('/api/commit', { file, message })
      .then(() => {
        setMessage('')
        onSaid('Committed.')
        return load()
      })
      .catch(onFailed)
  }
  return (
    <section
      aria-label="History"
      className="grid max-h-full content-start gap-4 overflow-y-auto p-4"
    >
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          commit()
        }}
      >
        <label className="min-w-0 flex-1 font-semibold">
          What you changed, and why
          <input
            className="block w-full rounded-sm border border-edge bg-card px-3 py-1.5 font-normal"
            value={message}
            maxLength={500}
            onChange={({ target }) => setMessage(target.value)}
          />
        </label>
        <button
          type="submit"
          className={look}
          disabled={isUnsaved || !hasChanges || message.trim() === ''}
        >
          Commit this file
        </button>
      </form>
      <p className="m-0 text-muted">
        {isUnsaved
          ? 'Save first: a commit holds what is saved.'
          : hasChanges
            ? 'Saved, and not committed yet:'
            : 'All that is saved is committed.'}
      </p>
      {history.uncommitted.length > 0 && <Lines lines={history.uncommitted} />}
      {history.isNew && <p className="m-0">Git has not seen this file yet.</p>}
      <ul className="m-0 grid list-none gap-1 p-0">
        {history.changes.map(({ commit: id, author, day, subject, lines }) => (
          <li key={id}>
            <details>
              <summary className="cursor-pointer">
                <span className="font-semibold">{subject}</span>{' '}
                <span className="text-muted">
                  {author}, {day}
                </span>
              </summary>
              <Lines lines={lines} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <pre className={LINES}>
      {lines.map((line, at) => (
        <span key={`${at}:${line}`} className={`block ${COLOURS[line.slice(0, 1)] ?? ''}`}>
          {line}
        </span>
      ))}
    </pre>
  )
}
