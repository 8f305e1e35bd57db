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
  late:
    "an empty line or a space stands before the line '---' with which front matter begins; take " +
    'it out',
  empty:
    "the front matter is empty: two lines '---' follow each other, and the fields stand below " +
    'them; take one of the two out',
  unclosed: "the front matter is not closed: expected a line '---' after the last field",
} as const

/**
 * Reads the front matter of an article's file. Never throws: every failure is a diagnostic with its
 * line in the file.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const split = splitFrontMatter(text)
  const isEmpty = split.kind === 'found' && split.yaml.trim() === '' && /^title:/m.test(split.body)
  if (split.kind === 'found' && !isEmpty) {
    const { value, diagnostics, at } = readYaml(split.yaml, frontMatterSchema, {
      line: FRONT_MATTER_LINE,
      offset: split.yamlStart,
    })
    return { data: value, diagnostics, at }
  }
  const top = () => ({ line: 1, column: 1 })
  return {
    data: undefined,
    at: top,
    diagnostics: [{ ...top(), message: refused[isEmpty ? 'empty' : kindOf(text)] }],
  }
}

function kindOf(text: string): keyof typeof refused {
  if (text.startsWith('\uFEFF')) return 'mark'
  if (/^\s+---\s/.test(text)) return 'late'
  return splitFrontMatter(text).kind === 'unclosed' ? 'unclosed' : 'missing'
}
