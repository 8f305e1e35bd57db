// Outcomes by cause: how often a fix of which cause helped, by what readers said below it.
import * as z from 'zod'
import type { Range } from '@/lib/insight/range'
import type { Database } from '@/lib/store/schema'

/** A cause of a symptom, and how often it was that cause: the fix helped, or it did not. */
export interface CauseOutcomes {
  readonly symptom: string
  readonly cause: string
  readonly solved: number
  readonly not: number
}

/** One outcome of one person. */
export interface Outcome {
  readonly symptom: string
  readonly cause: string
  readonly isSolved: boolean
}

const told = z.object({ cause: z.string().optional() })

/**
 * What readers said in a time. A visit counts once for each symptom, by what it said last; one that
 * is not known is not counted, since it could be the same one again and again.
 */
export async function readerOutcomes(
  db: Database,
  { from, until }: Range,
): Promise<readonly Outcome[]> {
  const rows = await db
    .selectFrom('event')
    .select(['visit', 'subject', 'outcome', 'data'])
    .where('kind', '=', 'fix-outcome')
    .where('visit', 'is not', null)
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const last = new Map<string, Outcome>()
  for (const { visit, subject, outcome, data } of rows) {
    const cause = told.safeParse(JSON.parse(data)).data?.cause
    if (subject === null || cause === undefined) continue
    last.set(`${visit} ${subject}`, { symptom: subject, cause, isSolved: outcome === 'fixed' })
  }
  return [...last.values()]
}

/** Outcomes counted by symptom and cause. */
export function countOutcomes(outcomes: readonly Outcome[]): readonly CauseOutcomes[] {
  const counted = new Map<string, CauseOutcomes>()
  for (const { symptom, cause, isSolved } of outcomes) {
    const key = `${symptom} ${cause}`
    const { solved, not } = counted.get(key) ?? { solved: 0, not: 0 }
    counted.set(key, {
      ...{ symptom, cause },
      solved: solved + (isSolved ? 1 : 0),
      not: not + (isSolved ? 0 : 1),
    })
  }
  return [...counted.values()]
}
