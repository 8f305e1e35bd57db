// Which documents are worth ranking: those whose words weigh most, wherever they stand. Of a small
// collection all are: letters and meaning find what shares no word with the question, and looking
// at everything costs no more than choosing.
import type { QueryWord } from '@/lib/search/spelling/query'
import type { SearchIndex } from '@/lib/search/indexing/search-index'

const CANDIDATES = 200
const SIZES = 1000

// A document counts a word once, in its likeliest reading; where there is one reading alone nothing
// need be remembered.
function addWord(
  { postings }: SearchIndex,
  { readings, weight }: QueryWord,
  sums: Float64Array,
  counted: Float64Array,
): void {
  if (readings.length > 1) counted.fill(0)
  for (const { term, likelihood } of readings) {
    const holding = postings.find(term)
    if (readings.length === 1)
      for (let at = 0; at < holding.length; at++) sums[holding[at]!]! += likelihood * weight
    else {
      for (let at = 0; at < holding.length; at++) {
        const document = holding[at]!
        const more = likelihood - counted[document]!
        if (more <= 0) continue
        counted[document] = likelihood
        sums[document]! += more * weight
      }
    }
  }
}

function countPositive(sums: Float64Array): number {
  let count = 0
  for (let document = 0; document < sums.length; document++) if (sums[document]! > 0) count++
  return count
}

function greatestOf(sums: Float64Array): number {
  let most = 0
  for (let document = 0; document < sums.length; document++)
    if (sums[document]! > most) most = sums[document]!
  return most
}

// The numbers of the documents with the greatest sums. They are counted by size, not sorted: only
// those about as great as the last to be taken are compared.
function greatest(sums: Float64Array, count: number): readonly number[] {
  const most = greatestOf(sums)
  if (most === 0) return []
  const sizes = new Uint16Array(sums.length)
  const counts = new Int32Array(SIZES + 1)
  for (let document = 0; document < sums.length; document++) {
    const size = sums[document] === 0 ? 0 : Math.ceil((SIZES * sums[document]!) / most)
    sizes[document] = size
    counts[size]!++
  }
  let last = SIZES
  for (let taken = counts[last]!; taken < count && last > 1; taken += counts[last]!) last--
  const best: number[] = []
  const alike: number[] = []
  for (let document = 0; document < sizes.length; document++) {
    if (sizes[document]! > last) best.push(document)
    else if (sizes[document] === last) alike.push(document)
  }
  return [...best, ...alike.sort((a, b) => sums[b]! - sums[a]!).slice(0, count - best.length)]
}

// A word that neither the collection nor English knows says nothing.
function saysSomething({ vectors }: SearchIndex, words: readonly QueryWord[]): boolean {
  return words.some(
    ({ readings, token }) => readings.length > 0 || vectors.rankOf(token.word) !== undefined,
  )
}

/** The numbers of the documents to rank, at most 200; none for a question that says nothing. */
export function retrieve(index: SearchIndex, words: readonly QueryWord[]): readonly number[] {
  const { length } = index.documents
  if (!saysSomething(index, words)) return []
  if (length <= CANDIDATES) return Array.from({ length }, (_, number) => number)
  const sums = new Float64Array(length)
  const counted = new Float64Array(length)
  const add = (isStop: boolean): void =>
    words
      .filter((word) => word.isStop === isStop)
      .forEach((word) => addWord(index, word, sums, counted))
  add(false)
  // Grammar stands in every document: the longest lists, and they tell least.
  if (countPositive(sums) < CANDIDATES) add(true)
  return greatest(sums, CANDIDATES)
}
