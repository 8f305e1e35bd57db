// What the terms of wordings weigh: their rarity, the whole of each wording of length 1.
import { float64At, int32At, uint8At } from '@/lib/search/typed-arrays'
import type { Lists, Vectors } from '@/lib/search/retrieval/vector'
import { stopWordWeight } from '@/lib/search/text/stop-words'
import { idfByNumber, type Vocabulary } from '@/lib/search/text/vocabulary'

/** Weighs wordings, given as their terms and, for each term, 1 where a stop word stands for it. */
export function weighWordings(terms: Lists, isStop: Uint8Array, vocabulary: Vocabulary): Vectors {
  const { starts, numbers } = terms
  const rarities = idfByNumber(vocabulary)
  const weightAt = (at: number): number => {
    const rarity = float64At(rarities, int32At(numbers, at))
    return uint8At(isStop, at) === 1 ? stopWordWeight(rarity) : rarity
  }
  const values = new Float32Array(numbers.length)
  for (let wording = 0; wording + 1 < starts.length; wording++) {
    const start = int32At(starts, wording)
    const end = int32At(starts, wording + 1)
    let squares = 0
    for (let at = start; at < end; at++) squares += weightAt(at) ** 2
    const length = Math.sqrt(squares) || 1
    for (let at = start; at < end; at++) values[at] = weightAt(at) / length
  }
  return { ...terms, values }
}
