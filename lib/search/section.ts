// Which part of a page answers. Most often the whole does; a section is named only when it says clearly more of what was asked.
import type { SearchDocument, SearchSection } from './document'
import type { QueryWord } from './query'
import type { SearchIndex } from './search-index'

const CLEARLY_MORE = 0.25
const HEADING_SHARE = 0.5

// The share of the query, by weight, that the texts hold; a likely reading counts in part.
function coverage(index: SearchIndex, texts: readonly string[], words: readonly QueryWord[]): number {
  const passages = texts.map(index.passageOf)
  let held = 0
  let all = 0
  for (const { readings, weight } of words) {
    all += weight
    held += weight * Math.max(0, ...readings.map(({ term, likelihood }) => (passages.some(({ terms }) => terms.has(term)) ? likelihood : 0)))
  }
  return all === 0 ? 0 : held / all
}

/** The section that covers the query clearly better than title, aliases and summary do; undefined when none does. */
export function findSection(index: SearchIndex, document: SearchDocument, words: readonly QueryWord[]): SearchSection | undefined {
  const content = words.some((word) => !word.isStop) ? words.filter((word) => !word.isStop) : words
  const lead = coverage(index, [document.title, document.summary, ...document.aliases], content)
  if (lead + CLEARLY_MORE > 1) return undefined
  let best: SearchSection | undefined
  let most = lead + CLEARLY_MORE
  for (const section of document.sections) {
    const whole = coverage(index, [section.title, section.text], content)
    const share = whole + HEADING_SHARE * coverage(index, [section.title], content)
    if (whole > lead && share > most) [best, most] = [section, share]
  }
  return best?.id ? best : undefined
}
