// Counts events themselves, of a time: what days that are over were added up from, and what is read
// of today.
import type { Database } from '@/lib/store/schema'
import type { Range } from '@/lib/insight/range'
import { six, type Count, type Part } from './part'
import { DAY } from './days'

/** A count of a day. */
export type DayCount = Count & { readonly day: number }

/** Counts by their day. */
export function byDay<Of extends { readonly day: number }>(
  counts: readonly Of[],
): ReadonlyMap<number, readonly Of[]> {
  const days = new Map<number, Of[]>()
  for (const count of counts) {
    const of = days.get(count.day)
    if (of) of.push(count)
    else days.set(count.day, [count])
  }
  return days
}

/** Events of some kinds in a time, with the day of each. */
const eventsOf = (db: Database, kinds: readonly string[], { from, until }: Range) =>
  db
    .selectFrom('event')
    .select((of) => [
      ...(['kind', 'visit', 'subject', 'query', 'outcome', 'question', 'data', 'at'] as const),
      of('at', '/', of.lit(DAY)).as('day'),
    ])
    .where('kind', 'in', kinds)
    .where('at', '>=', from)
    .where('at', '<', until)

/** Searches by query; all but the first and the last number are of visits that are known. */
async function queries(db: Database, range: Range): Promise<readonly DayCount[]> {
  const rows = await db
    .with('happened', () => eventsOf(db, ['search', 'search-open'], range))
    // One row for each query of each visit. Events are read once: a join of these rows with
    // themselves takes SQLite the square of their number.
    .with('told', (query) =>
      query
        .selectFrom('happened')
        .select((of) => {
          const isSearch = of('kind', '=', 'search')
          return [
            'day',
            'query',
            'visit',
            of.fn.sum<number>(of.case().when(isSearch).then(1).else(0).end()).as('times'),
            of.fn.max(of.case().when(isSearch).then(0).else(1).end()).as('opened'),
            of.fn.max(of.case().when(isSearch).then(of.ref('at')).end()).as('last'),
            of.fn
              .max(of.case().when('outcome', '=', 'answered').then(1).else(0).end())
              .as('answered'),
          ]
        })
        .groupBy(['day', 'query', 'visit']),
    )
    .with('asked', (query) =>
      query
        .selectFrom('told')
        .selectAll()
        .select((of) =>
          of.fn
            .max('last')
            .over((over) => over.partitionBy(['visit', 'day']))
            .as('last_of_visit'),
        )
        .where('times', '>', 0),
    )
    .selectFrom('asked')
    .select((of) => {
      const known = of('visit', 'is not', null)
      const count = (...conditions: (typeof known)[]) =>
        of.fn.sum<number>(
          of
            .case()
            .when(of.and([known, ...conditions]))
            .then(1)
            .else(0)
            .end(),
        )
      return [
        'day',
        'query',
        of.fn.sum<number>('times').as('times'),
        of.fn.count<number>('visit').as('visits'),
        count(of('answered', '=', 0)).as('missed'),
        count(of('opened', '=', 1)).as('opened'),
        count(of('opened', '=', 0), of('last_of_visit', '>', of.ref('last'))).as('again'),
      ]
    })
    .groupBy(['day', 'query'])
    .execute()
  const requests = await db
    .with('happened', () => eventsOf(db, ['search-request'], range))
    .selectFrom('happened')
    .select((of) => ['day', 'query', of.fn.countAll<number>().as('times')])
    .groupBy(['day', 'query'])
    .execute()
  return [
    ...rows.map(({ day, query, times, visits, missed, opened, again }) =>
      countOf(day, [query], [times, visits, missed, opened, again]),
    ),
    ...requests.map(({ day, query, times }) => countOf(day, [query], [0, 0, 0, 0, 0, times])),
  ]
}

/** PostgreSQL gives sums as texts where they may be large. */
const countOf = (
  day: number,
  [name, detail]: readonly (string | null)[],
  numbers: readonly (number | string | null)[],
): DayCount => ({
  ...{ day: Number(day), name: name ?? '', detail: detail ?? '' },
  numbers: six(numbers.map(Number)),
})

