// What every page repeats, such as where to get help, says nothing about any of them: it would make
// its words look common and match everything.
import type { SearchDocument } from '@/lib/search/document'
import { sentencesOf } from '@/lib/search/text/sentences'

const PAGES = 4

function boilerplateOf(documents: readonly SearchDocument[]): ReadonlySet<string> {
  const pages = new Map<string, number>()
  for (const { sections } of documents) {
    for (const sentence of new Set(sections.flatMap(({ text }) => sentencesOf(text))))
      pages.set(sentence, (pages.get(sentence) ?? 0) + 1)
  }
  return new Set([...pages].filter(([, count]) => count >= PAGES).map(([sentence]) => sentence))
}

/** The headings that stand on four pages or more: they order a page and name nothing of it. */
export function repeatedHeadings(documents: readonly SearchDocument[]): ReadonlySet<string> {
  const pages = new Map<string, number>()
  for (const { sections } of documents)
    for (const title of new Set(sections.map((section) => section.title)))
      pages.set(title, (pages.get(title) ?? 0) + 1)
  return new Set([...pages].filter(([, count]) => count >= PAGES).map(([title]) => title))
}

/** The documents without the sentences and lines that stand word by word on four pages or more. */
export function withoutBoilerplate(
  documents: readonly SearchDocument[],
): readonly SearchDocument[] {
  const boilerplate = boilerplateOf(documents)
  const own = (text: string): string =>
    sentencesOf(text)
      .filter((sentence) => !boilerplate.has(sentence))
      .join('\n')
  return documents.map((document) => ({
    ...document,
    sections: document.sections.map((section) => ({ ...section, text: own(section.text) })),
  }))
}
