// What an index needs beside its documents and is quick to work out from their vocabulary, whether
// they were analysed just now or by the build.
import { analyse } from '@/lib/search/text/analyse'
import { buildNearWords } from '@/lib/search/spelling/edits'
import { buildHindiForms } from '@/lib/search/text/hindi-forms'
import { buildEmbedding } from '@/lib/search/retrieval/embedding'
import { buildPassages } from '@/lib/search/text/passage'
import type { SearchDocument } from '@/lib/search/results/document'
import type { IndexedDocument, SearchIndex } from './search-index'
import { buildWordsByPhoneticKey } from '@/lib/search/spelling/phonetic-key'
import { weightsIn } from '@/lib/search/text/stop-words'
import { startsOf } from '@/lib/search/retrieval/vector'

/**
 * Documents with the places of their wordings (the title, then the aliases) and of their texts (the
 * summary, then the sections).
 */
export function placeDocuments(documents: readonly SearchDocument[]): readonly IndexedDocument[] {
  const wordings = startsOf(documents.map(({ aliases }) => 1 + aliases.length))
  const sections = startsOf(documents.map((document) => 1 + document.sections.length))
  return documents.map((document, at) => ({
    document,
    wordings: wordings[at]!,
    sections: sections[at]!,
  }))
}

/** The index of analysed documents. The words of the vocabulary are in order of code units. */
export function completeIndex(
  analysed: Omit<
    SearchIndex,
    'meaningOf' | 'nearWords' | 'sounds' | 'hindiForms' | 'sortedWords' | 'analyse' | 'passageOf'
  >,
): SearchIndex {
  const { vocabulary, vectors, shared } = analysed
  const sortedWords = [...vocabulary.words.keys()]
  const cut: SearchIndex['analyse'] = (text) =>
    analyse(text, (joined) => vocabulary.words.has(joined))
  return {
    ...analysed,
    meaningOf: buildEmbedding(vectors, shared, weightsIn(vocabulary)),
    nearWords: buildNearWords([...sortedWords, ...analysed.spellable]),
    sounds: buildWordsByPhoneticKey(sortedWords),
    hindiForms: buildHindiForms(sortedWords, vectors),
    sortedWords,
    analyse: cut,
    passageOf: buildPassages(cut),
  }
}
