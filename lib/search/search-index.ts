// The shape of everything a search reads. Built by build.ts once, then only read.
import type { Token } from './analyse'
import type { SearchDocument } from './document'
import type { NearWords } from './edits'
import type { HindiForms } from './hindi-forms'
import type { Intents } from './intent'
import type { MeaningOf } from './meaning'
import type { Passage } from './passage'
import type { Postings } from './postings'
import type { WordsBySound } from './sound'
import type { TrigramNumbers } from './trigrams'
import type { Lists, Vectors } from './vector'
import type { Vocabulary } from './vocabulary'
import type { WordVectors } from './word-vectors'

/**
 * The ways of saying what documents answer, titles and aliases: those of one document after those
 * of another.
 */
export interface Wordings {
  /** Weight of each term; the whole has length 1. */
  readonly terms: Vectors
  /** Numbers of the trigrams, ascending. */
  readonly trigrams: Lists
  /** Meanings, all of one length. */
  readonly meanings: Int8Array
}

/**
 * Texts that a hit may lead to, as the numbers of their terms, ascending: for each document its
 * summary, then its sections, the title of each and its text.
 */
export interface SectionTerms {
  readonly titles: Lists
  readonly texts: Lists
}

/** A document, and where what ranking knows of it begins. */
export interface IndexedDocument {
  readonly document: SearchDocument
  /** The number of its first wording. */
  readonly wordings: number
  /** The number of its summary among the texts of all; its sections follow. */
  readonly sections: number
}

export interface SearchIndex {
  readonly documents: readonly IndexedDocument[]
  /**
   * By document: occurrences of each term over all fields, boosted by field and divided by the
   * field's length (BM25F).
   */
  readonly occurrences: Vectors
  /** By document: the letters of all wordings together. */
  readonly profiles: Vectors
  readonly wordings: Wordings
  readonly intents: Intents
  readonly sections: SectionTerms
  readonly vocabulary: Vocabulary
  readonly postings: Postings
  readonly trigrams: TrigramNumbers
  readonly nearWords: NearWords
  readonly sounds: WordsBySound
  readonly hindiForms: HindiForms
  /**
   * General words that the collection does not hold and that may still be what a misspelt word was
   * meant to be.
   */
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
