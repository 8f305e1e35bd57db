// A phone number in a cell: read whole, or not read. What a number is worth, and whether two of
// them are one, is decided by digits and country codes alone.
import { DENIALS } from '@/lib/checkup/vocabulary/doubts'
import { NO_MARKS } from '@/lib/checkup/vocabulary/marks'
import { isFailedFormula, plain } from './plain'

/**
 * A number as it is dialled. `isInternational`: `digits` begin with the country code; otherwise
 * they are what is dialled within a country, without the trunk zero.
 */
export interface Phone {
  readonly digits: string
  readonly isInternational: boolean
}

/** Why a cell is not read. */
export type UnreadPhone = 'shortened' | 'two' | 'failed' | 'other'

export type PhoneCell =
  | { readonly kind: 'phone'; readonly phone: Phone }
  | { readonly kind: 'unread'; readonly why: UnreadPhone }

/** The digits that a phone number has: E.164 has at most fifteen. */
const [FEWEST, MOST] = [7, 15]

/** More characters than a number has with all that people write around it. */
const LONGEST = 120
/** By far the most cells. */
const SIMPLE = /^\+?\d[\d ]{6,18}$/
/** What people write before a number, alone or with a sign after it. */
const NAMES = 'tel(?:ephone)?|whatsapp|phone|ph|mob?(?:ile)?|cell|contact|call|फोन|फ़ोन|मोबाइल'
/** With a sign after it: "Mobile No.: 981…", "tel:+91…". */
const LABEL = new RegExp(
  `^(?:(?:${NAMES}|callto|sip|sms|wa|p|number|no|m|t|मो|नंबर)` +
    '(?:\\s*(?:no|number|नंबर))?\\s*[.:#=-]+\\s*)+',
  'iu',
)
const LABEL_BEFORE = new RegExp(
  `^(?:${NAMES})\\.?\\s+(?:(?:no|number|नं|नंबर)\\.?\\s+)?(?=[+\\d(])`,
  'iu',
)
/** A link that opens a chat with the number. */
const LINK = /^(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com\/send\/?\?phone=)\/?(?=\+?\d)/i
const LABEL_AFTER = /[\s([-]+\p{L}[\p{L}\p{M} .]*[)\]]*$/u
const EXTENSION = /[\s,;(]*(?:extn?|extension|x|#)\s*[.:=]*\s*\d{1,6}\s*\)?$/i
const SHORTENED = /^[+-]?\d+(?:[.,]\d*)?\s*(?:e\s*\+?|[x×*]\s*10\s*\^?\s*\+?)\s*\d{1,2}$/i
/** What is left of a number that one spreadsheet shortened and another took at its word. */
const LOST = /^[1-9](?:[,.]?\d){3,}(?:[,.]?0){6}(?:[,.]0{1,2})?$/
/** Digits after a number that may be a part of it, or its decimals. */
const DECIMALS = /\d{7,}[.,]\d+$|^(?:\D*\d){10,}[.,]0{1,2}$/
const WRITTEN = /^\+?[\d\s().,'’·_/+-]+$/
/** A day in figures alone, which may be a number as well. */
const DAY = /^(?:(?:19|20)\d\d[01]\d[0-3]\d|[0-3]\d[01]\d(?:19|20)\d\d)$/
/** Dots in place of digits that are left out, and a day, which has as many digits as a number. */
const NO_NUMBER = new RegExp(
  String.raw`\d\s*\.{2,}\s*\d|^(?:\d\d?([-/.])\d\d?\1)?(?:19|20)\d\d(?:$|[T\s])` +
    String.raw`|^(?:19|20)\d\d([-/.])\d\d?\2\d\d?(?:$|[T\s])`,
)
/** A digit that is written above the line refers to a note. */
const RAISED = /[¹²³⁰-⁹]/

/** What is dialled before a country code. */
const PREFIX = /^(?:00(?=[1-9])|011(?=[1-9]\d{9}))/

/** Reads a cell that is not empty. A cell with two numbers is not read: which counts is unknown. */
export function readPhone(cell: string): PhoneCell {
  if (LOST.test(cell)) return unread('shortened')
  if (SIMPLE.test(cell) && !/\d{7} +\d{7}/.test(cell)) return numberOf(cell.replaceAll(' ', ''))
  if (cell.length > LONGEST || RAISED.test(cell)) return unread('other')
  const whole = plain(withoutPictures(cell))
  if (isFailedFormula(whole)) return unread('failed')
  const text = wholeNumber(bare(whole))
  // A number that is said to be wrong or old.
  if (/\p{L}/u.test(whole) && DENIALS.test(whole)) return unread('other')
  if (SHORTENED.test(text)) return expanded(text)
  if (!/^[^\p{L}]+$/u.test(text)) return unread(isSeveral(text) ? 'two' : 'other')
  if (NO_NUMBER.test(text)) return unread('other')
  if (isSeveral(text)) return unread('two')
  if (!WRITTEN.test(text) || DECIMALS.test(text)) return unread('other')
  return numberOf(text)
}

/** A telephone, a flag or a tick says nothing of the number beside it; a cross does. */
const withoutPictures = (cell: string): string =>
  cell.replace(/\p{So}/gu, (sign) => (NO_MARKS.has(sign) ? sign : ' '))

/** Out of links, brackets, labels and what stands behind a number. */
const bare = (text: string): string =>
  text
    .replace(/^\[[^\]]*\]\((.*)\)$/s, '$1')
    .replace(
      /^[<«"“'‘`({[]+(?=\s*(?:\p{L}+:|\+?\d))(.*?)[>»"”'’`)}\]]*$/su,
      (found, inner: string) => (/^\(\+?\d+\)/.test(found) ? found : inner),
    )
    .trim()
    .replace(LINK, '')
    .replace(LABEL, '')
    .replace(LABEL_BEFORE, '')
    .replace(/[?;](?:[a-z-]+=.*)$/i, '')
    .replace(EXTENSION, '')
    .replace(LABEL_AFTER, '')
    .replace(/^[\s.:,;#*-]+|[\s.:,;*`'"’”-]+$/g, '')
    .replace(/\(0\)/, '')

/** Without the decimals of a spreadsheet: 9810000201.0, 9,810,000,201.00, 9.810.000.201,0. */
const wholeNumber = (text: string): string =>
  text
    .replace(/^(\+?\d{7,})[.,]0+$/, '$1')
    .replace(/^((?:[^\d,]*\d){7,}[^\d,]*),0{1,2}$/, '$1')
    .replace(/^((?:[^\d.]*\d){7,}[^\d.]*)\.0{1,2}$/, '$1')
    .replace(/^(\d{1,3}(?:,\d{2,3})+)\.0+$/, '$1')
    .replace(/^(\d{1,3}(?:\.\d{2,3})+),0+$/, '$1')

/** Two numbers, or one and the end of a second (080-22334455/66). */
function isSeveral(text: string): boolean {
  const parts = text.split(/[;,/|&\n+]|\b(?:or|and)\b|या|और/iu).map(digitsOf)
  const long = parts.filter(({ length }) => length >= FEWEST)
  if (long.length > 1) return true
  if (long.length === 1 && /\d{5}\s*\/\s*\d/.test(text)) return true
  const groups = text.split(/[\s;,/|&]+/).map(digitsOf)
  if (groups.filter(({ length }) => length >= FEWEST).length > 1) return true
  if (digitsOf(text).length > MOST && (text.match(/\d{3,}/g)?.length ?? 0) > 1) return true
  return isWholeBefore(text.match(/\d+/g) ?? [])
}

/** A whole number of India and something after it: 98100-00201-202, +91 98100 00201, 12. */
function isWholeBefore(groups: readonly string[]): boolean {
  const said = groups.join(' ').replace(/^[0 ]+/, '')
  const national = said.replace(/^9 ?1/, '')
  return !/^ ?(?:\d ?){1,10}$/.test(national) && /^ ?[6-9](?: ?\d){9} /.test(national)
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** A number in scientific notation that lost no digit: 9.19810000201E+11. */
function expanded(text: string): PhoneCell {
  const [, whole = '', part = '', power = ''] =
    /^\+?(\d)[.,](\d+)\s*e\s*\+?\s*(\d+)$/i.exec(text) ?? []
  return part !== '' && part.length === Number(power) ? numberOf(whole + part) : unread('shortened')
}

function numberOf(text: string): PhoneCell {
  if (DAY.test(text)) return unread('other')
  const phone = dialled(text)
  return phone.digits.length >= FEWEST && phone.digits.length <= MOST && /[1-9]/.test(phone.digits)
    ? { kind: 'phone', phone }
    : unread('other')
}

/**
 * The digits of a written number. 00 is a plus, and so is 011, which America dials instead, where
 * more follows than the eight digits of a number of Delhi, whose area code is 011. More than ten
 * digits begin with a country code, after which a trunk zero does not count (+91 098100 00201).
 */
function dialled(text: string): Phone {
  const written = digitsOf(text)
  const isMarked = /^\D*\+/.test(text) || PREFIX.test(written)
  const digits = isMarked ? written.replace(PREFIX, '') : written.replace(/^0(?=[1-9])/, '')
  const isInternational = isMarked || digits.length > 10
  return {
    digits: /^910\d{10}$/.test(digits) ? `91${digits.slice(3)}` : digits,
    isInternational,
  }
}

const unread = (why: UnreadPhone): PhoneCell => ({ kind: 'unread', why })

/**
 * A number with the country code of another cell ("+91", "91", "India (+91)"), where it has none of
 * its own. As it is where either is not read.
 */
export function withCountryCode(code: string, number: string): string {
  const [, digits] =
    /^\(?\+?\s*([1-9]\d{0,3})\)?$|\+\s*([1-9]\d{0,3})\)?$/.exec(plain(code))?.filter(Boolean) ?? []
  const read = digits === undefined ? undefined : readPhone(number)
  return read?.kind !== 'phone' || read.phone.isInternational
    ? number
    : `+${digits} ${read.phone.digits}`
}

/** A key that is the same for two spellings of one number, and for few others. */
export const phoneKey = ({ digits }: Phone): string => digits.slice(-FEWEST)

/**
 * Whether two numbers are one. Where both have a country code, all digits count; where one has
 * none, those that it has, behind a code of one to three.
 */
export function isSamePhone(one: Phone, other: Phone): boolean {
  if (one.isInternational === other.isInternational) return one.digits === other.digits
  const [local, full] = one.isInternational ? [other, one] : [one, other]
  const code = full.digits.length - local.digits.length
  return code >= 1 && code <= 3 && full.digits.endsWith(local.digits)
}
