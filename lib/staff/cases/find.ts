// Cases as they are read again: a list by what the address asks for, one with all that was written
// in it, and those of the same caller. What is done with one is keep.ts.
import * as z from 'zod'
import { readReference } from '@/lib/store/reference'
import type { Database } from '@/lib/store/schema'
import type { CaseOutcome, EntryKind } from '@/lib/store/tables/cases'
import type { KeptAnswer } from './keep'
import { partsOf, tailOf, type Customer } from './words'

/** Every outcome, in the order of a case's life. */
export const OUTCOMES = ['open', 'waiting', 'solved', 'not-solved', 'hung-up'] as const

/** Which cases: `owner` an id or `nobody`, `words` all of which it has. */
export interface CaseFilter {
  readonly outcomes: readonly CaseOutcome[]
  readonly owner?: string
  /** Ids of symptoms, of which it is about one. */
  readonly symptoms?: readonly string[]
  readonly words?: string
}

/** A case in a list; times in milliseconds. */
export interface ListedCase extends Customer {
  readonly id: string
  readonly reference: string
  readonly symptom: string
  readonly outcome: CaseOutcome
  readonly ownerName: string | undefined
  readonly at: number
  readonly changedAt: number
}

/** So many are on a page. */
export const CASES_A_PAGE = 50

const base = (db: Database) => db.selectFrom('desk_case')
type Base = ReturnType<typeof base>

/** A pattern of a part of a text: what means something to LIKE is one sign of whatever kind. */
const holding = (part: string): string => `%${part.replaceAll(/[\\%_]/g, '_')}%`

function filtered(query: Base, { outcomes, owner, symptoms, words = '' }: CaseFilter): Base {
  let asked = query
  if (outcomes.length < OUTCOMES.length) asked = asked.where('outcome', 'in', [...outcomes])
  if (owner !== undefined)
    asked = owner === 'nobody' ? asked.where('owner', 'is', null) : asked.where('owner', '=', owner)
  if (symptoms) asked = asked.where('symptom', 'in', symptoms)
  const reference = readReference(words)
  if (reference !== undefined && !/^[\d\s-]+$/.test(words))
    return asked.where('reference', '=', reference)
  for (const part of partsOf(words)) asked = asked.where('words', 'like', holding(part))
  return asked
}

/** The cases that a filter asks for, those first in which somebody wrote last. */
export async function findCases(
  db: Database,
  filter: CaseFilter,
  page = 0,
): Promise<readonly ListedCase[]> {
  let asked = filtered(base(db), filter).select('id')
  // Words are looked for in all of them: in the order of the table, and sorted afterwards.
  asked =
    (filter.words ?? '') === ''
      ? asked.orderBy('changed_at', 'desc')
      : asked.orderBy((of) => of('changed_at', '+', 0), 'desc')
  const ids = (
    await asked
      .orderBy('id', 'desc')
      .limit(CASES_A_PAGE)
      .offset(page * CASES_A_PAGE)
      .execute()
  ).map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await base(db)
    .leftJoin('staff', 'staff.id', 'desk_case.owner')
    .select([
      ...(['desk_case.id', 'reference', 'symptom', 'outcome', 'number', 'ticket'] as const),
      ...(['desk_case.name', 'desk_case.email', 'desk_case.created_at'] as const),
      ...(['desk_case.changed_at', 'staff.name as staff', 'staff.email as address'] as const),
    ])
    .where('desk_case.id', 'in', ids)
    .orderBy('desk_case.changed_at', 'desc')
    .orderBy('desk_case.id', 'desc')
    .execute()
  return rows.map(({ staff, address, created_at: at, changed_at: changedAt, ...row }) => ({
    ...{ ...row, at, changedAt },
    ownerName: staff === null || staff === '' ? (address ?? undefined) : staff,
  }))
}

