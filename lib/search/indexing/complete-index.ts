// What an index needs beside its documents and is quick to work out from their vocabulary, whether
// they were analysed just now or by the build.
import { int32At } from '@/lib/search/typed-arrays'
import type { SearchIndex } from './search-index'
import type { SearchDocument } from '@/lib/search/document'
import type { IndexedDocument, Wordings } from '@/lib/search/ranking/ranking-index'
import { buildEmbed } from '@/lib/search/retrieval/embedding'
import { weighWordings } from '@/lib/search/ranking/wording-weights'
import { buildPostings } from '@/lib/search/retrieval/postings'
import { startsOf, type Lists } from '@/lib/search/retrieval/vector'
import { buildNearWords } from '@/lib/search/spelling/edits'
import { buildWordsByPhoneticKey } from '@/lib/search/spelling/phonetic-key'
import { analyse } from '@/lib/search/text/analyse'
import { buildAnalysedTexts } from '@/lib/search/text/analysed-text'
import { buildHindiForms } from '@/lib/search/text/hindi-forms'
import { weightsIn } from '@/lib/search/text/stop-words'

/** What is worked out by the build: the index but for what `completeIndex` adds. */
export interface AnalysedCollection extends Pick<
  SearchIndex,
  | 'documents'
  | 'occurrences'
  | 'profiles'
  | 'intents'
  | 'sections'
  | 'vocabulary'
  | 'trigrams'
  | 'spellable'
  | 'names'
  | 'people'
  | 'meanings'
  | 'vectors'
  | 'principalComponent'
> {
  /** Of the terms their numbers alone: what they weigh is known from the vocabulary. */
  readonly wordings: Omit<Wordings, 'owners' | 'terms'> & { readonly terms: Lists }
}

/**
 * Documents with the places of their wordings (the title, then the aliases) and of their texts (the
 * summary, then the sections).
 */
export function placeDocuments(documents: readonly SearchDocument[]): readonly IndexedDocument[] {
  const wordings = startsOf(documents.map(({ aliases }) => 1 + aliases.length))
  const sections = startsOf(documents.map((document) => 1 + document.sections.length))
  return documents.map((document, at) => ({
    document,
    wordings: int32At(wordings, at),
    sections: int32At(sections, at),
  }))
}

function ownersBy(
  documents: readonly IndexedDocument[],
  countOf: (document: SearchDocument) => number,
): Int32Array {
  return Int32Array.from(
    documents.flatMap(({ document }, number) =>
      Array.from({ length: countOf(document) }, () => number),
    ),
  )
}

/** By wording: the number of its document. */
export const ownersOf = (documents: readonly IndexedDocument[]): Int32Array =>
  ownersBy(documents, ({ aliases }) => 1 + aliases.length)

/** By text, summary or section: the number of its document. */
export const textOwnersOf = (documents: readonly IndexedDocument[]): Int32Array =>
  ownersBy(documents, ({ sections }) => 1 + sections.length)

/** The index of analysed documents. The words of the vocabulary are in order of code units. */
export function completeIndex(analysed: AnalysedCollection): SearchIndex {
  const { documents, vocabulary, vectors, principalComponent, wordings } = analysed
  const sortedWords = [...vocabulary.words.keys()]
  // A person of an example is nobody that a reader can have meant.
  const spellable = sortedWords.filter((word) => !analysed.people.has(word))
  const cut: SearchIndex['analyse'] = (text) =>
    analyse(text, (compound) => vocabulary.words.has(compound))
  return {
    ...analysed,
    wordings: {
      ...wordings,
      terms: weighWordings(wordings.terms, wordings.isStop, vocabulary),
      owners: ownersOf(documents),
    },
    postings: buildPostings(analysed.occurrences, vocabulary.terms.keys()),
    embed: buildEmbed(vectors, principalComponent, weightsIn(vocabulary)),
    nearWords: buildNearWords([...spellable, ...analysed.spellable]),
    byPhoneticKey: buildWordsByPhoneticKey(spellable),
    hindiForms: buildHindiForms(sortedWords, vectors),
    sortedWords,
    analyse: cut,
    analysedTextOf: buildAnalysedTexts(cut),
  }
}
