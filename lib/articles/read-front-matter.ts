// Reads the front matter of an article's file. Says what is wrong with it; decides nothing about
// other files.
import { FRONT_MATTER_LINE, splitFrontMatter } from '@/lib/core/front-matter'
import type { LocalDiagnostic, Place } from '@/lib/core/diagnostic'
import { readYaml } from '@/lib/core/yaml'
import { frontMatterSchema, type FrontMatter } from './front-matter'

/**
 * What was read. `data` is undefined when the front matter has diagnostics; `at` gives the place of
 * a field in the file.
 */
export interface FrontMatterReading {
  readonly data: FrontMatter | undefined
  readonly diagnostics: readonly LocalDiagnostic[]
  readonly at: (path: readonly PropertyKey[]) => Place
}

const refused = {
  mark:
    'the file begins with a byte-order mark, which nobody sees and which hides the front ' +
    'matter: save it as UTF-8 without one',
  missing:
    "the file does not begin with front matter: expected a line '---', then " +
    "the fields, then a line '---'",
  unclosed: "the front matter is not closed: expected a line '---' after the last field",
} as const

/**
 * Reads the front matter of an article's file. Never throws: every failure is a diagnostic with its
 * line in the file.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const split = splitFrontMatter(text)
  if (split.kind === 'found') {
    const { value, diagnostics, at } = readYaml(split.yaml, frontMatterSchema, FRONT_MATTER_LINE)
    return { data: value, diagnostics, at }
  }
  const top = () => ({ line: 1, column: 1 })
  return {
    data: undefined,
    at: top,
    diagnostics: [{ ...top(), message: refused[text.startsWith('\uFEFF') ? 'mark' : split.kind] }],
  }
}
