// What a case is found by: one text in small letters, and how words are looked for in it.
import type { Database } from '@/lib/store/schema'

/** Who called: each may be empty. */
export interface Customer {
  readonly name: string
  readonly number: string
  readonly email: string
  readonly ticket: string
}

/** The digits of a number as it is dialled from abroad, without zeros before them. */
export const digitsOf = (number: string): string => number.replaceAll(/\D/g, '').replace(/^0+/, '')

/** The last ten digits of a number: the same with a country's code and without. */
export const tailOf = (number: string): string => digitsOf(number).slice(-10)

/** A text of so many signs at most is looked through, of all that was written in a case. */
const MOST = 4000
const PHONE = /^[+\d\s().-]{6,}$/

/** Builds the text that a case is found by; `written` are its notes and the like. */
export const wordsFor = (
  { name, number, email, ticket }: Customer,
  reference: string,
  written: readonly string[] = [],
): string =>
  [name, number, email, ticket, reference, `#${digitsOf(number)}`, ...written, '']
    .join(' ')
    .toLowerCase()
    .slice(0, MOST)
    .toWellFormed()

/** The parts that all have to be in the text: a phone number as its digits, else each word. */
export function partsOf(asked: string): readonly string[] {
  const text = asked.trim().toLowerCase()
  if (PHONE.test(text)) return [digitsOf(text)].filter(Boolean)
  return text.split(/\s+/).filter(Boolean).slice(0, 8)
}

/** Writes the text anew, after something was written in a case. */
export async function renewWords(db: Database, id: string): Promise<void> {
  const row = await db
    .selectFrom('desk_case')
    .select(['name', 'number', 'email', 'ticket', 'reference'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return
  const entries = await db
    .selectFrom('desk_case_entry')
    .select('text')
    .where('case', '=', id)
    .orderBy('created_at')
    .execute()
  const words = wordsFor(
    row,
    row.reference,
    entries.map(({ text }) => text),
  )
  await db.updateTable('desk_case').set({ words }).where('id', '=', id).execute()
}
