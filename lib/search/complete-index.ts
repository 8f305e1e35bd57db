// What an index needs beside its documents and is quick to work out from their vocabulary, whether they were analysed just now or by the build.
import { analyse } from './analyse'
import { buildNearWords } from './edits'
import { buildPassages } from './passage'
import type { SearchIndex } from './search-index'
import { buildWordsBySound } from './sound'

/** The index of analysed documents. The words of the vocabulary are in order of code units. */
export function completeIndex({ documents, vocabulary, postings }: Pick<SearchIndex, 'documents' | 'vocabulary' | 'postings'>): SearchIndex {
  const sortedWords = [...vocabulary.words.keys()]
  const cut: SearchIndex['analyse'] = (text) => analyse(text, (joined) => vocabulary.words.has(joined))
  return { documents, vocabulary, postings, nearWords: buildNearWords(sortedWords), sounds: buildWordsBySound(sortedWords), sortedWords, analyse: cut, passageOf: buildPassages(cut) }
}
