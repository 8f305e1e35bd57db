// What a guided fix or the check-up of this tab found last, handed over to the contact form. It is
// gone with the tab.

const KEY = 'transcript'

/** What was handed over; '' where that is nothing. */
export function transcriptHandedOver(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Hands words over; '' takes them back. */
export function handOverTranscript(text: string): void {
  try {
    if (text) sessionStorage.setItem(KEY, text)
    else sessionStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing: the reader says it in their own words.
  }
}
