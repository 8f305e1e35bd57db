// The file of an imported article: front matter from the schema, and its text. A draft, so that
// nobody reads it before a person did.
import { shortAnswer } from '@/lib/lint/create/new-article'
import { cleanLine } from './html/clean-text'

/** What stands above the text. */
export interface DraftFields {
  readonly title: string
  readonly summary: string
  readonly category: string
  readonly aliases: readonly string[]
  /** YYYY-MM-DD */
  readonly verified: string
  readonly redirects: readonly string[]
  readonly imported: string
}

/** The whole file. */
export const draftText = (
  { title, summary, category, aliases, verified, redirects, imported }: DraftFields,
  text: string,
): string =>
  [
    '---',
    `title: ${value(title)}`,
    `summary: ${value(summary === '' ? shortAnswer : summary)}`,
    `category: ${category}`,
    'audience: [admin]',
    `aliases: ${list(aliases)}`,
    'related: []',
    `verified: ${verified}`,
    'facts: []',
    ...(redirects.length === 0 ? [] : [`redirects: ${list(redirects)}`]),
    'draft: true',
    `imported: ${value(imported)}`,
    '---',
    '',
    text,
  ].join('\n')

const list = (values: readonly string[]): string => `[${values.map(value).join(', ')}]`

/** Words that YAML reads as they stand are left bare; all others stand in quotes. */
const value = (words: string): string =>
  /^\p{L}[\p{L}\p{M}\p{N} ’-]*[\p{L}\p{M}\p{N}?.]$/u.test(words) &&
  !/^(?:true|false|null)$/i.test(words)
    ? words
    : JSON.stringify(words)

/** Words of a title or a summary: what would be read as a tag or as Markdown is none of it. */
export const plainWords = (words: string): string =>
  cleanLine(
    words
      .replace(/<(?=[A-Za-z/!])/g, '‹')
      .replace(/!?\[([^\][]*)\]\([^)]*\)/g, '$1')
      .replace(/\*\*|`|\b__/g, ''),
  )

/** The words of a summary: at most this many. */
const MOST_WORDS = 50

/** The first sentences of a text that fit into a summary; cut where the first is longer. */
export function shortened(text: string): string {
  const words = plainWords(text)
  if (counted(words) <= MOST_WORDS) return words
  let summary = ''
  for (const sentence of words.split(/(?<=[.?!।])\s+/)) {
    const longer = summary === '' ? sentence : `${summary} ${sentence}`
    if (counted(longer) > MOST_WORDS) break
    summary = longer
  }
  return summary === ''
    ? `${words
        .split(' ')
        .slice(0, MOST_WORDS - 1)
        .join(' ')} …`
    : summary
}

const counted = (words: string): number =>
  words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
