import { plainText } from '@/lib/access/wording'
import type { Rule } from '../rule'

/** Words that a short answer may have. */
const most = 50

export const summary: Rule = {
  id: 'summary',
  about: `The short answer has at most ${most} words, counted as they are read.`,
  check: ({ frontMatter: { data, at } }, { policy, house }) => {
    if (!data) return []
    const words = plainText(data.summary, { policy, supportAddress: house.supportAddress }).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    return words > most ? [{ ...at(['summary']), message: `'summary' has ${words} words, expected at most ${most}: keep the answer and move the rest into the text` }] : []
  },
}
