// Words of the field that mean what the pages call otherwise: blacklist, hire, Azure AD. They are
// data (content/site/search.yaml), and stand beside what was written, for ranking alone: a direct
// answer takes every word as it was said.
import type { QueryWord } from './query'
import type { Token } from '@/lib/search/text/analyse'
import { stem } from '@/lib/search/text/stem'
import { weightOf } from '@/lib/search/text/stop-words'
import { idf, type Vocabulary } from '@/lib/search/text/vocabulary'

/** What people say, as the terms of its words in order, and the words that the pages use. */
export interface Meaning {
  readonly said: readonly string[]
  readonly means: readonly string[]
}

interface Reader {
  readonly meanings: readonly Meaning[]
  readonly vocabulary: Vocabulary
}

// What was said itself is likelier to be meant, where pages say it too.
const LIKELIHOOD = 0.8

/**
 * Meanings from what people write, the longest said first; `analyse` cuts a text into words. One
 * without a word means nothing.
 */
export function buildMeanings(
  listed: readonly { readonly said: readonly string[]; readonly means: string }[],
  analyse: (text: string) => readonly Token[],
): readonly Meaning[] {
  return listed
    .flatMap(({ said, means }) =>
      said.map((text) => ({
        said: analyse(text).map(({ term }) => term),
        means: analyse(means).map(({ word }) => word),
      })),
    )
    .filter(({ said, means }) => said.length > 0 && means.length > 0)
    .sort((a, b) => b.said.length - a.said.length)
}

function wordMeant(
  { vocabulary }: Reader,
  word: string,
  token: Token,
  others: QueryWord['readings'],
): QueryWord {
  const term = stem(word)
  return {
    token,
    readings: [
      ...others.filter((reading) => reading.term !== term),
      { word, term, likelihood: others.length > 0 ? LIKELIHOOD : 1 },
    ],
    weight: weightOf(word, idf(vocabulary, term)),
    isStop: false,
    times: 1,
    corrected: null,
  }
}

/**
 * The words of a query with those that the pages use. What was said and no page holds gives way to
 * them; what some page holds is read either way.
 */
export function withMeanings(
  index: Reader,
  tokens: readonly Token[],
  words: readonly QueryWord[],
): readonly QueryWord[] {
  const terms = tokens.map(({ term }) => term)
  const read = new Set<string>()
  let meant = words
  for (const { said, means } of index.meanings) {
    const at = terms.findIndex((_, from) => said.every((term, i) => terms[from + i] === term))
    const token = tokens[at]
    if (!token || said.some((term) => read.has(term))) continue
    for (const term of said) read.add(term)
    const own = meant.filter(({ token: { term } }) => said.includes(term))
    const held = own.flatMap(({ readings }) =>
      readings.filter(({ term }) => index.vocabulary.terms.has(term)),
    )
    const others = meant.filter((word) => !own.includes(word))
    meant = [
      ...others,
      ...means.map((word, i) => wordMeant(index, word, token, i === 0 ? held : [])),
    ]
  }
  return meant
}
