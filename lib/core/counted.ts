// A count with its noun, as it is read in a sentence. What a list of names reads like is
// list-in-words.ts.

/** "1 person", "3 people", "12,000 people"; the noun of several ends in s where none is given. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
