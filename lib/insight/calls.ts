// Calls that agents kept as cases: how they went, which causes were found, and whether the same
// customer called again. A call that nobody kept is not known.
import * as z from 'zod'
import type { Database } from '@/lib/store/schema'
import { DAY } from './counted/days'
import { before, type Range } from './range'
import { buildTable, type Share, type Table } from './table'
import { isOf, pageIn, type Within } from './within'

/** Within so long after a case another one of its customer is a call again, in milliseconds. */
const AGAIN = 7 * DAY

const idsShape = z.array(z.string())

interface Kept {
  readonly symptom: string
  readonly outcome: string
  /** The causes that were confirmed. */
  readonly causes: readonly string[]
  readonly times: number
  /** Of those with a number or an email whose seven days are over, those called again. */
  readonly again: Share
}

/** What is asked of the cases of a time. `now` in milliseconds. */
interface Asked {
  readonly range: Range
  /** Of one symptom alone, where that is named. */
  readonly symptom: string | undefined
  readonly now: number
}

type Customer = 'digits' | 'email'

/** Cases are alike by these. An index has them in this order, so that none is sorted. */
const ALIKE = ['symptom', 'outcome', 'verdict'] as const

/** Cases of a time and of the one before, alike ones together: one pass over one index. */
function alike(db: Database, { range, symptom, now }: Asked) {
  return db
    .selectFrom('desk_case')
    .select((of) => {
      const isNow = of('created_at', '>=', range.from)
      const isBefore = of('created_at', '<', range.from)
      const isOver = of.and([
        of('created_at', '<', now - AGAIN),
        of.or([of('digits', '<>', ''), of('email', '<>', '')]),
      ])
      const count = (...conditions: (typeof isNow)[]) =>
        of.fn.sum<number>(of.case().when(of.and(conditions)).then(1).else(0).end())
      return [
        ...ALIKE,
        count(isNow).as('times_now'),
        count(isBefore).as('times_before'),
        count(isOver, isNow).as('over_now'),
        count(isOver, isBefore).as('over_before'),
      ]
    })
    .where('created_at', '>=', before(range).from)
    .where('created_at', '<', range.until)
    .$if(symptom !== undefined, (query) => query.where('symptom', '=', symptom ?? ''))
    .groupBy([...ALIKE])
    .execute()
}

/**
 * When customers with a number, or with an email, called and did so again within seven days: one
 * walk along the index of who called when, where looking up what follows each case would take as
 * many searches as there are cases.
 */
const repeated = (db: Database, by: Customer, { range, now }: Asked) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('desk_case')
        .select((of) => [
          of.ref(by).as('customer'),
          'created_at',
          of.fn
            .agg<number | null>('lead', ['created_at'])
            .over((over) => over.partitionBy(by).orderBy('created_at'))
            .as('next_at'),
        ])
        .where(by, '>', '')
        .where('created_at', '>=', before(range).from)
        .where('created_at', '<', range.until + AGAIN)
        .as('called'),
    )
    .select(['customer', 'created_at'])
    // Of cases of the same moment the last one has what comes next.
    .whereRef('next_at', '>', 'created_at')
    .where((is) => is('next_at', '<=', is('created_at', '+', is.lit(AGAIN))))
    .where('created_at', '<', Math.min(range.until, now - AGAIN))

/** Cases whose customer called again. */
const calledAgain = (db: Database, by: Customer, asked: Asked) =>
  db
    .selectFrom(repeated(db, by, asked).as('repeated'))
    .innerJoin('desk_case as one', (join) =>
      join
        .onRef(`one.${by}`, '=', 'repeated.customer')
        .onRef('one.created_at', '=', 'repeated.created_at'),
    )
    .select(['one.id', 'one.symptom', 'one.outcome', 'one.verdict', 'one.created_at'])
    .$if(asked.symptom !== undefined, (query) =>
      query.where('one.symptom', '=', asked.symptom ?? ''),
    )

/** Cases whose customer called again, alike ones together; by number and by email it is one. */
const alikeAgain = (db: Database, asked: Asked) =>
  db
    .selectFrom(
      calledAgain(db, 'digits', asked)
        .union(calledAgain(db, 'email', asked))
        .as('again'),
    )
    .select((of) => {
      const count = (is: '>=' | '<') =>
        of.fn.sum<number>(of.case().when('created_at', is, asked.range.from).then(1).else(0).end())
      return [...ALIKE, count('>=').as('again_now'), count('<').as('again_before')]
    })
    .groupBy([...ALIKE])
    .execute()

