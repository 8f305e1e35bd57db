// What ranking needs to know of the collection. Part of the search index; built by
// indexing/build.ts.
import type { SearchDocument } from '@/lib/search/document'
import type { EmbeddedWordings } from '@/lib/search/retrieval/nearest'
import type { Lists, Vectors } from '@/lib/search/retrieval/vector'
import type { Vocabulary } from '@/lib/search/text/vocabulary'
import type { Intents } from './intent'
import type { TrigramNumbers } from './trigrams'

/**
 * The ways of saying what documents answer, titles and aliases: those of one document after those
 * of another.
 */
export interface Wordings extends EmbeddedWordings {
  /** Weight of each term; the whole has length 1. */
  readonly terms: Vectors
  /** For each of those terms 1 where a stop word stands for it, else 0. */
  readonly isStop: Uint8Array
}

/**
 * Texts that a hit may lead to, as the numbers of their terms: for each document its summary, then
 * its sections, the title of each in reading order, its text ascending.
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

export interface RankingIndex {
  readonly documents: readonly IndexedDocument[]
  /**
   * By document: occurrences of each term over all fields, boosted by field and divided by the
   * field's length (BM25F).
   */
  readonly occurrences: Vectors
  /** By document: the trigrams of all wordings together. */
  readonly profiles: Vectors
  readonly wordings: Wordings
  readonly intents: Intents
  readonly sections: SectionTerms
  readonly vocabulary: Vocabulary
  readonly trigrams: TrigramNumbers
}
