'use client'

import { useRef, useState, type KeyboardEvent } from 'react'
import { folded, nearest } from '@/lib/logic/nearest'

/** A symptom to choose from. `words` are all that it is found by. */
export type ListedSymptom = { readonly id: string; readonly title: string; readonly summary: string; readonly words: string }

/** The symptoms, fewer with each word typed. Enter opens the first; the arrows go up and down the list. */
export function SymptomList({ symptoms, query }: { readonly symptoms: readonly ListedSymptom[]; readonly query: string }) {
  const [typed, setTyped] = useState(query)
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const shown = symptoms.filter((symptom) => matches(symptom, typed))
  const near = shown.length === 0 ? nearest(typed, symptoms.map(({ title }) => title)) : undefined
  const links = () => [...(list.current?.querySelectorAll('a') ?? [])]
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const at = links().findIndex((link) => link === document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)
    const next = at < 0 ? field.current : links()[at]
    next?.focus()
  }
  return (
    <div onKeyDown={move}>
      <form
        method="get"
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          links()[0]?.click()
        }}
      >
        <label htmlFor="symptom-filter">What does the caller see?</label>
        <p className="desk-muted" id="symptom-hint">
          Type a few words; Enter opens the first, the arrow keys choose another.
        </p>
        <input ref={field} className="field" id="symptom-filter" type="search" name="q" value={typed} onChange={(event) => setTyped(event.target.value)} aria-describedby="symptom-hint" autoComplete="off" autoFocus />
      </form>
      <p role="status" className="desk-count">
        {shown.length === symptoms.length ? `${symptoms.length} symptoms` : `${shown.length} of ${symptoms.length} symptoms`}
      </p>
      {shown.length === 0 && (
        <p>
          No symptom is called “{typed}”. Try one word of what is seen, such as ring, reply or invite{near === undefined ? '' : `; the nearest is “${near}”`}.{' '}
          <button type="button" className="desk-plain" onClick={() => setTyped('')}>
            Show all
          </button>
        </p>
      )}
      <ul ref={list} className="desk-symptoms">
        {shown.map(({ id, title, summary }) => (
          <li key={id}>
            <a href={`/desk/diagnose/${id}`}>{title}</a> <code>{id}</code>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Every word typed begins a word of the symptom, in any order. */
function matches({ words }: ListedSymptom, typed: string): boolean {
  const known = folded(words).split('_')
  return folded(typed).split('_').every((word) => known.some((candidate) => candidate.startsWith(word)))
}