async function pages(db: Database, range: Range): Promise<readonly DayCount[]> {
  const rows = await db
    .with('happened', () => eventsOf(db, ['search-open'], range))
    .selectFrom('happened')
    .select((of) => ['day', 'subject', of.fn.countAll<number>().as('times')])
    .groupBy(['day', 'subject'])
    .execute()
  return rows.map(({ day, subject, times }) => countOf(day, [subject], [times]))
}

async function fixes(db: Database, range: Range): Promise<readonly DayCount[]> {
  const rows = await db
    .with('happened', () => eventsOf(db, ['fix-start', 'fix-end'], range))
    .selectFrom('happened')
    .select((of) => {
      const count = (column: 'kind' | 'outcome', value: string) =>
        of.fn.sum<number>(of.case().when(column, '=', value).then(1).else(0).end())
      return [
        'day',
        'subject',
        count('kind', 'fix-start').as('started'),
        count('kind', 'fix-end').as('ended'),
        count('outcome', 'found').as('found'),
      ]
    })
    .groupBy(['day', 'subject'])
    .execute()
  return rows.map(({ day, subject, started, ended, found }) =>
    countOf(day, [subject], [started, ended, found]),
  )
}

/** Whether what was found fixed it; `detail` is the cause, where the page said which. */
async function causes(db: Database, range: Range): Promise<readonly DayCount[]> {
  const rows = await db
    .with('happened', () => eventsOf(db, ['fix-outcome'], range))
    .selectFrom('happened')
    .select((of) => [
      ...(['day', 'subject', 'question'] as const),
      of.fn.countAll<number>().as('told'),
      of.fn.sum<number>(of.case().when('outcome', '=', 'fixed').then(1).else(0).end()).as('fixed'),
    ])
    .groupBy(['day', 'subject', 'question'])
    .execute()
  return rows.map(({ day, subject, question, told, fixed }) =>
    countOf(day, [subject, question], [told, fixed]),
  )
}

/** Answers by question; `last`: visits that answered no other after it, and came to no end. */
async function questions(db: Database, range: Range): Promise<readonly DayCount[]> {
  const answers = await db
    .with('happened', () => eventsOf(db, ['fix-answer'], range))
    .selectFrom('happened')
    .select((of) => [
      ...(['day', 'subject', 'question'] as const),
      of.fn.countAll<number>().as('answered'),
      of.fn
        .sum<number>(of.case().when('outcome', '=', 'unknown').then(1).else(0).end())
        .as('unknown'),
    ])
    .groupBy(['day', 'subject', 'question'])
    .execute()
  const last = await db
    .with('happened', () => eventsOf(db, ['fix-answer', 'fix-end'], range))
    .with('placed', (query) =>
      query
        .selectFrom('happened')
        .select((of) => [
          ...(['day', 'subject', 'question', 'kind'] as const),
          of.fn
            .agg<number>('row_number')
            .over((over) =>
              over
                .partitionBy(['visit', 'subject', 'day'])
                .orderBy('at', 'desc')
                // An end that is told in the same beacon follows its answer.
                .orderBy('kind', 'desc')
                .orderBy('question'),
            )
            .as('place'),
        ])
        .where('visit', 'is not', null),
    )
    .selectFrom('placed')
    .select((of) => [
      ...(['day', 'subject', 'question'] as const),
      of.fn.countAll<number>().as('last'),
    ])
    .where('place', '=', 1)
    .where('kind', '=', 'fix-answer')
    .groupBy(['day', 'subject', 'question'])
    .execute()
  return [
    ...answers.map(({ day, subject, question, answered, unknown }) =>
      countOf(day, [subject, question], [answered, unknown]),
    ),
    ...last.map((row) => countOf(row.day, [row.subject, row.question], [0, 0, row.last])),
  ]
}

/** The queries of a day as one. */
async function days(db: Database, range: Range): Promise<readonly DayCount[]> {
  return (await queries(db, range)).map((count) => ({ ...count, name: '' }))
}

/** Counts a part of the events of a time, by day; the same name may come more than once. */
export const countRaw: Readonly<
  Record<Part, (db: Database, range: Range) => Promise<readonly DayCount[]>>
> = { day: days, query: queries, page: pages, fix: fixes, cause: causes, question: questions }
