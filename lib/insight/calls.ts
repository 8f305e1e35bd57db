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
}

async function keptCases(db: Database, { from, until }: Range, symptom?: string) {
  const rows = await db
    .selectFrom('desk_case')
    .select((of) => [
      ...(['symptom', 'outcome', 'verdict'] as const),
      of.fn.countAll<number>().as('times'),
    ])
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .$if(symptom !== undefined, (query) => query.where('symptom', '=', symptom ?? ''))
    .groupBy(['symptom', 'outcome', 'verdict'])
    .execute()
  return rows.map(({ verdict, times, ...row }): Kept => ({
    ...row,
    causes: idsShape.parse(JSON.parse(verdict)),
    times: Number(times),
  }))
}

/** By symptom, of cases with a number or an email whose seven days are over, those called again. */
async function calledAgain(
  db: Database,
  { from, until }: Range,
  now: number,
): Promise<ReadonlyMap<string, Share>> {
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
      const again = of.or([later('digits'), later('email')])
      return [
        'one.symptom',
        of.fn.countAll<number>().as('all'),
        of.fn.sum<number>(of.case().when(again).then(1).else(0).end()).as('again'),
      ]
    })
    .where('one.created_at', '>=', from)
    .where('one.created_at', '<', Math.min(until, now - AGAIN))
    .where((of) => of.or([of('one.digits', '<>', ''), of('one.email', '<>', '')]))
    .groupBy('one.symptom')
    .execute()
  return new Map(
    rows.map(({ symptom, all, again }) => [symptom, { part: Number(again), whole: Number(all) }]),
  )
}

/** Of cases that ended, those that were solved. */
function solvedOf(kept: readonly Kept[]): Share {
  const sum = (outcomes: readonly string[]): number =>
    kept
      .filter(({ outcome }) => outcomes.includes(outcome))
      .reduce((all, one) => all + one.times, 0)
  return { part: sum(['solved']), whole: sum(['solved', 'not-solved', 'hung-up']) }
}

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
  const [kept, again] = await Promise.all([
    keptCases(db, range, symptom),
    calledAgain(db, range, now),
  ])
  const none: Share = { part: 0, whole: 0 }
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
        again.get(id) ?? none,
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
  const shares = symptom === undefined ? [...again.values()] : [again.get(symptom) ?? none]
  const whole = shares.reduce((all, share) => all + share.whole, 0)
  const part = shares.reduce((all, share) => all + share.part, 0)
  return { cases: timesOf(kept), again: { part, whole }, tables }
}
