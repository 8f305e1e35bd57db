// Every word and every term of the collection, with how many documents hold it.
import { requireAt } from '@/lib/core/required'
import { float64At } from '@/lib/search/typed-arrays'

/** Words as written (for corrections and completions) and terms as found (for weights). */
export interface Vocabulary {
  readonly documents: number
  /**
   * Word -> how many documents hold it, in order of code units, so that words with one beginning
   * stand together.
   */
  readonly words: ReadonlyMap<string, number>
  /** Term -> its number, in the order of `holding`. */
  readonly terms: ReadonlyMap<string, number>
  /**
   * How many documents hold the term with that number; one that only mentions it counts in part.
   */
  readonly holding: Float64Array
}

/**
 * The vocabulary of documents given as their words, and their terms with how far each is held, 0 to
 * 1. What is not counted has its words and terms known, and makes none of them commoner.
 */
export function buildVocabulary(
  documents: readonly {
    readonly words: ReadonlySet<string>
    readonly terms: ReadonlyMap<string, number>
    readonly isCounted?: boolean
  }[],
): Vocabulary {
  const words = new Map<string, number>()
  const terms = new Map<string, number>()
  const holding: number[] = []
  for (const document of documents) {
    for (const word of document.words) words.set(word, (words.get(word) ?? 0) + 1)
    for (const [term, share] of document.terms) {
      const number = terms.get(term) ?? holding.push(0) - 1
      terms.set(term, number)
      if (document.isCounted !== false) holding[number] = requireAt(holding, number) + share
    }
  }
  return {
    documents: documents.filter(({ isCounted }) => isCounted !== false).length,
    words: new Map([...words].sort(([one], [other]) => (one < other ? -1 : 1))),
    terms,
    holding: Float64Array.from(holding),
  }
}

function rarity(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
}

/**
 * Inverse document frequency, always above 0 (Robertson & Sparck Jones, with 1 added as in Lucene);
 * highest for an unknown term.
 */
export function idf({ documents, terms, holding }: Vocabulary, term: string): number {
  const number = terms.get(term)
  return rarity(documents, number === undefined ? 0 : float64At(holding, number))
}

/** The inverse document frequency of all terms, by their numbers. */
export function idfByNumber({ documents, holding }: Vocabulary): Float64Array {
  return holding.map((held) => rarity(documents, held))
}
