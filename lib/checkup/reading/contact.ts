// What the texts of a row say about a person: the address, the number and the hours as they are
// read, the departments, and what follows from a cell that is empty. What is not read is told once
// for its column and stays unknown.
import { readEmail } from '@/lib/checkup/cells/email'
import {
  hoursBetween,
  hoursInWords,
  isOvernight,
  readHours,
  readTime,
} from '@/lib/checkup/cells/hours'
import { isFailedFormula, plain } from '@/lib/checkup/cells/plain'
import { readPhone, type UnreadPhone } from '@/lib/checkup/cells/phone'
import { DITTO } from '@/lib/checkup/vocabulary/doubts'
import { RULE } from '@/lib/checkup/vocabulary/footers'
import { clipped } from '@/lib/core/format-value'
import type { NoticeSink } from './notice'
import { cleaned, folded, isBlank, isNone } from './words'

/** A cell and where it stands. `text` is undefined where the row ends before it. */
export interface Cell {
  readonly text: string | undefined
  readonly header: string
  readonly row: number
}

/** `none`: the cell says that there is nothing. `unknown`: it says nothing. */
export interface ReadCell {
  readonly text: string
  readonly says: 'there' | 'wrong' | 'none' | 'unknown'
}

/** Whether a cell is empty, or says in words or with a dash that there is none. */
export function isMissing(cell: string): boolean {
  if (cell === '' || RULE.test(cell)) return true
  const word = folded(cell)
  return word === '' ? cleaned(cell) === '' : isNone(word)
}

/** Whether a cell says nothing: "n/a", but not "as above" or a formula that failed. */
const isSilent = (cell: string): boolean =>
  isBlank(folded(cell)) &&
  !/[#\p{So}\p{Sc}]/u.test(cell) &&
  !DITTO.test(cell) &&
  !isFailedFormula(plain(cell))

const PHONES: Readonly<Record<UnreadPhone, (shown: string) => string>> = {
  shortened: (shown) =>
    `the spreadsheet shortened the number to “${shown}”, so its digits are lost. Format the ` +
    'column as text and export again.',
  two: (shown) =>
    `“${shown}” is more than one number, so which one counts is not known. Keep one number in ` +
    'a cell.',
  failed: (shown) => `“${shown}” is a formula that gave no number.`,
  other: (shown) => `“${shown}” is not a phone number, so the number stays unknown.`,
}

const NONE: ReadCell = { text: '', says: 'none' }

/** The number in a cell: as it is written where it is one. */
export function phoneOf({ text = '', header, row }: Cell, notices: NoticeSink): ReadCell {
  if (text === '') return NONE
  const shown = cleaned(text)
  const read = readPhone(text)
  if (read.kind === 'phone') return { text: written(text, shown), says: 'there' }
  if (isMissing(text)) return NONE
  if (isSilent(text)) return { text: shown, says: 'unknown' }
  tell(
    notices,
    `phone ${read.why} ${header}`,
    { header, row },
    PHONES[read.why](clipped(shown)),
    shown,
  )
  return { text: shown, says: 'unknown' }
}

/** A number in ASCII digits, where the cell has others or wraps it. */
const written = (cell: string, shown: string): string => {
  if (/^\+?[\d ().-]+$/.test(shown)) return shown
  const text = plain(cell)
  const read = readPhone(cell)
  if (/^\+?[\d ().-]+$/.test(text) && !/[.,]0+$/.test(text)) return text
  return read.kind === 'phone'
    ? `${/^\D*(?:\+|00)/.test(text) ? '+' : ''}${read.phone.digits}`
    : shown
}

/** The address in a cell. `wrong`: no mail can reach it. */
export function emailOf({ text = '', header, row }: Cell, notices: NoticeSink): ReadCell {
  if (text === '') return NONE
  const read = readEmail(text)
  if (read.kind === 'email') return { text: read.email, says: 'there' }
  if (isMissing(text)) return NONE
  const shown = cleaned(text)
  if (isSilent(text)) return { text: shown, says: 'unknown' }
  const why =
    read.kind === 'wrong'
      ? `“${clipped(shown)}” is not an email address.`
      : read.why === 'two'
        ? `“${clipped(shown)}” is more than one email address, so which one counts is not known.`
        : `“${clipped(shown)}” is not an email address, so the address stays unknown.`
  tell(notices, `email ${read.kind} ${header}`, { header, row }, why, shown)
  return { text: shown, says: read.kind === 'wrong' ? 'wrong' : 'unknown' }
}

const NO_HOURS = { text: '', isOvernight: false } as const

/** From when until when calls are taken, out of one cell or of two. */
export function hoursOf(
  slot: Cell | undefined,
  from: Cell | undefined,
  to: Cell | undefined,
  notices: NoticeSink,
): { readonly text: string; readonly isOvernight: boolean } {
  if (!slot && !from && !to) return NO_HOURS
  const cells = [slot, from, to].flatMap((cell) => (cell?.text ? [cell] : []))
  const [first] = cells
  if (!first || cells.every(({ text = '' }) => isMissing(text) || isBlank(folded(text))))
    return NO_HOURS
  const hours = slot?.text ? readHours(slot.text) : between(from?.text ?? '', to?.text ?? '')
  const shown = cells
    .map(({ text = '' }) => cleaned(text))
    .join(' - ')
    .slice(0, 60)
  if (hours) return { text: hoursInWords(hours), isOvernight: isOvernight(hours) }
  tell(
    notices,
    `hours ${first.header}`,
    first,
    `“${clipped(shown)}” is not read as hours, such as 09:00-18:00, so the hours stay unknown.`,
    shown,
  )
  return { text: shown, isOvernight: false }
}

function between(first: string, second: string) {
  const [from, to] = [readTime(first), readTime(second)]
  if (from === undefined || to === undefined) return undefined
  return hoursBetween(
    from,
    to,
    /[ap]\.?\s*m/i.exec(second)?.[0] ?? (/^0/.test(first) ? 'am' : undefined),
  )
}

function tell(
  notices: NoticeSink,
  key: string,
  { header, row }: Pick<Cell, 'header' | 'row'>,
  text: string,
  example: string,
): void {
  notices.add('value', key, () => ({ row, column: header, text }), clipped(example))
}
