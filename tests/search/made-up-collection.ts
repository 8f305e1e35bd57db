// Collections of any size that nobody wrote, the same on every run.
import { wordOf } from '@/bench/made-up'
import { randomFrom } from '@/lib/core/random'
import type { SearchDocument } from '@/lib/search/document'
import { buildDocument } from './builders'

const WORDS = 3000

/** So many documents: a title, two aliases and one text each, of words that follow Zipf's law. */
export function madeUpDocuments(size: number): readonly SearchDocument[] {
  const random = randomFrom(size)
  const text = (count: number): string =>
    Array.from({ length: count }, () => wordOf(Math.floor(WORDS ** random()) - 1)).join(' ')
  return Array.from({ length: size }, (_, at) =>
    buildDocument(text(5), {
      slug: `made-up-${at}`,
      aliases: [text(5), text(5)],
      sections: [{ id: '', title: '', text: `${text(25)}.` }],
    }),
  )
}
