// What a wording asks, whatever its order and small words: "How do I change the role of a user?"
// and "change a user's role" ask the same.
import { plainText, type Wording } from '@/lib/policy/wording'
import { wordsIn } from '@/lib/lint/claims/words'

/** Words that ask nothing. Those that deny or place (not, without, before) do, and stay. */
const small = new Set(
  (
    'a an the my your our his her its their i we you he she it me us them is are was ' +
    'be been am do does did can could may might should would will shall how what when ' +
    'to of for in on at by with from and or that this there has have had get someone ' +
    'somebody please mein hai ka ki ke ko se'
  ).split(' '),
)

/**
 * The telling words of a wording, in order of the alphabet; empty when it has fewer than two, which
 * is too little to compare.
 */
export function questionOf(words: string, wording: Wording): string {
  const stems = wordsIn(plainText(words, wording))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !small.has(text))
    .map(({ stem }) => stem)
  return stems.length < 2 ? '' : [...new Set(stems)].sort().join(' ')
}
