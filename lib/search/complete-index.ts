// What an index needs beside its documents and is quick to work out from their vocabulary, whether they were analysed just now or by the build.
import { analyse } from './analyse'
import { buildNearWords } from './edits'
import { buildMeaning } from './meaning'
import { buildPassages } from './passage'
import type { SearchIndex } from './search-index'
import { buildWordsBySound } from './sound'

/** The index of analysed documents. The words of the vocabulary are in order of code units. */
export function completeIndex(analysed: Pick<SearchIndex, 'documents' | 'vocabulary' | 'postings' | 'trigrams' | 'spellable' | 'vectors' | 'shared'>): SearchIndex {
  const { vocabulary, vectors, shared } = analysed
  const sortedWords = [...vocabulary.words.keys()]
  const cut: SearchIndex['analyse'] = (text) => analyse(text, (joined) => vocabulary.words.has(joined))
  return {
    ...analysed,
    meaningOf: buildMeaning(vectors, shared),
    nearWords: buildNearWords([...sortedWords, ...analysed.spellable]),
    sounds: buildWordsBySound(sortedWords),
    sortedWords,
    analyse: cut,
    passageOf: buildPassages(cut),
  }
}
