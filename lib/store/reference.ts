// The reference of a support request: what a customer says on the phone. It opens nothing.
import { randomInt } from 'node:crypto'

/**
 * Sixteen signs of which no two sound alike in English, in India or over a bad line: no B beside D,
 * no M beside N, no 1 beside I.
 */
const SIGNS = '23456789HKMRTWXY'
const LENGTH = 9
/** Three by three: as many as one says in a breath. */
const GROUP = /.{3}(?!$)/g
const ONE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`)

const grouped = (signs: string): string => signs.replace(GROUP, '$&-')

/** A new one, such as `K7M-4RT-9XH`: one of 68 thousand million. */
export const makeReference = (): string =>
  grouped(Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join(''))

/** A reference as somebody wrote it down, in the form that is kept; undefined where it is none. */
export function readReference(text: string): string | undefined {
  const signs = text.toUpperCase().replace(/[\s_.–—-]+/g, '')
  return ONE.test(signs) ? grouped(signs) : undefined
}
