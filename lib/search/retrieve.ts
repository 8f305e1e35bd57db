// Which documents are worth ranking: those whose words weigh most, wherever they stand.
import type { SearchIndex } from './search-index'
import { FIELDS } from './postings'
import type { QueryWord } from './query'

const CANDIDATES = 50
const CANDIDATES_OF_MANY = 100
const MANY = 10_000

// A document counts a word once, in its likeliest reading, however many fields hold it.
function addWord(index: SearchIndex, { readings, weight }: QueryWord, sums: Float64Array): void {
  const counted = new Float64Array(sums.length)
  for (const { term, likelihood } of readings) {
    for (const field of FIELDS) {
      for (const document of index.postings.find(term, field)) {
        const more = likelihood - counted[document]!
        if (more <= 0) continue
        counted[document] = likelihood
        sums[document]! += more * weight
      }
    }
  }
}

// Sorting all that was found would cost more than finding it.
function greatest(sums: Float64Array, count: number): readonly number[] {
  const best: number[] = []
  for (let document = 0; document < sums.length; document++) {
    const sum = sums[document]!
    if (sum === 0 || (best.length === count && sum <= sums[best[count - 1]!]!)) continue
    let place = best.length
    while (place > 0 && sums[best[place - 1]!]! < sum) place--
    best.splice(place, 0, document)
    if (best.length > count) best.pop()
  }
  return best
}

/** The numbers of the documents with the greatest sums of word weights, best first: 50, or 100 of more than 10,000. */
export function retrieve(index: SearchIndex, words: readonly QueryWord[]): readonly number[] {
  const sums = new Float64Array(index.documents.length)
  for (const word of words) addWord(index, word, sums)
  return greatest(sums, index.documents.length > MANY ? CANDIDATES_OF_MANY : CANDIDATES)
}
