import type { OwnRule } from '@/lib/lint/rule'
import { sentencesOf } from '@/lib/lint/claims/text/sentences'

/**
 * The grade from which on a text is hard work for somebody who left school early, or reads English
 * as a second language.
 */
const most = 7
/** A text with fewer words has no level: one long name would decide. */
const fewest = 100

export const readingLevel: OwnRule = {
  id: 'reading-level',
  about:
    `An article reads as for school grade ${most} at most, by the Flesch-Kincaid ` +
    'formula: short words, short sentences. It knows English only, and nothing of sense; ' +
    'it is advice.',
  why:
    'Articles are read by people who run a shop, on a phone, often in their second or ' +
    'third language.',
  example: {
    where: 'text',
    wrong: Array.from(
      { length: 10 },
      () =>
        'Subsequently, administrators investigating unavailability necessarily ' +
        'reconsider organisational configuration documentation, particularly ' +
        'authorisation responsibilities.',
    ).join(' '),
    right: Array.from({ length: 20 }, () => 'Open the list. Choose the person and save.').join(' '),
  },
  check: (draft, { policy, site, isSound }) => {
    const texts = isSound(draft)
      ? sentencesOf(draft, { policy, supportAddress: site.supportAddress }).map(({ text }) => text)
      : []
    const grade = gradeOf(texts)
    return grade !== undefined && grade > most
      ? [
          {
            line: 1,
            column: 1,
            message:
              `the text reads as for grade ${grade.toFixed(1)}, expected at most ` +
              `${most}: shorter sentences, and everyday words for long ones`,
          },
        ]
      : []
  },
}

/**
 * The Flesch-Kincaid grade level of some sentences: 0.39 words per sentence + 11.8 syllables per
 * word - 15.59 (Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for
 * Navy enlisted personnel", 1975). Undefined for a text of fewer than 100 words.
 */
export function gradeOf(sentences: readonly string[]): number | undefined {
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [])
  if (words.length < fewest) return undefined
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59
}

/**
 * Groups of vowels, without a silent e; a word has one at least. Close enough for an average over a
 * text.
 */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '')
  return Math.max(1, letters.match(/[aeiouy]+/g)?.length ?? 1)
}
