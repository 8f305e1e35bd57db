// Which part of a page answers. Most often the whole does; a section is named only when it says
// clearly more of what was asked.
import type { SearchSection } from '@/lib/search/document'
import type { QueryWord } from '@/lib/search/spelling/query'
import type { IndexedDocument, RankingIndex } from './ranking-index'
import { inWordings } from './support'
import { holds, includes } from '@/lib/search/retrieval/vector'

const CLEARLY_MORE = 0.25
const HEADING_SHARE = 0.5

type Holds = (term: string) => boolean

// The share of the query, by weight, that is held; a likely reading counts in part.
function coverage(words: readonly QueryWord[], isHeld: Holds): number {
  let held = 0
  let all = 0
  for (const { readings, weight } of words) {
    all += weight
    held +=
      weight *
      Math.max(0, ...readings.map(({ term, likelihood }) => (isHeld(term) ? likelihood : 0)))
  }
  return all === 0 ? 0 : held / all
}

// The terms of every text were found when the index was built: no text is read to choose one.
const termIn =
  ({ vocabulary }: RankingIndex, isIn: (id: number) => boolean): Holds =>
  (term) => {
    const id = vocabulary.terms.get(term)
    return id !== undefined && isIn(id)
  }

/**
 * The section that covers the query clearly better than title, aliases and summary do; undefined
 * when none does.
 */
export function findSection(
  index: RankingIndex,
  entry: IndexedDocument,
  words: readonly QueryWord[],
): SearchSection | undefined {
  const { titles, texts } = index.sections
  const content = words.some((word) => !word.isStop) ? words.filter((word) => !word.isStop) : words
  if (
    coverage(
      content,
      termIn(index, (id) => inWordings(index, entry, id)),
    ) +
      CLEARLY_MORE >
    1
  )
    return undefined
  const lead = coverage(
    content,
    termIn(index, (id) => inWordings(index, entry, id) || holds(texts, entry.sections, id)),
  )
  let best: SearchSection | undefined
  let most = lead + CLEARLY_MORE
  entry.document.sections.forEach((section, number) => {
    const at = entry.sections + 1 + number
    const whole = coverage(
      content,
      termIn(index, (id) => includes(titles, at, id) || holds(texts, at, id)),
    )
    const share =
      whole +
      HEADING_SHARE *
        coverage(
          content,
          termIn(index, (id) => includes(titles, at, id)),
        )
    if (whole > lead && share > most) [best, most] = [section, share]
  })
  return best?.id ? best : undefined
}
