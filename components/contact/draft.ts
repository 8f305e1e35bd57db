// What was typed into the contact form and is not sent yet. It is kept in this browser alone, for a
// week; files are not.
import { isRecord } from '@/lib/core/own'
import { handOverTranscript } from './transcript'

/**
 * `id` is that of the request, the same each time it is sent. `topic` is the one that was chosen,
 * `question` in the reader's words, `values` by the label of their field. `from` is the address one
 * came from, `query` what was searched for, `transcript` what a wizard or the check-up found; empty
 * where there is none.
 */
export interface Draft {
  readonly id: string
  readonly topic: string
  readonly question: string
  readonly email: string
  readonly name: string
  readonly values: Readonly<Record<string, string>>
  readonly from: string
  readonly query: string
  readonly transcript: string
}

const KEY = 'contact-draft'
/** In milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000

/** The draft of this browser; undefined where nothing was begun or the browser keeps nothing. */
export function findDraft(): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(KEY) ?? '')
    if (!isRecord(draft) || Number(draft['at']) < Date.now() - WEEK) return undefined
    const text = (name: keyof Draft): string => {
      const value = draft[name]
      return typeof value === 'string' ? value : ''
    }
    const values = isRecord(draft['values'])
      ? Object.entries(draft['values']).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        )
      : []
    return {
      id: text('id'),
      topic: text('topic'),
      question: text('question'),
      email: text('email'),
      name: text('name'),
      values: Object.fromEntries(values),
      from: text('from'),
      query: text('query'),
      transcript: text('transcript'),
    }
  } catch {
    return undefined
  }
}

/** Keeps the draft for a week. */
export const keepDraft = (draft: Draft): void => write(JSON.stringify({ ...draft, at: Date.now() }))

/** Forgets the draft. */
export function forgetDraft(): void {
  write('')
  handOverTranscript('')
}

function write(text: string): void {
  try {
    if (text) localStorage.setItem(KEY, text)
    else localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing: what was typed stays on the page.
  }
}