/** Cases of a time, and of the one before. */
async function keptCases(
  db: Database,
  asked: Asked,
): Promise<{ readonly now: readonly Kept[]; readonly before: readonly Kept[] }> {
  const [all, again] = await Promise.all([alike(db, asked), alikeAgain(db, asked)])
  type Alike = Pick<(typeof all)[number], (typeof ALIKE)[number]>
  const keyOf = ({ symptom, outcome, verdict }: Alike): string =>
    [symptom, outcome, verdict].join('\n')
  const repeats = new Map(again.map((row) => [keyOf(row), row]))
  const keptIn = (time: 'now' | 'before'): readonly Kept[] =>
    all
      .map((row) => ({
        ...{ symptom: row.symptom, outcome: row.outcome, times: Number(row[`times_${time}`]) },
        causes: idsShape.parse(JSON.parse(row.verdict)),
        again: {
          part: Number(repeats.get(keyOf(row))?.[`again_${time}`] ?? 0),
          whole: Number(row[`over_${time}`]),
        },
      }))
      .filter(({ times }) => times > 0)
  return { now: keptIn('now'), before: keptIn('before') }
}

/** Of cases that ended, those that were solved. */
function solvedOf(kept: readonly Kept[]): Share {
  const sum = (outcomes: readonly string[]): number =>
    kept
      .filter(({ outcome }) => outcomes.includes(outcome))
      .reduce((all, one) => all + one.times, 0)
  return { part: sum(['solved']), whole: sum(['solved', 'not-solved', 'hung-up']) }
}

const againOf = (kept: readonly Kept[]): Share => ({
  part: kept.reduce((all, { again }) => all + again.part, 0),
  whole: kept.reduce((all, { again }) => all + again.whole, 0),
})

/** Figures of the cases of a time. */
export interface CallFigures {
  readonly cases: number
  readonly again: Share
}

/** Cases of a time, and the figures of the one before. */
export interface Calls extends CallFigures {
  readonly before: CallFigures
  readonly tables: readonly Table[]
}

const timesOf = (kept: readonly Kept[]): number => kept.reduce((all, { times }) => all + times, 0)

/** Groups by a key, those with most cases first. */
function grouped(
  kept: readonly Kept[],
  keysOf: (kept: Kept) => readonly string[],
): readonly (readonly [string, readonly Kept[]])[] {
  const groups = new Map<string, Kept[]>()
  for (const one of kept)
    for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one])
  return [...groups].toSorted(
    ([key, one], [other, more]) => timesOf(more) - timesOf(one) || (key < other ? -1 : 1),
  )
}

/** Reads the cases of a time, of one guided fix where that is asked for. `now` in milliseconds. */
export async function readCalls(
  db: Database,
  range: Range,
  { within, now }: { readonly within: Within; readonly now: number },
): Promise<Calls> {
  const { symptom } = pageIn(within)
  const { now: kept, before: earlier } = isOf('cases', within)
    ? await keptCases(db, { range, symptom, now })
    : { now: [], before: [] }
  const tables = [
    buildTable(
      {
        id: 'cases',
        title: 'Cases at the desk',
        counted:
          'Calls that agents kept as a case. Solved, of those that ended; called again, of those ' +
          'with a number or an email, within seven days that are over.',
        columns: [
          { id: 'symptom', title: 'Symptom' },
          { id: 'cases', title: 'Cases' },
          { id: 'solved', title: 'Solved' },
          { id: 'again', title: 'Called again' },
        ],
      },
      grouped(kept, (one) => [one.symptom]).map(([id, of]) => [
        id,
        timesOf(of),
        solvedOf(of),
        againOf(of),
      ]),
    ),
    buildTable(
      {
        id: 'case-causes',
        title: 'Causes found at the desk',
        counted: 'By the answers that were kept; a case may have several causes.',
        columns: [
          { id: 'symptom', title: 'Symptom' },
          { id: 'cause', title: 'Cause' },
          { id: 'cases', title: 'Cases' },
          { id: 'solved', title: 'Solved' },
        ],
      },
      grouped(kept, (one) => one.causes.map((cause) => `${one.symptom}\n${cause}`)).map(
        ([key, of]) => [...key.split('\n'), timesOf(of), solvedOf(of)],
      ),
    ),
  ]
  const figures = (of: readonly Kept[]) => ({ cases: timesOf(of), again: againOf(of) })
  return { ...figures(kept), before: figures(earlier), tables }
}
