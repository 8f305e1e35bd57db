// A diagnosis of the desk is kept as a case, and everything that is done with it afterwards. What
// is added needs no version; what replaces something says which version was seen.
import { randomUUID } from 'node:crypto'
import { makeReference } from '@/lib/store/reference'
import type { Database, WholeDatabase } from '@/lib/store/schema'
import type { AnswerOrigin, CaseOutcome, DeskCaseTable, EntryKind } from '@/lib/store/tables/cases'
import { writeDown, type Act } from '@/lib/staff/audit'
import { renewWords, tailOf, wordsFor, type Customer } from './words'

/** An answer, and where it came from. */
export interface KeptAnswer {
  readonly fact: string
  readonly value: string
  readonly origin: AnswerOrigin
}

/** What is known of a call: `verdict` are the causes that `policy` (a version) confirmed. */
export interface Diagnosed {
  readonly account: string
  readonly answers: readonly KeptAnswer[]
  readonly verdict: readonly string[]
  readonly policy: string
}

/** A case to be kept. `id` is the client's: the same twice is one. */
export interface NewCase extends Diagnosed, Customer {
  readonly id: string
  readonly symptom: string
  readonly request: string | undefined
  readonly outcome: CaseOutcome
  readonly note: string
  readonly told: string
}

interface By {
  readonly by: string
  readonly now: number
}

/** A case that somebody acts on. `entry` is the client's id of the act: the same twice is one. */
export interface Acting extends By {
  readonly case: string
  readonly entry: string
  /** The version that was seen; for what is added it does not matter. */
  readonly version: number
}

/** What came of an act: `conflict` where somebody acted meanwhile, and nothing was done. */
export type CaseDone = 'done' | 'conflict' | 'unknown'

const answerRow = (id: string, answer: KeptAnswer, place: number, { by, now }: By) => ({
  ...{ id: `${id} ${answer.fact}`, case: id, place, staff: by, created_at: now },
  ...{ fact: answer.fact, value: answer.value, origin: answer.origin },
})

