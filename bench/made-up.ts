// Words that nobody wrote, the same on every run.
import { requireAt } from '@/lib/core/required'

/** Mulberry32: numbers from 0 to 1 that follow from the seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')

/** The word of a rank, the commonest first: the shorter, the commoner. */
export function wordOf(rank: number): string {
  let rest = rank + SYLLABLES.length
  let word = ''
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += requireAt(SYLLABLES, rest % SYLLABLES.length)
  return word
}
