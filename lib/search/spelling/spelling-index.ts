// What reading a query needs to know of the collection. Part of the search index; built by
// indexing/complete-index.ts.
import type { Token } from '@/lib/search/text/analyse'
import type { EnglishRanks, HindiForms } from '@/lib/search/text/hindi-forms'
import type { Vocabulary } from '@/lib/search/text/vocabulary'
import type { NearWords } from './edits'
import type { WordsByPhoneticKey } from './phonetic-key'

export interface SpellingIndex {
  readonly vocabulary: Vocabulary
  readonly vectors: EnglishRanks
  readonly nearWords: NearWords
  readonly byPhoneticKey: WordsByPhoneticKey
  /** Names that stand for themselves, whatever word of the collection is near. */
  readonly names: ReadonlySet<string>
  /** First names of persons in examples, which no word is taken for. */
  readonly people: ReadonlySet<string>
  readonly hindiForms: HindiForms
  /** All words in order of code units, so that words with one beginning stand together. */
  readonly sortedWords: readonly string[]
  /** The tokens of a text, cut as the texts of the index were cut. */
  readonly analyse: (text: string) => readonly Token[]
}
