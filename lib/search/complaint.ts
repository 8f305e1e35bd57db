// Whether somebody says that something is wrong, or asks how something is done.
import type { QueryWord } from './query'
import { stem } from './stem'

// What says that something fails, in English, Hindi in Latin letters and Hindi. General words only: none of them belongs to what this site is about.
const SIGNS = `not no never nothing cannot unable fail failed failing failure error problem issue trouble wrong broken stuck missing disappeared vanished gone lost locked refused denied
  still stopped disconnected doesnt isnt wont without invalid pending nahi nahin nhi na band gayab kharab atak dikkat galat नहीं न बंद गलत खराब गायब समस्या`
const signs = new Set(SIGNS.split(/\s+/).map(stem))

/** Whether the words, as they were read, hold a sign that something is wrong. */
export function isComplaint(words: readonly QueryWord[]): boolean {
  return words.some(({ token, readings }) => signs.has(readings[0]?.term ?? token.term))
}
