// How names from a spreadsheet are compared.

/**
 * A header without case, spaces, signs, and what stands in brackets: "Panel Access (Pro)" is
 * panelaccess, "E-mail ID" is emailid.
 */
export const foldedHeader = (text: string): string =>
  (folded(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')) || folded(text)).replaceAll('_', '')

/** Letters, marks and numbers alone, joined by underscores. */
export const folded = (text: string): string =>
  text
    .replace(/[✓✔☑]/gu, 'yes')
    .replace(/[✗✘✕☐]/gu, 'no')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')

const BLANK = new Set([
  '',
  'na',
  'n_a',
  'nil',
  'null',
  'unknown',
  'not_known',
  'i_dont_know',
  'dont_know',
  'undefined',
])

/** Whether a cell says nothing: empty, a dash, "n/a", "unknown". */
export const isBlank = (word: string): boolean => BLANK.has(word)

const CONTROL = /\p{Cc}/u
const CONTROLS = /\p{Cc}+/gu

/** A text without what a terminal or a table could take for an instruction. */
export const cleaned = (text: string): string =>
  (CONTROL.test(text) ? text.replace(CONTROLS, ' ') : text).trim()
