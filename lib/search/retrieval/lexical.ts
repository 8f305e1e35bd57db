// The lexical retriever: the documents that hold the words of a query, by what those words weigh.
// It asks FlexSearch (postings.ts) which documents hold each, at every size of a collection.
import type { QueryWord } from '@/lib/search/spelling/query'
import type { Postings } from './postings'

/** So fine are sums told apart when the greatest are chosen. */
const STEPS = 1000

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

// The numbers of the documents with the greatest sums, the greatest first. They are counted by
// size: only those that are taken, and those about as great as the last, are compared.
function greatest(sums: Float64Array, count: number): readonly number[] {
  const most = greatestOf(sums)
  if (most === 0) return []
  const sizes = new Uint16Array(sums.length)
  const counts = new Int32Array(STEPS + 1)
  for (let document = 0; document < sums.length; document++) {
    const size = sums[document] === 0 ? 0 : Math.ceil((STEPS * sums[document]!) / most)
    sizes[document] = size
    counts[size]!++
  }
  let last = STEPS
  for (let taken = counts[last]!; taken < count && last > 1; taken += counts[last]!) last--
  const best: number[] = []
  const alike: number[] = []
  for (let document = 0; document < sizes.length; document++) {
    if (sizes[document]! > last) best.push(document)
    else if (sizes[document] === last) alike.push(document)
  }
  const byWeight = (a: number, b: number): number => sums[b]! - sums[a]!
  return [...best.sort(byWeight), ...alike.sort(byWeight).slice(0, count - best.length)]
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
