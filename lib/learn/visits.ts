// The searches of each visit and what was opened, read from the events of a time, one visit after
// the other: so many as there may be, memory holds a few.
import * as z from 'zod'
import type { Range } from '@/lib/insight/range'
import type { Database } from '@/lib/store/schema'

/** A page that was opened from the results of a search, at a place from 1. */
export interface Opening {
  readonly page: string
  readonly place: number
  readonly at: number
}

/** A query of a visit: what the last search for it came to, and what was opened from it. */
export interface Asked {
  readonly query: string
  /** Told that a page answers it, at least once. */
  readonly isAnswered: boolean
  /** When it was asked last, in milliseconds. */
  readonly at: number
  readonly opened: readonly Opening[]
}

/** What one visit searched for, in the order of first asking. */
export type Visit = readonly Asked[]

const AT_ONCE = 4000
const placed = z.object({ place: z.number() })

interface Row {
  readonly visit: string | null
  readonly kind: string
  readonly subject: string | null
  readonly query: string | null
  readonly outcome: string | null
  readonly data: string
  readonly at: number
}

/** Every visit of a time. One of more than four thousand searches is no reader's, and left out. */
export async function* eachVisit(db: Database, { from, until }: Range): AsyncGenerator<Visit> {
  for (let after = ''; ;) {
    const rows: readonly Row[] = await db
      .selectFrom('event')
      .select(['visit', 'kind', 'subject', 'query', 'outcome', 'data', 'at'])
      .where('visit', '>', after)
      .where('kind', 'in', ['search', 'search-open'])
      .where('at', '>=', from)
      .where('at', '<', until)
      .orderBy('visit')
      .orderBy('at')
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    const byVisit = new Map<string, Row[]>()
    for (const row of rows) {
      const list = byVisit.get(row.visit ?? '')
      if (list) list.push(row)
      else byVisit.set(row.visit ?? '', [row])
    }
    const ids = [...byVisit.keys()]
    const isAll = rows.length < AT_ONCE
    // The last visit of a part may go on in the next one.
    const whole = isAll ? ids : ids.slice(0, -1)
    for (const id of whole) yield visitOf(byVisit.get(id) ?? [])
    if (isAll) return
    after = whole.at(-1) ?? ids.at(-1) ?? ''
  }
}

const isAnswered = (rows: readonly Row[]): boolean =>
  rows.some(({ outcome }) => outcome === 'answered')

function visitOf(rows: readonly Row[]): Visit {
  const queries = [...new Set(rows.flatMap(({ query }) => query ?? []))]
  return queries.map((query) => {
    const own = rows.filter((row) => row.query === query)
    return {
      query,
      // What was told of the search itself may be lost, where something was opened from it.
      isAnswered: own.every(({ kind }) => kind !== 'search') || isAnswered(own),
      at: Math.max(...own.map(({ at }) => Number(at))),
      opened: own
        .filter(({ kind }) => kind === 'search-open')
        .map(({ subject, data, at }) => ({
          page: subject ?? '',
          place: placed.safeParse(JSON.parse(data)).data?.place ?? 1,
          at: Number(at),
        })),
    }
  })
}
