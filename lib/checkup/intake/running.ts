// People one behind the other with no columns, as the field of a mail has them: addresses or
// numbers, parted by commas, semicolons, bars, tabs or lines, each with a name or without.
import { readPhone } from '@/lib/checkup/cells/phone'

/** Stands for the separator of a list that has no columns. */
export const RUNNING = '\n'
/** How many people are looked at. */
const LOOKED_AT = 200
/** More characters than a person is written with. */
const LONGEST = 200

/** A name in quotation marks, which may have a comma in it, and what parts two people. */
const BETWEEN = /"[^"\n]*"?|[,;|\t،，；、]/g
const LABEL =
  /^(?:mailto|to|b?cc|from|e-?mails?|tel|phones?|numbers?|mobiles?|contacts?)\b(?: \w+)?\s*:\s*/i
/** A person: a name or none, and an address or the ten digits and more of a number. */
const PERSON = new RegExp(
  String.raw`^((?:\p{L}[\p{L}\p{M} .,'’-]*)?)[\s:<(-]*` +
    String.raw`([^\s<>()]+@[^\s<>()]+|\+?(?:[\s()-]*\p{Nd}){10,15})[>)]*$`,
  'u',
)
const DIGITS = /(?:\P{Nd}*\p{Nd}){10}/u
/** In place of quotation marks, which mean nothing to the parser here (private use). */
const QUOTE = '\ue003'

/** A text of the same length, with a line for each person. */
export const withLines = (text: string): string =>
  text.replace(BETWEEN, (found) => (found.startsWith('"') ? found.replaceAll('"', QUOTE) : '\n'))

/** The address or the number of a person, and the name behind it where there is one. */
export function personIn(cell: string): readonly string[] {
  const text = cell.replaceAll(QUOTE, '').trim().replace(LABEL, '')
  const [, name = '', contact] = (text.length < LONGEST && PERSON.exec(text)) || []
  return contact === undefined
    ? [cell]
    : [contact.trim(), name.replace(/,|[\s-]+$/g, '')].filter(Boolean)
}

/**
 * Whether a text is such a list: nothing but addresses, or nothing but numbers, with several in a
 * line. Lines that hold as many each are rows of a table. `isCut`: the text goes on.
 */
export function isRunning(text: string, isCut: boolean): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const cut = lines.map((line) => withLines(line).split('\n'))
  const isTable = lines.length > 1 && new Set(cut.map(({ length }) => length)).size === 1
  const people = cut.flat().filter((person) => person.trim() !== '')
  if (isTable || people.length <= lines.length) return false
  const seen = people.slice(0, isCut ? -1 : undefined).slice(0, LOOKED_AT)
  const contacts = seen.map((person) => personIn(person)[0] ?? '')
  return (
    contacts.every((one) => one.includes('@')) ||
    contacts.every((one) => DIGITS.test(one) && readPhone(one).kind === 'phone')
  )
}
