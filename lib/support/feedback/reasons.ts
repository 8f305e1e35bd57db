// Why a page did not help: the five reasons that readers choose from. It ships to browsers, so it
// imports nothing.

/** Each with the words that a reader sees, in the order in which they stand. */
export const REASONS = [
  { id: 'no-effect', words: 'I did it, and it does not work' },
  { id: 'unclear', words: 'I do not understand it' },
  { id: 'incomplete', words: 'Something is missing' },
  { id: 'incorrect', words: 'It is wrong or out of date' },
  { id: 'off-topic', words: 'I was looking for something else' },
] as const

/** One of them, by its id. */
export type Reason = (typeof REASONS)[number]['id']
