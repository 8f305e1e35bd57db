// A part of what was counted: searches in some letters, or what concerns one page.
import type { Count } from './counted/part'

/** In which letters a query is written: all that is known of its language. */
export const LETTERS = ['Latin', 'Devanagari', 'other'] as const
export type Letters = (typeof LETTERS)[number]

export function lettersOf(query: string): Letters {
  if (/\p{Script=Devanagari}/u.test(query)) return 'Devanagari'
  return /\p{Script=Latin}/u.test(query) ? 'Latin' : 'other'
}

/** What is asked for; nothing of it is all that there is. */
export interface Within {
  readonly letters?: Letters
  /** The path of an article or of a guided fix. */
  readonly page?: string
}

const PAGE = /^\/(articles|fix)\/([\w-]+)$/

/** The article or the symptom of a page. */
export function pageIn({ page }: Within): { readonly article?: string; readonly symptom?: string } {
  const [, kind, id = ''] = PAGE.exec(page ?? '') ?? []
  if (kind === undefined) return {}
  return kind === 'articles' ? { article: id } : { symptom: id }
}

/** Counts of queries, those in these letters alone. */
export const inLetters = (counts: readonly Count[], { letters }: Within): readonly Count[] =>
  letters === undefined ? counts : counts.filter(({ name }) => lettersOf(name) === letters)

/** Counts by the symptom that is their name, those of the page alone. */
export const ofSymptom = (counts: readonly Count[], within: Within): readonly Count[] => {
  const { symptom } = pageIn(within)
  return symptom === undefined ? counts : counts.filter(({ name }) => name === symptom)
}

const OF_LETTERS = ['figures', 'unanswered', 'unopened', 'asked-anyway']
const OF_ARTICLE = ['figures', 'led-here', 'articles', 'steps']
const OF_FIX = ['figures', 'led-here', 'fixes', 'causes', 'questions', 'cases', 'case-causes']

/** Whether a table says something of that part. */
export function isOf(table: string, within: Within): boolean {
  if (within.page !== undefined)
    return (pageIn(within).article === undefined ? OF_FIX : OF_ARTICLE).includes(table)
  return within.letters === undefined ? table !== 'led-here' : OF_LETTERS.includes(table)
}
