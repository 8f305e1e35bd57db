// Days, however they are written: 25 Nov, November 25th, 25/11/2026 and 2026-11-25 are found by
// each other.
import type { Word } from './tokens'

const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const DAY_FIRST = new RegExp(`(?<![\\d/.-])${DAY}[ -]${NAME}(?![a-z])`, 'gi')
const MONTH_FIRST = new RegExp(`(?<![a-z])${NAME}\\.? ${DAY}(?![\\d/.:-])`, 'gi')
const YEAR_FIRST = /(?<![\d/.-])20\d\d-(\d{1,2})-(\d{1,2})(?!\d)/g
// In India the day comes first.
const IN_NUMBERS = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:20)?\d\d(?![\d/.-])/g
const DIGIT = /\d/
const MOST_DAYS = 31

function monthOf(written: string): string | undefined {
  return DIGIT.test(written)
    ? MONTHS[Number(written) - 1]
    : MONTHS.find((name) => written.toLowerCase().startsWith(name))
}

function dayIn(text: string, pattern: RegExp, dayFirst: boolean): Word[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: one = '', 2: other = '', index }) => {
    const [day, month] = dayFirst ? [Number(one), monthOf(other)] : [Number(other), monthOf(one)]
    return month !== undefined && day >= 1 && day <= MOST_DAYS
      ? [{ word: `${day}${month}`, start: index, end: index + whole.length }]
      : []
  })
}

/**
 * The days of the text as one word each, such as 25nov; the year is a word of its own where it is
 * written.
 */
export function datesOf(text: string): Word[] {
  if (!DIGIT.test(text)) return []
  return [
    ...dayIn(text, DAY_FIRST, true),
    ...dayIn(text, MONTH_FIRST, false),
    ...dayIn(text, YEAR_FIRST, false),
    ...dayIn(text, IN_NUMBERS, true),
  ]
}
