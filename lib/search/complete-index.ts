// What an index needs beside its documents and is quick to work out from their vocabulary, whether
// they were analysed just now or by the build.
import { analyse } from './analyse'
import { buildNearWords } from './edits'
import { buildHindiForms } from './hindi-forms'
import { buildMeaning } from './meaning'
import { buildPassages } from './passage'
import type { SearchDocument } from './document'
import type { IndexedDocument, SearchIndex } from './search-index'
import { buildWordsBySound } from './sound'
import { weightsIn } from './stop-words'
import { startsOf } from './vector'

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
    meaningOf: buildMeaning(vectors, shared, weightsIn(vocabulary)),
    nearWords: buildNearWords([...sortedWords, ...analysed.spellable]),
    sounds: buildWordsBySound(sortedWords),
    hindiForms: buildHindiForms(sortedWords, vectors),
    sortedWords,
    analyse: cut,
    passageOf: buildPassages(cut),
  }
}
