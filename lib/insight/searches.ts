// Searches: which found no answer, which were answered and nothing was opened, and which ended in a
// request. A visit that asks the same several times in a day asks once.
import type { Count } from './counted/part'
import { buildTable, type Table } from './table'

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

/** In which letters a query is written: all that is known of its language. */
export function lettersOf(query: string): 'Devanagari' | 'Latin' | 'other' {
  if (/\p{Script=Devanagari}/u.test(query)) return 'Devanagari'
  return /\p{Script=Latin}/u.test(query) ? 'Latin' : 'other'
}

function lettersTable(asked: readonly AskedQuery[]): Table {
  const letters = ['Latin', 'Devanagari', 'other'] as const
  const sums = letters.map((name) => {
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
