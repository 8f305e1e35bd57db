// What was typed into the contact form and is not sent yet. It lives as long as the tab, in this
// browser alone.
import { isRecord } from '@/lib/core/own'

/**
 * `topic` is the one that was chosen, `question` in the reader's words, `values` by the label of
 * their field. `from` is the address one came from, `transcript` what a
 * wizard found; empty where there is none.
 */
export interface Draft {
  readonly topic: string
  readonly question: string
  readonly values: Readonly<Record<string, string>>
  readonly from: string
  readonly transcript: string
}

const KEY = 'contact-draft'
const TRANSCRIPT = 'transcript'

/** The draft of this tab; undefined where nothing was begun or the browser keeps nothing. */
export function findDraft(): Draft | undefined {
  const kept = read(KEY)
  if (!kept) return undefined
  try {
    const draft: unknown = JSON.parse(kept)
    if (!isRecord(draft)) return undefined
    const { topic, question, values, from, transcript } = draft
    const texts = isRecord(values)
      ? Object.entries(values).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        )
      : []
    return {
      topic: textOf(topic),
      question: textOf(question),
      values: Object.fromEntries(texts),
      from: textOf(from),
      transcript: textOf(transcript),
    }
  } catch {
    return undefined
  }
}

/** Keeps the draft until the tab is closed. */
export function keepDraft(draft: Draft): void {
  write(KEY, JSON.stringify(draft))
}

/** Forgets the draft. */
export function forgetDraft(): void {
  write(KEY, '')
  write(TRANSCRIPT, '')
}

/** What a wizard of this tab found last: handed over when the reader asks support from there. */
export function transcriptHandedOver(): string {
  return read(TRANSCRIPT)
}

/** Hands the transcript of a wizard over to the contact form; '' where it found nothing yet. */
export function handOverTranscript(text: string): void {
  write(TRANSCRIPT, text)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text)
    else sessionStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing: what was typed stays on the page.
  }
}
