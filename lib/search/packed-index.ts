// An index as JSON: everything that takes time to work out, so that a process that answers searches reads no article. What is quick to work out is not in it.
import { completeIndex } from './complete-index'
import type { SearchDocument } from './document'
import { packBytes, packLists, packNumbers, packShares, packVectors, unpackBytes, unpackLists, unpackNumbers, unpackShares, unpackVectors, type PackedLists, type PackedVectors } from './packed-numbers'
import { loadPostings, type StoredPostings } from './postings'
import type { IndexedDocument, SearchIndex } from './search-index'
import { TRIGRAM } from './trigrams'
import type { Vocabulary } from './vocabulary'
import { NO_WORD_VECTORS, type WordVectors } from './word-vectors'

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
  /** How many wordings each document has. */
  readonly wordings: string
  readonly wordingTerms: PackedVectors
  readonly wordingLetters: PackedLists
  /** All trigrams in order of their numbers, one after the other. */
  readonly trigrams: string
  readonly spellable: string
  /** The meaning of each wording, and what they share. */
  readonly meanings: string
  readonly shared: string
}

// No word holds a space.
const BETWEEN = ' '

const packWords = (words: Iterable<string>, holding: readonly number[]): PackedWords => ({ words: [...words].join(BETWEEN), holding: packNumbers(holding) })

/** Packs an index. */
export function packIndex({ documents, vocabulary, postings, trigrams, spellable, shared }: SearchIndex): PackedIndex {
  const wordings = documents.flatMap((document) => document.wordings)
  return {
    documents: documents.map(({ document }) => document),
    words: packWords(vocabulary.words.keys(), [...vocabulary.words.values()]),
    terms: { words: [...vocabulary.terms.keys()].join(BETWEEN), holding: packShares(vocabulary.holding) },
    postings: postings.store(),
    occurrences: packVectors(documents.map(({ occurrences }) => occurrences)),
    profiles: packVectors(documents.map(({ profile }) => profile)),
    wordings: packNumbers(documents.map((document) => document.wordings.length)),
    wordingTerms: packVectors(wordings.map(({ terms }) => terms)),
    wordingLetters: packLists(wordings.map(({ trigrams }) => trigrams)),
    trigrams: [...trigrams.keys()].join(''),
    spellable: spellable.join(BETWEEN),
    meanings: packBytes(wordings.map(({ meaning }) => meaning)),
    shared: packShares([...shared]),
  }
}

const unpackWords = ({ words }: Pick<PackedWords, 'words'>): readonly string[] => (words === '' ? [] : words.split(BETWEEN))

function unpackVocabulary({ documents, words, terms }: PackedIndex): Vocabulary {
  const holding = unpackNumbers(words.holding)
  return {
    documents: documents.length,
    words: new Map(unpackWords(words).map((word, number) => [word, holding[number]!])),
    terms: new Map(unpackWords(terms).map((term, number) => [term, number])),
    holding: [...unpackShares(terms.holding)],
  }
}

function unpackDocuments(packed: PackedIndex): readonly IndexedDocument[] {
  const occurrences = unpackVectors(packed.occurrences)
  const profiles = unpackVectors(packed.profiles)
  const counts = unpackNumbers(packed.wordings)
  const letters = unpackLists(packed.wordingLetters)
  const meanings = unpackBytes(packed.meanings, letters.length)
  const wordings = unpackVectors(packed.wordingTerms).map((terms, at) => ({ terms, trigrams: letters[at]!, meaning: meanings[at]! }))
  let at = 0
  return packed.documents.map((document, number) => {
    const from = at
    at += counts[number]!
    return { document, occurrences: occurrences[number]!, profile: profiles[number]!, wordings: wordings.slice(from, at) }
  })
}

function unpackTrigrams(all: string): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: all.length / TRIGRAM }, (_, number) => [all.slice(number * TRIGRAM, (number + 1) * TRIGRAM), number]))
}

/** The index that was packed: with the vectors that it was built with it answers every search as the first one does. */
export function unpackIndex(packed: PackedIndex, vectors: WordVectors = NO_WORD_VECTORS): SearchIndex {
  return completeIndex({
    documents: unpackDocuments(packed),
    vocabulary: unpackVocabulary(packed),
    postings: loadPostings(packed.postings, packed.documents.length),
    trigrams: unpackTrigrams(packed.trigrams),
    spellable: unpackWords({ words: packed.spellable }),
    vectors,
    shared: unpackShares(packed.shared),
  })
}
