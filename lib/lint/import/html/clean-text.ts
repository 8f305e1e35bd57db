// A foreign text without the characters that nobody sees: spaces of other widths, marks of
// direction, soft hyphens, as they come with what was pasted from word processors.

/** What is taken out: controls and marks. Joiners stay, which Hindi and emoji are written with. */
const MARKS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const UNSEEN = new RegExp(`${MARKS.source}|(?![\\t\\n\\r])\\p{Cc}|\\p{Cn}|\\p{Cs}`, 'gu')
/** Spaces that are not to break, or are narrower; and line breaks of other systems. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g

/** The text as a writer would type it. */
export const cleanText = (text: string): string =>
  text.replace(SPACES, ' ').replace(UNSEEN, '').replaceAll('\ufffd', '')

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()
