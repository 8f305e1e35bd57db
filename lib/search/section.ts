// Which part of a page answers. Most often the whole does; a section is named only when it says clearly more of what was asked.
import type { SearchSection } from './document'
import type { QueryWord } from './query'
import type { IndexedDocument, SearchIndex } from './search-index'
import { valueAt } from './vector'

const CLEARLY_MORE = 0.25
const HEADING_SHARE = 0.5

type Holds = (term: string) => boolean

// The share of the query, by weight, that is held; a likely reading counts in part.
function coverage(words: readonly QueryWord[], holds: Holds): number {
  let held = 0
  let all = 0
  for (const { readings, weight } of words) {
    all += weight
    held += weight * Math.max(0, ...readings.map(({ term, likelihood }) => (holds(term) ? likelihood : 0)))
  }
  return all === 0 ? 0 : held / all
}

const inTexts = ({ passageOf }: SearchIndex, texts: readonly string[]): Holds => {
  const passages = texts.map(passageOf)
  return (term) => passages.some(({ terms }) => terms.has(term))
}

// The title and the aliases were analysed when the index was built: most often they say all, and no text need be read.
const inWordings = ({ vocabulary }: SearchIndex, { wordings }: IndexedDocument): Holds => (term) => {
  const id = vocabulary.terms.get(term)
  return id !== undefined && wordings.some(({ terms }) => valueAt(terms, id) > 0)
}

/** The section that covers the query clearly better than title, aliases and summary do; undefined when none does. */
export function findSection(index: SearchIndex, entry: IndexedDocument, words: readonly QueryWord[]): SearchSection | undefined {
  const content = words.some((word) => !word.isStop) ? words.filter((word) => !word.isStop) : words
  const wordings = inWordings(index, entry)
  if (coverage(content, wordings) + CLEARLY_MORE > 1) return undefined
  const summary = inTexts(index, [entry.document.summary])
  const lead = coverage(content, (term) => wordings(term) || summary(term))
  let best: SearchSection | undefined
  let most = lead + CLEARLY_MORE
  for (const section of entry.document.sections) {
    const whole = coverage(content, inTexts(index, [section.title, section.text]))
    const share = whole + HEADING_SHARE * coverage(content, inTexts(index, [section.title]))
    if (whole > lead && share > most) [best, most] = [section, share]
  }
  return best?.id ? best : undefined
}
