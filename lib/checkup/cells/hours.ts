// Hours of the day in a cell: from when until when a person takes calls.
import { plain } from './plain'

/** Minutes after midnight. Until 24:00 is 1,440. */
export interface Hours {
  readonly from: number
  readonly to: number
}

const DAY = 24 * 60
/** More characters than hours are written with. */
const LONGEST = 60

/**
 * A time of the day in minutes: 9, 9.30, 09:30, 9:30 pm, 21h30, noon, and a fraction of a day as
 * workbooks keep it. Undefined for whatever else.
 */
export function readTime(cell: string): number | undefined {
  if (cell.length > LONGEST) return undefined
  const text = plain(cell)
    .toLowerCase()
    .replace(/\s*(?:hrs?|hours|baje|बजे)\.?$/u, '')
    // A workbook keeps a time as one of its first day.
    .replace(/^(?:1899-12-3[01]|1900-01-0[01])[ t]/, '')
    // Gnumeric writes a duration: 022:00.
    .replace(/^0(?=\d\d:)/, '')
    .trim()
  if (/^(?:noon|12 ?noon)$/.test(text)) return DAY / 2
  if (/^(?:midnight|12 ?midnight)$/.test(text)) return 0
  const [, fraction] = /^(0?\.\d{2,})\.?$/.exec(text) ?? []
  if (fraction !== undefined) return Math.round(Number(fraction) * DAY)
  const found =
    /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?\s*(?:m\.?)?$/.exec(text)
  if (!found) {
    const bare = /^([01]\d|2[0-4])([0-5]\d)$/.exec(text)
    return bare ? Number(bare[1]) * 60 + Number(bare[2]) : undefined
  }
  const [, hour = '', minute = '0', half] = found
  const [h, m] = [Number(hour), Number(minute)]
  if (m > 59 || h > (half === undefined ? 24 : 12) || (h === 24 && m > 0)) return undefined
  if (half === undefined) return h * 60 + m
  if (h === 0) return undefined
  return ((h % 12) + (half === 'p' ? 12 : 0)) * 60 + m
}

/** Whether a cell writes a time that cannot be another number: with a colon, or am and pm. */
export const looksLikeTime = (cell: string): boolean =>
  readTime(cell) !== undefined && /\d\s*(?::\s*\d{2}|[ap]\.?m\b)/i.test(plain(cell))

/**
 * The half of the day in words before a time, where the two agree: at night, and at twelve in the
 * morning, a time may be of either.
 */
const HALVES = new RegExp(
  String.raw`(?:(सुबह|subah)\s*(?!12)|(?:शाम|sha+m)\s*(?!1\d)|(?:दोपहर|dopahar)\s*(?!1[01]))` +
    String.raw`(\d[\d:.]*)(?:\s*(?:baje|बजे))?`,
  'giu',
)

/**
 * Two times with a dash, a stroke, "to" or "till" between them. Undefined where there are more or
 * fewer, and where a stroke may be that of a date.
 */
export function readHours(cell: string): Hours | undefined {
  if (cell.length > LONGEST) return undefined
  const text = plain(cell)
    .replace(/^[([](.*)[)\]]$|;$/s, '$1')
    .replace(/\s+\(?ist\)?$|^(?:from|between)\s+/i, '')
    .replace(HALVES, (_, morning, time: string) => `${time} ${morning ? 'am' : 'pm'}`)
    .replace(/(:\d\d|m)\s*\/\s*/i, '$1-')
  // About nine is not nine.
  if (text.startsWith('~')) return undefined
  if (/^(?:24\s*[x*/]\s*7|24\s*h(?:ou)?rs?|all day|always|24 घंटे)$/iu.test(text))
    return { from: 0, to: DAY }
  const parts = text
    .split(/\s*(?:-|~|\bto\b|\btill?\b|\buntil\b|\bse\b|\btak\b|→|से|तक)\s*/iu)
    .filter(Boolean)
  const [first = '', second = ''] = parts
  if (parts.length !== 2) return undefined
  const to = readTime(second)
  // "9 - 6 pm" begins in the morning, "2 - 6 pm" in the afternoon.
  const half = /([ap])\.?\s*m\.?\s*$/i.exec(second)?.[1]
  const isBare = /^\d{1,2}(?:[:.]\d{2})?$/.test(first)
  const from = isBare && half !== undefined ? nearestBefore(first, to) : readTime(first)
  return from === undefined || to === undefined ? undefined : hoursBetween(from, to, half)
}

/**
 * Hours that begin and end at these times. Undefined where the clock may be one of twelve hours, so
 * that 9 to 6 may be a day as well as a night, and where both are one, which is all day or never.
 */
export function hoursBetween(from: number, to: number, half?: string): Hours | undefined {
  if (from === to && from > 0) return undefined
  if (half === undefined && to > 0 && to < from && from <= DAY / 2) return undefined
  return { from, to: to === 0 ? DAY : to }
}

function nearestBefore(first: string, to: number | undefined): number | undefined {
  const [morning, evening] = [readTime(`${first} am`), readTime(`${first} pm`)]
  if (morning === undefined || evening === undefined) return readTime(first)
  return to !== undefined && evening < to ? evening : morning
}

/** Whether a slot runs over midnight, which the panel takes as two. */
export const isOvernight = ({ from, to }: Hours): boolean => to < from

/** "22:00-06:00". */
export const hoursInWords = ({ from, to }: Hours): string =>
  `${timeInWords(from)}-${timeInWords(to)}`

/** "09:30"; the end of a day is 24:00. */
export const timeInWords = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
