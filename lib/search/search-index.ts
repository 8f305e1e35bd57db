// The shape of everything a search reads. Built by build.ts once, then only read.
import type { Token } from './analyse'
import type { SearchDocument } from './document'
import type { NearWords } from './edits'
import type { MeaningOf } from './meaning'
import type { Passage } from './passage'
import type { Postings } from './postings'
import type { WordsBySound } from './sound'
import type { TrigramNumbers } from './trigrams'
import type { Vector } from './vector'
import type { Vocabulary } from './vocabulary'
import type { WordVectors } from './word-vectors'

/** One way of saying what a document answers: its title or an alias. */
export interface Wording {
  /** Weight of each term; the whole has length 1. */
  readonly terms: Vector
  /** Numbers of its trigrams, ascending. */
  readonly trigrams: Int32Array
  /** Its direction times 127. */
  readonly meaning: Int8Array
}

/** A document as ranking sees it. */
export interface IndexedDocument {
  readonly document: SearchDocument
  /** Occurrences of each term over all fields, boosted by field and divided by the field's length (BM25F). */
  readonly occurrences: Vector
  readonly wordings: readonly Wording[]
  /** The letters of all wordings together. */
  readonly profile: Vector
}

export interface SearchIndex {
  readonly documents: readonly IndexedDocument[]
  readonly vocabulary: Vocabulary
  readonly postings: Postings
  readonly trigrams: TrigramNumbers
  readonly nearWords: NearWords
  readonly sounds: WordsBySound
  /** General words that the collection does not hold and that may still be what a misspelt word was meant to be. */
  readonly spellable: readonly string[]
  /** All words in order of code units, so that words with one beginning stand together. */
  readonly sortedWords: readonly string[]
  /** General words, and what all wordings share, which tells nothing. */
  readonly vectors: WordVectors
  readonly shared: Float32Array
  readonly meaningOf: MeaningOf
  /** The tokens of a text, cut as the index was cut. */
  readonly analyse: (text: string) => readonly Token[]
  /** A text of a document cut likewise, and kept. */
  readonly passageOf: (source: string) => Passage
}
