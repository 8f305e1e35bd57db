// How long the texts of a request may be, in characters. It ships to browsers, so it imports
// nothing.

/** The question, and what is written in a request later. */
export const LONGEST_QUESTION = 4000
/** What a topic asks for, each. */
export const LONGEST_DETAIL = 4000
export const LONGEST_NAME = 100
export const LONGEST_TRANSCRIPT = 20_000
export const LONGEST_QUERY = 300
export const LONGEST_PAGE = 1000
