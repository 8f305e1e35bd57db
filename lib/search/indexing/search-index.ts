// The shape of everything a search reads. Built by build.ts once, then only read.
import type { Token } from '@/lib/search/text/analyse'
import type { SearchDocument } from '@/lib/search/results/document'
import type { NearWords } from '@/lib/search/spelling/edits'
import type { HindiForms } from '@/lib/search/text/hindi-forms'
import type { Intents } from '@/lib/search/ranking/intent'
import type { Embed } from '@/lib/search/retrieval/embedding'
import type { Passage } from '@/lib/search/text/passage'
import type { Postings } from '@/lib/search/retrieval/postings'
import type { WordsByPhoneticKey } from '@/lib/search/spelling/phonetic-key'
import type { TrigramNumbers } from '@/lib/search/ranking/trigrams'
import type { Lists, Vectors } from '@/lib/search/retrieval/vector'
import type { Vocabulary } from '@/lib/search/retrieval/vocabulary'
import type { WordVectors } from '@/lib/search/retrieval/word-vectors'

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
  readonly sounds: WordsByPhoneticKey
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
  readonly meaningOf: Embed
  /** The tokens of a text, cut as the index was cut. */
  readonly analyse: (text: string) => readonly Token[]
  /** A text of a document cut likewise, and kept. */
  readonly passageOf: (source: string) => Passage
}
