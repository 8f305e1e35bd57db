// Queries that missed: asked in vain, or answered by a page far down. Of each, in how many visits
// it was so, and which pages those visits then came to.
import { masked } from '@/lib/support/events/mask'
import type { Asked, Visit } from './visits'

/** A wording that fewer visits typed is shown to nobody: it could be one person's own. */
export const LEAST_VISITS = 3

/** From this place on, whoever opens a page had to look for it. */
const FAR_DOWN = 4
/** So long after a miss a search still is for the same, in milliseconds. */
const SOON = 30 * 60 * 1000

/** A query with how many visits missed with it, and where those came to that found a page after. */
export interface Missed {
  readonly query: string
  readonly visits: number
  /** Visits that were told that no page answers it, and opened none from it. */
  readonly refused: number
  /** Pages with how many visits came to each. */
  readonly led: readonly (readonly [string, number])[]
}

/** So many queries are looked at, those that most visits missed: those of one visit make a tail. */
const MOST_QUERIES = 3000

/** Counts missed queries, visit by visit. */
export class MissedQueries {
  readonly #byQuery = new Map<
    string,
    { visits: number; refused: number; readonly led: Map<string, number> }
  >()

  add(visit: Visit): void {
    for (const asked of visit) {
      if (!isSafe(asked.query)) continue
      const page = pageAfter(asked, visit)
      const isRefused = !asked.isAnswered && asked.opened.length === 0
      if (page === undefined && !isRefused) continue
      const counted = this.#byQuery.get(asked.query) ?? {
        ...{ visits: 0, refused: 0 },
        led: new Map<string, number>(),
      }
      this.#byQuery.set(asked.query, counted)
      counted.visits++
      if (isRefused) counted.refused++
      if (page !== undefined) counted.led.set(page, (counted.led.get(page) ?? 0) + 1)
    }
  }

  /** Those that most visits missed first. */
  all(): readonly Missed[] {
    return [...this.#byQuery]
      .map(([query, { led, ...counted }]) => ({ query, ...counted, led: [...led] }))
      .toSorted((one, other) => other.visits - one.visits || (one.query < other.query ? -1 : 1))
      .slice(0, MOST_QUERIES)
  }
}

/** The page that a visit came to after a miss; undefined where it missed none, or came to none. */
function pageAfter(asked: Asked, visit: Visit): string | undefined {
  const [first] = asked.opened
  if (first) return asked.isAnswered && first.place < FAR_DOWN ? undefined : first.page
  return visit
    .filter((other) => other !== asked)
    .flatMap(({ opened }) => opened)
    .filter(({ at }) => at >= asked.at && at - asked.at <= SOON)
    .toSorted((one, other) => one.at - other.at)[0]?.page
}

/** Whether a query can be shown: masked or numbered ones are counted nowhere here. */
const isSafe = (query: string): boolean =>
  query.length >= 3 &&
  query.length <= 100 &&
  masked(query) === query &&
  !/<(?:email|number)>|\p{Cc}/u.test(query)