/** How many cases a filter asks for. */
export async function countCases(db: Database, filter: CaseFilter): Promise<number> {
  const { count } = await filtered(base(db), filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Something that was written in a case, and by whom. */
export interface FoundEntry {
  readonly id: string
  readonly kind: EntryKind
  readonly text: string
  readonly by: string
  /** Whose it became, of a hand-over. */
  readonly next: string | undefined
  readonly at: number
}

/** A case with all that was written in it, in order. */
export interface FoundCase extends ListedCase {
  readonly version: number
  readonly account: string
  readonly request: string | undefined
  readonly owner: string | undefined
  readonly verdict: readonly string[]
  readonly policy: string
  readonly answers: readonly (KeptAnswer & { readonly by: string; readonly at: number })[]
  readonly entries: readonly FoundEntry[]
}

const idsShape = z.array(z.string())
const nameOf = (name: string, email: string): string => (name === '' ? email : name)

/** A case by its id; undefined where there is none. */
export async function findCase(db: Database, id: string): Promise<FoundCase | undefined> {
  const row = await base(db).selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const answers = await db
    .selectFrom('desk_case_answer')
    .innerJoin('staff', 'staff.id', 'desk_case_answer.staff')
    .select(['fact', 'value', 'origin', 'name', 'email', 'desk_case_answer.created_at as at'])
    .where('case', '=', id)
    .orderBy('place')
    .execute()
  const entries = await db
    .selectFrom('desk_case_entry')
    .innerJoin('staff', 'staff.id', 'desk_case_entry.staff')
    .leftJoin('staff as other', 'other.id', 'desk_case_entry.next')
    .select([
      ...(['desk_case_entry.id', 'kind', 'text', 'desk_case_entry.created_at as at'] as const),
      ...(['staff.name', 'staff.email', 'other.name as next', 'other.email as nextEmail'] as const),
    ])
    .where('case', '=', id)
    .orderBy('desk_case_entry.created_at')
    .orderBy('desk_case_entry.id')
    .execute()
  const owner = row.owner
    ? await db
        .selectFrom('staff')
        .select(['name', 'email'])
        .where('id', '=', row.owner)
        .executeTakeFirst()
    : undefined
  const { verdict, request, created_at: at, changed_at: changedAt, ...rest } = row
  return {
    ...{ ...rest, at, changedAt, request: request ?? undefined, owner: row.owner ?? undefined },
    verdict: idsShape.parse(JSON.parse(verdict)),
    ownerName: owner && nameOf(owner.name, owner.email),
    answers: answers.map(({ name, email, ...each }) => ({ ...each, by: nameOf(name, email) })),
    entries: entries.map(({ name, email, next, nextEmail, ...each }) => ({
      ...{ ...each, by: nameOf(name, email) },
      next: nextEmail === null ? undefined : nameOf(next ?? '', nextEmail),
    })),
  }
}

/** The last cases of whoever has the number, the email address or the ticket, but one. */
export async function findCasesOf(
  db: Database,
  { number, email, ticket }: Omit<Customer, 'name'>,
  but = '',
): Promise<readonly { readonly id: string; readonly reference: string; readonly at: number }[]> {
  const digits = tailOf(number)
  if (digits.length < 6 && email === '' && ticket === '') return []
  return base(db)
    .select(['id', 'reference', 'changed_at as at'])
    .where((of) =>
      of.or([
        ...(digits.length < 6 ? [] : [of('digits', '=', digits)]),
        ...(email === '' ? [] : [of('email', '=', email)]),
        ...(ticket === '' ? [] : [of('ticket', '=', ticket)]),
      ]),
    )
    .where('id', '<>', but)
    .orderBy('changed_at', 'desc')
    .limit(10)
    .execute()
}

/** The cases that came from a support request, the latest first. */
export const findCasesFrom = (
  db: Database,
  request: string,
): Promise<readonly { readonly id: string; readonly reference: string }[]> =>
  base(db)
    .select(['id', 'reference'])
    .where('request', '=', request)
    .orderBy('created_at', 'desc')
    .limit(10)
    .execute()

/**
 * What cases teach about causes: of those last written in within a time (milliseconds, `until` not
 * included), solved or not, the cause that was confirmed, where it was one alone. With more than
 * one nobody knows which it was.
 */
export async function caseOutcomes(
  db: Database,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<
  readonly { readonly symptom: string; readonly cause: string; readonly isSolved: boolean }[]
> {
  const rows = await base(db)
    .select(['symptom', 'verdict', 'outcome'])
    .where('outcome', 'in', ['solved', 'not-solved'])
    .where('changed_at', '>=', from)
    .where('changed_at', '<', until)
    .execute()
  return rows.flatMap(({ symptom, verdict, outcome }) => {
    const [cause, ...others] = idsShape.parse(JSON.parse(verdict))
    return cause === undefined || others.length > 0
      ? []
      : [{ symptom, cause, isSolved: outcome === 'solved' }]
  })
}