/** Keeps a case with its answers; whoever keeps it owns it. */
export function keepCase(db: WholeDatabase, kept: NewCase, by: By): Promise<void> {
  const { id, answers, verdict, note, told, ...row } = kept
  const { name, number, email, ticket, symptom, account, policy, outcome, request } = row
  return db.transaction().execute(async (trx) => {
    const reference = makeReference()
    const put = await trx
      .insertInto('desk_case')
      .values({
        ...{ id, reference, version: 1, symptom, account, policy, outcome },
        ...{ name, number, email, ticket, request: request ?? null, owner: by.by },
        verdict: JSON.stringify(verdict),
        digits: tailOf(number),
        words: wordsFor(kept, reference, [note, told]),
        ...{ created_at: by.now, changed_at: by.now },
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    const words = [
      { kind: 'told', text: told },
      { kind: 'note', text: note },
    ] as const
    if (put.numInsertedOrUpdatedRows !== 1n) return addWords(trx, id, words, by)
    if (answers.length > 0)
      await trx
        .insertInto('desk_case_answer')
        .values(answers.map((answer, place) => answerRow(id, answer, place, by)))
        .execute()
    for (const { kind, text } of [{ kind: 'kept', text: '' } as const, ...words])
      if (kind === 'kept' || text !== '')
        await putEntry(trx, { ...by, case: id, entry: `${id} ${kind}` }, { kind, text })
    await writeDown(trx, { staff: by.by, act: 'keep-case', subject: id }, by.now)
  })
}

/** Adds words of a case that was sent again with others, because its answer was lost. */
async function addWords(db: Database, id: string, words: readonly Entry[], by: By): Promise<void> {
  for (const { kind, text } of words) {
    const known = await db
      .selectFrom('desk_case_entry')
      .select('id')
      .where('case', '=', id)
      .where('kind', '=', kind)
      .where('text', '=', text)
      .executeTakeFirst()
    if (text !== '' && !known)
      await putEntry(db, { ...by, case: id, entry: randomUUID() }, { kind, text })
  }
  await renewWords(db, id)
}

interface Entry {
  readonly kind: EntryKind
  readonly text: string
  readonly next?: string
}

const putEntry = (
  db: Database,
  { by, now, entry, case: id }: Omit<Acting, 'version'>,
  { kind, text, next }: Entry,
) =>
  db
    .insertInto('desk_case_entry')
    .values({ id: entry, case: id, staff: by, kind, text, next: next ?? null, created_at: now })
    .execute()

interface Doing {
  readonly entry: Entry
  readonly audit: Act
  /** What it replaces; absent where it only adds. */
  readonly values?: Partial<Omit<DeskCaseTable, 'id' | 'version'>>
  readonly also?: (db: Database) => Promise<void>
}

/** An act in one transaction with its line of the history and its line in the audit. */
const act = (
  db: WholeDatabase,
  acting: Acting,
  { entry, audit, values, also }: Doing,
): Promise<CaseDone> =>
  db.transaction().execute(async (trx) => {
    const { by, now, version } = acting
    let asked = trx
      .updateTable('desk_case')
      .set((of) => ({ ...values, version: of('version', '+', 1), changed_at: now }))
      .where('id', '=', acting.case)
      // Sent again because its answer was lost, it was done already.
      .where((of) =>
        of.not(
          of.exists(of.selectFrom('desk_case_entry').select('id').where('id', '=', acting.entry)),
        ),
      )
    if (values) asked = asked.where('version', '=', version)
    const { numUpdatedRows } = await asked.executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) return whyNot(trx, acting, entry.text)
    await putEntry(trx, acting, entry)
    await also?.(trx)
    await renewWords(trx, acting.case)
    await writeDown(trx, { staff: by, act: audit, subject: acting.case }, now)
    return 'done'
  })

/** Done before, unless it was with other words. */
async function whyNot(db: Database, acting: Acting, text: string): Promise<CaseDone> {
  const done = await db
    .selectFrom('desk_case_entry')
    .select('id')
    .where('id', '=', acting.entry)
    .where('case', '=', acting.case)
    .where('text', '=', text)
    .executeTakeFirst()
  if (done) return 'done'
  const found = await db
    .selectFrom('desk_case')
    .select('id')
    .where('id', '=', acting.case)
    .executeTakeFirst()
  return found ? 'conflict' : 'unknown'
}

/** Adds a note for staff alone. */
export const noteCase = (db: WholeDatabase, acting: Acting, text: string): Promise<CaseDone> =>
  act(db, acting, { entry: { kind: 'note', text }, audit: 'note-case' })

/** Adds what the caller was told. */
export const tellCase = (db: WholeDatabase, acting: Acting, text: string): Promise<CaseDone> =>
  act(db, acting, { entry: { kind: 'told', text }, audit: 'told-case' })

/** Says how it went. */
export const endCase = (
  db: WholeDatabase,
  acting: Acting,
  outcome: CaseOutcome,
): Promise<CaseDone> =>
  act(db, acting, {
    entry: { kind: 'outcome', text: outcome },
    audit: 'end-case',
    values: { outcome },
  })

/** Gives a case to somebody who may sign in, with the reason; `unknown` where nobody is that. */
export async function handOver(
  db: WholeDatabase,
  acting: Acting,
  { next, reason }: { readonly next: string; readonly reason: string },
): Promise<CaseDone> {
  const found = await db
    .selectFrom('staff')
    .select('id')
    .where('id', '=', next)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!found) return 'unknown'
  return act(db, acting, {
    entry: { kind: 'hand-over', text: reason, next },
    audit: 'hand-over-case',
    values: { owner: next },
  })
}

/** Says anew who called. */
export const setCustomer = (
  db: WholeDatabase,
  acting: Acting,
  { name, number, email, ticket }: Customer,
): Promise<CaseDone> =>
  act(db, acting, {
    entry: { kind: 'customer', text: '' },
    audit: 'change-case',
    values: { name, number, email, ticket, digits: tailOf(number) },
  })

/** Keeps the answers as the desk has them now. Who gave one that stays the same stays, too. */
export const setAnswers = (
  db: WholeDatabase,
  acting: Acting,
  { account, answers, verdict, policy }: Diagnosed,
): Promise<CaseDone> =>
  act(db, acting, {
    entry: { kind: 'answers', text: '' },
    audit: 'change-case',
    values: { account, policy, verdict: JSON.stringify(verdict) },
    also: async (trx) => {
      const id = acting.case
      const before = await trx
        .selectFrom('desk_case_answer')
        .selectAll()
        .where('case', '=', id)
        .execute()
      await trx.deleteFrom('desk_case_answer').where('case', '=', id).execute()
      const rows = answers.map((answer, place) => {
        const same = before.find(
          ({ fact, value, origin }) =>
            fact === answer.fact && value === answer.value && origin === answer.origin,
        )
        return same ? { ...same, place } : answerRow(id, answer, place, acting)
      })
      if (rows.length > 0) await trx.insertInto('desk_case_answer').values(rows).execute()
    },
  })
