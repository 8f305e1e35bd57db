// Words that nobody wrote, the same on every run.
import { requireAt } from '@/lib/core/required'

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')

/** The word of a rank, the commonest first: the shorter, the commoner. */
export function wordOf(rank: number): string {
  let rest = rank + SYLLABLES.length
  let word = ''
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += requireAt(SYLLABLES, rest % SYLLABLES.length)
  return word
}
