// A moment as customers of the product read it, in India's time.

const WORDS = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Kolkata',
})

/** `30 November 2026 at 14:05 IST`. */
export const timeInWords = (at: number): string => `${WORDS.format(at)} IST`

/** The same for programs (ISO 8601). */
export const isoOf = (at: number): string => new Date(at).toISOString()
