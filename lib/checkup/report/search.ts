// The search in the people of a check-up: by words, whatever their case and accents, and by digits,
// whatever stands between them.
import { asciiDigit } from '@/lib/checkup/cells/plain'

const ASCII = /^[\x00-\x7f]*$/

/** A text as it is searched: small letters without accents, digits of any script as ASCII. */
export const searchable = (text: string): string =>
  (ASCII.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f\u093c\p{Cf}]/gu, '')
        .replace(/\p{Nd}/gu, asciiDigit)
        .normalize('NFC')
  ).toLocaleLowerCase('en')

/** The fewest digits that are looked for in a number; fewer may be an extension. */
const FEWEST = 4

/**
 * Whether a person is found: all words of a search occur in their texts, or its digits in their
 * number, with or without a country code. Null: the search is empty.
 */
export function buildSearch(
  search: string,
): ((line: string, phone: () => string) => boolean) | null {
  const wanted = searchable(search)
  const words = wanted.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return null
  const digits = /^[+\d\s().\-‐-―]+$/.test(wanted) ? wanted.replace(/\D/g, '') : ''
  const isNumber = digits.length >= FEWEST
  return (line, phone) => {
    const text = searchable(line)
    if (words.every((word) => text.includes(word))) return true
    return isNumber && holdsDigits(searchable(phone()).replace(/\D/g, ''), digits)
  }
}

function holdsDigits(number: string, digits: string): boolean {
  const local = digits.replace(/^0+/, '')
  return (
    number.includes(digits) ||
    (local.length >= FEWEST && number.includes(local)) ||
    (number.length >= 7 && digits.endsWith(number.replace(/^0+/, '')))
  )
}
