// Searches: which found no answer, which were answered and nothing was opened, and which ended in a
// request. A visit that asks the same several times in a day asks once.
import type { Database } from '@/lib/store/schema'
import type { Count } from './counted/part'
import type { Range } from './range'
import { buildTable, type Table } from './table'
import { LETTERS, lettersOf, type Within } from './within'

/** A query with how often it was asked; visits are those that are known. */
export interface AskedQuery {
  readonly query: string
  readonly times: number
  readonly visits: number
  /** Visits that were told that no page answers it, or were shown nothing. */
  readonly missed: number
  readonly opened: number
  /** Visits that opened nothing and then asked in other words. */
  readonly again: number
  /** How often somebody then wrote a support request. */
  readonly requests: number
}

/** Counts of queries as they are read, those first that were asked most. */
export const askedQueries = (counts: readonly Count[]): readonly AskedQuery[] =>
  counts
    .map(({ name: query, numbers: [times, visits, missed, opened, again, requests] }) => ({
      ...{ query, times, visits, missed, opened, again, requests },
    }))
    .toSorted((one, other) => other.times - one.times || (one.query < other.query ? -1 : 1))

function lettersTable(asked: readonly AskedQuery[]): Table {
  const sums = LETTERS.map((name) => {
    const of = asked.filter(({ query }) => lettersOf(query) === name)
    const sum = (by: (query: AskedQuery) => number): number =>
      of.reduce((total, query) => total + by(query), 0)
    const visits = sum((query) => query.visits)
    return {
      name,
      times: sum((query) => query.times),
      missed: { part: sum((query) => query.missed), whole: visits },
      opened: { part: sum((query) => query.opened), whole: visits },
    }
  })
  return buildTable(
    {
      id: 'letters',
      title: 'Searches by letters',
      counted:
        'In which letters it was typed; Hindi in Latin letters is among those. No more is known ' +
        'of the language of a visit.',
      columns: [
        { id: 'letters', title: 'Letters' },
        { id: 'times', title: 'Searches' },
        { id: 'missed', title: 'Without an answer' },
        { id: 'opened', title: 'Opened a result' },
      ],
    },
    sums
      .filter(({ times }) => times > 0)
      .map(({ name, times, missed, opened }) => [name, times, missed, opened]),
  )
}

/** Queries that found no answer, those answered where nothing was opened, and both by letters. */
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
    buildTable(
      {
        id: 'asked-anyway',
        title: 'Searches that ended in a request',
        counted: 'Requests written from a search, by who lets events be counted.',
        columns: [
          { id: 'query', title: 'Query' },
          { id: 'requests', title: 'Requests' },
          { id: 'times', title: 'Searches' },
        ],
      },
      most(({ requests }) => requests).map(({ query, requests, times }) => [
        query,
        requests,
        times,
      ]),
    ),
    lettersTable(asked),
  ]
}

/** Of a page, the searches that it was opened from. Counted from events: there is one page. */
export async function ledHereTable(
  db: Database,
  { from, until }: Range,
  { page = '', letters }: Within,
): Promise<Table> {
  const rows = await db
    .selectFrom('event')
    .select((of) => ['query', of.fn.countAll<number>().as('times')])
    .where('kind', '=', 'search-open')
    .where('at', '>=', from)
    .where('at', '<', until)
    .where('subject', '=', page)
    .groupBy('query')
    .execute()
  const found = rows
    .map(({ query, times }) => ({ query: query ?? '', times: Number(times) }))
    .filter(({ query }) => letters === undefined || lettersOf(query) === letters)
    .toSorted((one, other) => other.times - one.times || (one.query < other.query ? -1 : 1))
  return buildTable(
    {
      id: 'led-here',
      title: 'Searches that led here',
      counted: 'How often this page was opened from the results of a search.',
      columns: [
        { id: 'query', title: 'Query' },
        { id: 'opened', title: 'Opened' },
      ],
    },
    found.map(({ query, times }) => [query, times]),
  )
}
