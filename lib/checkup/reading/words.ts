// How names from a spreadsheet are compared.
import { isFailedFormula, plain, visible, withoutDecimals } from '@/lib/checkup/cells/plain'
import { BLANK, NONE } from '@/lib/checkup/vocabulary/words'

/**
 * A header without case, spaces, signs, and what stands in brackets: "Panel Access (Pro)" is
 * panelaccess, "E-mail ID" is emailid.
 */
export const foldedHeader = (text: string): string =>
  (folded(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')) || folded(text)).replaceAll('_', '')

const ASCII = /^[\x20-\x7e]*$/

/**
 * Letters, marks and numbers alone, joined by underscores: without invisible signs, accents of
 * Latin letters, and the signs that Hindi is written with or without.
 */
export function folded(text: string): string {
  const word = ASCII.test(text)
    ? text
    : plain(text)
        .normalize('NFKD')
        .replace(/[\u0300-\u036f\u093c\u200c\u200d]/g, '')
        .replaceAll('\u0901', '\u0902')
        .normalize('NFC')
  return word
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}

const BLANKS = new Set(BLANK.map(folded))
const NONES = new Set(NONE.map(folded))

/** Whether a folded cell says nothing: empty, a dash, "n/a", "unknown". */
export const isBlank = (word: string): boolean => BLANKS.has(word)

/** Whether a folded cell says that there is none. */
export const isNone = (word: string): boolean => NONES.has(word)

/** A cell of a fact's column as a folded word: `="1"`, 1.0 and １ are 1. */
export const wordOf = (cell: string): string => {
  const text = plain(cell)
  return isFailedFormula(text) ? '' : folded(withoutDecimals(text))
}

/** A text without what a terminal or a table could take for an instruction, or nobody sees. */
export const cleaned = visible
