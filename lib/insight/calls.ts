// Calls that agents kept as cases: how they went, which causes were found, and whether the same
// customer called again. A call that nobody kept is not known.
import * as z from 'zod'
import type { Database } from '@/lib/store/schema'
import { DAY } from './counted/days'
import type { Range } from './range'
import { buildTable, type Share, type Table } from './table'
import { pageIn, type Within } from './within'

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

/**
 * Cases of a time, alike ones together. One pass over one index has all of it: with the number of
 * cases it grows, with what stands in them it does not.
 */
async function keptCases(
  db: Database,
  { from, until }: Range,
  { symptom, now }: { readonly symptom: string | undefined; readonly now: number },
): Promise<readonly Kept[]> {
  const rows = await db
    .selectFrom('desk_case as one')
    .select((of) => {
      const later = (by: 'digits' | 'email') =>
        of.and([
          of(`one.${by}`, '<>', ''),
          of.exists(
            of
              .selectFrom('desk_case as later')
              .select('later.id')
              .whereRef(`later.${by}`, '=', `one.${by}`)
              .whereRef('later.created_at', '>', 'one.created_at')
              .where((is) =>
                is('later.created_at', '<=', is('one.created_at', '+', is.lit(AGAIN))),
              ),
          ),
        ])
      const isOver = of.and([
        of('one.created_at', '<', now - AGAIN),
        of.or([of('one.digits', '<>', ''), of('one.email', '<>', '')]),
      ])
      const isAgain = of.and([isOver, of.or([later('digits'), later('email')])])
      const count = (which: typeof isOver) =>
        of.fn.sum<number>(of.case().when(which).then(1).else(0).end())
      return [
        ...(['one.symptom', 'one.outcome', 'one.verdict'] as const),
        of.fn.countAll<number>().as('times'),
        count(isOver).as('over'),
        count(isAgain).as('again'),
      ]
    })
    .where('one.created_at', '>=', from)
    .where('one.created_at', '<', until)
    .$if(symptom !== undefined, (query) => query.where('one.symptom', '=', symptom ?? ''))
    .groupBy(['one.symptom', 'one.outcome', 'one.verdict'])
    .execute()
  return rows.map(({ verdict, times, over, again, ...row }) => ({
    ...row,
    causes: idsShape.parse(JSON.parse(verdict)),
    times: Number(times),
    again: { part: Number(again), whole: Number(over) },
  }))
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

/** Cases of a time. */
export interface Calls {
  readonly cases: number
  readonly again: Share
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
  const kept = await keptCases(db, range, { symptom, now })
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
  return { cases: timesOf(kept), again: againOf(kept), tables }
}
