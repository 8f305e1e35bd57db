// An index as JSON: everything that takes time to work out, so that a process that answers searches
// reads no article. What is quick to work out is not in it.
import { completeIndex, placeDocuments } from './complete-index'
import type { SearchDocument } from '@/lib/search/results/document'
import {
  packBytes,
  packLists,
  packNumbers,
  packShares,
  packVectors,
  unpackBytes,
  unpackLists,
  unpackNumbers,
  unpackShares,
  unpackVectors,
  type PackedLists,
  type PackedVectors,
} from './packed-numbers'
import { loadPostings, type StoredPostings } from '@/lib/search/retrieval/postings'
import type { SearchIndex } from './search-index'
import { TRIGRAM } from '@/lib/search/ranking/trigrams'
import type { Vocabulary } from '@/lib/search/retrieval/vocabulary'
import { NO_WORD_VECTORS, type WordVectors } from '@/lib/search/retrieval/word-vectors'

/** Words or terms in one string, and how many documents hold each. */
interface PackedWords {
  readonly words: string
  readonly holding: string
}

/** A search index that survives JSON. */
export interface PackedIndex {
  readonly documents: readonly SearchDocument[]
  readonly words: PackedWords
  readonly terms: PackedWords
  readonly postings: StoredPostings
  readonly occurrences: PackedVectors
  readonly profiles: PackedVectors
  readonly wordings: {
    readonly terms: PackedVectors
    readonly trigrams: PackedLists
    readonly meanings: string
  }
  readonly intents: string
  readonly sections: { readonly titles: PackedLists; readonly texts: PackedLists }
  /** All trigrams in order of their numbers, one after the other. */
  readonly trigrams: string
  readonly spellable: string
  /** What the meanings of all wordings share. */
  readonly shared: string
}

// No word holds a space.
const BETWEEN = ' '

const packWords = (words: Iterable<string>, holding: readonly number[]): PackedWords => ({
  words: [...words].join(BETWEEN),
  holding: packNumbers(holding),
})

/** Packs an index. */
export function packIndex({
  documents,
  vocabulary,
  postings,
  occurrences,
  profiles,
  wordings,
  intents,
  sections,
  trigrams,
  spellable,
  shared,
}: SearchIndex): PackedIndex {
  return {
    documents: documents.map(({ document }) => document),
    words: packWords(vocabulary.words.keys(), [...vocabulary.words.values()]),
    terms: {
      words: [...vocabulary.terms.keys()].join(BETWEEN),
      holding: packShares(vocabulary.holding),
    },
    postings: postings.store(),
    occurrences: packVectors(occurrences),
    profiles: packVectors(profiles),
    wordings: {
      terms: packVectors(wordings.terms),
      trigrams: packLists(wordings.trigrams),
      meanings: packBytes(wordings.meanings),
    },
    intents: packShares([...intents]),
    sections: { titles: packLists(sections.titles), texts: packLists(sections.texts) },
    trigrams: [...trigrams.keys()].join(''),
    spellable: spellable.join(BETWEEN),
    shared: packShares([...shared]),
  }
}

const unpackWords = ({ words }: Pick<PackedWords, 'words'>): readonly string[] =>
  words === '' ? [] : words.split(BETWEEN)

function unpackVocabulary({ documents, words, terms }: PackedIndex): Vocabulary {
  const holding = unpackNumbers(words.holding)
  return {
    documents: documents.length,
    words: new Map(unpackWords(words).map((word, number) => [word, holding[number]!])),
    terms: new Map(unpackWords(terms).map((term, number) => [term, number])),
    holding: [...unpackShares(terms.holding)],
  }
}

function unpackTrigrams(all: string): ReadonlyMap<string, number> {
  return new Map(
    Array.from({ length: all.length / TRIGRAM }, (_, number) => [
      all.slice(number * TRIGRAM, (number + 1) * TRIGRAM),
      number,
    ]),
  )
}

/**
 * The index that was packed: with the vectors that it was built with it answers every search as the
 * first one does.
 */
export function unpackIndex(
  packed: PackedIndex,
  vectors: WordVectors = NO_WORD_VECTORS,
): SearchIndex {
  const { wordings, sections } = packed
  return completeIndex({
    documents: placeDocuments(packed.documents),
    occurrences: unpackVectors(packed.occurrences),
    profiles: unpackVectors(packed.profiles),
    wordings: {
      terms: unpackVectors(wordings.terms),
      trigrams: unpackLists(wordings.trigrams),
      meanings: unpackBytes(wordings.meanings),
    },
    sections: { titles: unpackLists(sections.titles), texts: unpackLists(sections.texts) },
    intents: unpackShares(packed.intents),
    vocabulary: unpackVocabulary(packed),
    postings: loadPostings(packed.postings, packed.documents.length),
    trigrams: unpackTrigrams(packed.trigrams),
    spellable: unpackWords({ words: packed.spellable }),
    vectors,
    shared: unpackShares(packed.shared),
  })
}
