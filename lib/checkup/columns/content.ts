// What a column holds by what stands in it, where its head says nothing or says another thing.
import { readEmail } from '@/lib/checkup/cells/email'
import { isRelative, readFlag } from '@/lib/checkup/cells/flag'
import { looksLikeTime, readHours } from '@/lib/checkup/cells/hours'
import { plain } from '@/lib/checkup/cells/plain'
import { readPhone } from '@/lib/checkup/cells/phone'
import {
  AROUND_HINTS,
  HEAD_FILLERS,
  HINTS,
  NOT_THEIRS,
  WEAK_HEADS,
} from '@/lib/checkup/vocabulary/hints'
import { sideOfWord, type Field } from './fields'
import { wordsOf } from './head-words'
import { folded, isBlank, wordOf } from '@/lib/checkup/reading/words'

/** The share of a column's cells that must be of one kind. */
const MOST = 0.6

const share = (cells: readonly string[], holds: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length

const isEmail = (cell: string): boolean => cell.includes('@') && readEmail(cell).kind === 'email'
const isPhone = (cell: string): boolean => readPhone(cell).kind === 'phone'
const isShort = (cell: string): boolean => /^\d{1,4}$/.test(plain(cell))
const isFlag = (cell: string): boolean =>
  readFlag(cell, new Set()) !== undefined ||
  isRelative(cell) ||
  sideOfWord(wordOf(cell)) !== undefined
const isDate = (cell: string): boolean =>
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(plain(cell))
const isName = (cell: string): boolean => /^\p{L}[\p{L}\p{M} .'’-]+$/u.test(cell.trim())

const knows = (field: Field, cell: string): boolean => field.values.has(wordOf(cell))

/** Cells that say something. */
export const saying = (cells: readonly string[]): readonly string[] =>
  cells.filter((cell) => !isBlank(folded(cell)) || isFlag(cell))

/**
 * The field that a column holds, against its head: "User Type" with roles in it, "Contact" with
 * addresses. The head's own where its cells agree with it, or fit no other; none where it asks
 * whether there is one, or says too little for cells that say no more.
 */
export function fieldByBoth(
  fields: readonly Field[],
  headed: Field,
  head: string,
  cells: readonly string[],
): Field | undefined {
  const said = saying(cells)
  if (said.length === 0) return headed
  const text = (id: string): Field => fields.find((field) => field.id === id) ?? headed
  if (headed.kind === 'text') {
    if (headed.id === 'phone' && share(said, isEmail) > MOST) return text('email')
    if (headed.id === 'email' && share(said, isPhone) > MOST) return text('phone')
    if (headed.id === 'phone' && share(said, isShort) > MOST) return text('extension')
    if (share(said, (cell) => isFlag(cell) && !isShort(cell)) > MOST) return undefined
    if (headed.id === 'email' && share(said, (cell) => !cell.includes('@')) > MOST)
      return ownFact(fields, said) ?? headed
    return headed
  }
  if (WEAK.has(folded(head)) && !said.some((cell) => headed.own.has(wordOf(cell))))
    return ownFact(fields, said)
  if (share(said, (cell) => knows(headed, cell) || isFlag(cell)) >= 0.5) return headed
  return ownFact(fields, said) ?? headed
}

const WEAK = new Set(WEAK_HEADS.map(folded))

/** The one fact most of whose words these are, and whose alone. */
function ownFact(fields: readonly Field[], cells: readonly string[]): Field | undefined {
  const known = fields.filter(
    (field) =>
      share(cells, (cell) => knows(field, cell)) > MOST &&
      cells.some((cell) => field.own.has(wordOf(cell))),
  )
  return known.length === 1 ? known[0] : undefined
}

/**
 * The field of a column whose head is not known, or that has none. `isTaken`: another column is it
 * already. A yes and no alone belong to no fact; a word in the head ("Panel?") says to which.
 */
export function fieldByContent(
  fields: readonly Field[],
  head: string,
  cells: readonly string[],
  isTaken: (id: string) => boolean,
): Field | undefined {
  const said = saying(cells)
  // A line about one person is no head of many.
  if (/\p{L}:\s+\S/u.test(head)) return undefined
  const words = wordsOf(head)
  if (said.length === 0 || words.some((word) => THEIRS.has(word))) return undefined
  const free = (id: string): Field | undefined =>
    isTaken(id) ? undefined : fields.find((field) => field.id === id)
  if (share(said, isEmail) > MOST) return free('email')
  if (share(said, isDate) > MOST) return undefined
  if (share(said, (cell) => readHours(cell) !== undefined && /[:apAP]/.test(cell)) > MOST)
    return free('hours')
  if (share(said, (cell) => looksLikeTime(cell)) > MOST)
    return isTaken('hours') ? undefined : (free('hours_from') ?? free('hours_to'))
  if (share(said, (cell) => isPhone(cell) && isLong(cell, words)) > MOST) return free('phone')
  const fact = ownFact(fields, said)
  if (fact) return free(fact.id)
  if (share(said, isFlag) > MOST && !said.every(isShort)) {
    const hinted = fields.filter(({ id, sides }) => sides && isAbout(id, words))
    const [only] = hinted.length === 1 ? hinted : []
    return only && free(only.id)
  }
  return undefined
}

/** The column of names of a list without a head. */
export const looksLikeNames = (cells: readonly string[]): boolean => share(cells, isName) > MOST

const THEIRS = new Set(NOT_THEIRS.map(folded))
const isHint = (id: string, word: string): boolean =>
  (HINTS[id] ?? []).some((hint) => folded(hint) === word)

/** Every word of a head is about the fact, or adds nothing: "Can log in to the panel". */
const isAbout = (id: string, words: readonly string[]): boolean =>
  words.some((word) => isHint(id, word)) &&
  words.every((word) => isHint(id, word) || AROUND.has(word))

const AROUND = new Set([...AROUND_HINTS, ...HEAD_FILLERS].map(folded))

/** Enough digits for a number that no head calls one. */
const isLong = (cell: string, words: readonly string[]): boolean =>
  (plain(cell).match(/\d/g)?.length ?? 0) >= (words.some((word) => isHint('phone', word)) ? 7 : 10)
