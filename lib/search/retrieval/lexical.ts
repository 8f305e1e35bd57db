// The lexical retriever: the documents that hold the words of a query, by what those words weigh.
// It asks FlexSearch (postings.ts) which documents hold each, at every size of a collection.
import { float64At } from '@/lib/search/typed-arrays'
import type { QueryWord } from '@/lib/search/spelling/query'
import { greatest } from './greatest'
import type { Postings } from './postings'

// A document counts a word once, in its likeliest reading; where there is one reading alone nothing
// need be remembered.
function addWord(
  postings: Postings,
  { readings, weight }: QueryWord,
  sums: Float64Array,
  counted: Float64Array,
): void {
  if (readings.length > 1) counted.fill(0)
  for (const { term, likelihood } of readings) {
    const holding = postings.find(term)
    if (readings.length === 1)
      for (const document of holding)
        sums[document] = float64At(sums, document) + likelihood * weight
    else {
      for (const document of holding) {
        const more = likelihood - float64At(counted, document)
        if (more <= 0) continue
        counted[document] = likelihood
        sums[document] = float64At(sums, document) + more * weight
      }
    }
  }
}

function countPositive(sums: Float64Array): number {
  let count = 0
  for (const sum of sums) if (sum > 0) count++
  return count
}

/**
 * The numbers of at most `most` documents that hold words of a query, those whose words weigh most,
 * the first the most; `documents` is how many there are. Stop words are asked for only where the
 * other words find fewer than that.
 */
export function lexicalCandidates(
  { postings, documents }: { readonly postings: Postings; readonly documents: number },
  words: readonly QueryWord[],
  most: number,
): readonly number[] {
  const sums = new Float64Array(documents)
  const counted = new Float64Array(documents)
  const add = (isStop: boolean): void =>
    words
      .filter((word) => word.isStop === isStop)
      .forEach((word) => addWord(postings, word, sums, counted))
  add(false)
  // Stop words stand in every document: the longest lists, and they tell least.
  if (countPositive(sums) < most) add(true)
  return greatest(sums, most)
}
