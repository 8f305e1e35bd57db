// Searches: which found no answer, which were answered and nothing was opened, and which ended in a
// request. A visit that asks the same several times asks once.
import type { Database } from '@/lib/store/schema'
import { countedQuery } from '@/lib/support/events/keep'
import type { Range } from './range'
import { countRequests } from './requests'
import { buildTable, type Table } from './table'

/** A query with how often it was asked; all but `times` are counted among visits that are known. */
export interface AskedQuery {
  readonly query: string
  readonly times: number
  readonly visits: number
  /** Visits that were told that no page answers it, or were shown nothing. */
  readonly missed: number
  readonly opened: number
  /** Visits that opened nothing and then asked in other words. */
  readonly again: number
  readonly requests: number
}

/** Every query that was asked in a time, those first that were asked most. */
export async function askedQueries(
  db: Database,
  { from, until }: Range,
): Promise<readonly AskedQuery[]> {
  const rows = await db
    // One row for each query of each visit. Events are read once: a join of these rows with
    // themselves takes SQLite the square of their number.
    .with('told', (query) =>
      query
        .selectFrom('event')
        .select((eb) => {
          const isSearch = eb('kind', '=', 'search')
          return [
            'query',
            'visit',
            eb.fn.sum<number>(eb.case().when(isSearch).then(1).else(0).end()).as('times'),
            eb.fn.max(eb.case().when(isSearch).then(0).else(1).end()).as('opened'),
            eb.fn.max(eb.case().when(isSearch).then(eb.ref('at')).end()).as('last'),
            eb.fn
              .max(eb.case().when('outcome', '=', 'answered').then(1).else(0).end())
              .as('answered'),
          ]
        })
        .where('kind', 'in', ['search', 'search-open'])
        .where('at', '>=', from)
        .where('at', '<', until)
        .groupBy(['query', 'visit']),
    )
    .with('asked', (query) =>
      query
        .selectFrom('told')
        .selectAll()
        .select((eb) =>
          eb.fn
            .max('last')
            .over((over) => over.partitionBy('visit'))
            .as('last_of_visit'),
        )
        .where('times', '>', 0),
    )
    .selectFrom('asked')
    .select((eb) => {
      const known = eb('visit', 'is not', null)
      const count = (...conditions: (typeof known)[]) =>
        eb.fn.sum<number>(
          eb
            .case()
            .when(eb.and([known, ...conditions]))
            .then(1)
            .else(0)
            .end(),
        )
      return [
        'query',
        eb.fn.sum<number>('times').as('times'),
        eb.fn.count<number>('visit').as('visits'),
        count(eb('answered', '=', 0)).as('missed'),
        count(eb('opened', '=', 1)).as('opened'),
        count(eb('opened', '=', 0), eb('last_of_visit', '>', eb.ref('last'))).as('again'),
      ]
    })
    .groupBy('query')
    .execute()
  const requests = await countRequests(db, { from, until }, ({ query }) =>
    query === undefined ? undefined : countedQuery(query),
  )
  return rows
    .map((row) => ({
      query: row.query ?? '',
      times: Number(row.times),
      visits: Number(row.visits),
      missed: Number(row.missed),
      opened: Number(row.opened),
      again: Number(row.again),
      requests: requests.get(row.query ?? '') ?? 0,
    }))
    .toSorted((one, other) => other.times - one.times || (one.query < other.query ? -1 : 1))
}

/** Queries that found no answer, and those that were answered where nothing was opened. */
export function searchTables(asked: readonly AskedQuery[]): readonly Table[] {
  const most = (by: (query: AskedQuery) => number): readonly AskedQuery[] =>
    asked
      .filter((query) => by(query) > 0)
      .toSorted((one, other) => by(other) - by(one) || other.times - one.times)
  const answeredAlone = ({ visits, missed, opened }: AskedQuery): number =>
    Math.max(0, visits - missed - opened)
  return [
    buildTable(
      {
        id: 'unanswered',
        title: 'Searches without an answer',
        counted: 'Visits that were told that no page answers it, or were shown nothing.',
        columns: [
          { id: 'query', title: 'Query' },
          { id: 'missed', title: 'Without an answer' },
          { id: 'again', title: 'Asked in other words' },
          { id: 'requests', title: 'Ended in a request' },
        ],
      },
      most(({ missed }) => missed).map(({ query, missed, visits, again, requests }) => [
        query,
        { part: missed, whole: visits },
        again,
        requests,
      ]),
    ),
    buildTable(
      {
        id: 'unopened',
        title: 'Answered, and nothing opened',
        counted: 'Visits that saw results and opened none: what they read may have been enough.',
        columns: [
          { id: 'query', title: 'Query' },
          { id: 'opened', title: 'Opened a result' },
          { id: 'again', title: 'Asked in other words' },
          { id: 'requests', title: 'Ended in a request' },
        ],
      },
      most(answeredAlone).map(({ query, opened, visits, missed, again, requests }) => [
        query,
        { part: opened, whole: visits - missed },
        again,
        requests,
      ]),
    ),
  ]
}
