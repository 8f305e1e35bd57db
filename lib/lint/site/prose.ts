// The prose of wizards, the policy and the site: paragraphs with the place of every word, so that
// the rules of articles hold there too.
import type { Place } from '@/lib/core/diagnostic'
import { FRONT_MATTER_LINE, splitFrontMatter } from '@/lib/core/front-matter'
import { findScalars, type FoundScalar, type SourceFile } from '@/lib/core/yaml'
import { withoutComments } from '@/lib/markdown/comments'

/**
 * A text with inline tags as it stands in a file, line breaks as spaces. An answer of a wizard is a
 * name: the parser knows a value of the fact by it, so a renaming is told there.
 */
export interface Paragraph {
  readonly text: string
  readonly isAnswer: boolean
  readonly placeOf: (offset: number) => Place
}

/**
 * The fields of YAML whose text is read by people; every other field is a name, a label or a
 * condition.
 */
const fields = new Set([
  'text',
  'variants',
  'unexpectedAnswer',
  'why',
  'fix',
  'means',
  'find',
  'summary',
  'question',
  'never',
  'description',
  'send',
  'frame',
])

/** Those of the front matter of a guided fix; `needs` is a list of names in tables. */
const ownFields = new Set([...fields, 'needs'])

/** Every paragraph of a file of content that is not an article. */
export function paragraphsOf({ path, text: written }: SourceFile): Paragraph[] {
  if (path.endsWith('.yaml')) return yamlParagraphs(written, 1, fields)
  const text = withoutComments(written)
  const split = splitFrontMatter(text)
  return split.kind === 'found'
    ? [
        ...yamlParagraphs(split.yaml, FRONT_MATTER_LINE, ownFields),
        ...markdownParagraphs(text, split.bodyStart),
      ]
    : markdownParagraphs(text, 0)
}

/**
 * The paragraphs of a wizard's text; the name of a step, what it asks for and where an answer leads
 * are no words.
 */
function markdownParagraphs(text: string, from: number): Paragraph[] {
  const blank = (found: string): string => ' '.repeat(found.length)
  return [
    ...text.slice(from).matchAll(/(?:^(?!\s*$)[^\n]*(?:\n|$)(?!\s*[-*\d#]))+|^(?!\s*$)[^\n]*/gm),
  ]
    .map((match) => {
      const start = from + match.index
      const words = match[0]
        .replace(/^## .*$/gm, blank)
        .replace(/\{ask:[^}]*\}/g, blank)
        .replace(/->.*$/gm, blank)
        .replaceAll('\n', ' ')
      return {
        text: words,
        isAnswer: match[0].includes('->'),
        placeOf: (offset: number) => placeIn(text, start + offset, 1),
      }
    })
    .filter(({ text: words }) => words.trim() !== '')
}

const yamlParagraphs = (text: string, firstLine: number, read: ReadonlySet<string>): Paragraph[] =>
  findScalars(text).flatMap((scalar) =>
    !scalar.isKey && scalar.path.some((step) => read.has(step))
      ? paragraphOf(scalar, text, firstLine)
      : [],
  )

/**
 * A word stands where its letters stand in the source; a quoted or folded text may have more
 * letters there, so it is looked for.
 */
function paragraphOf({ value, from, to }: FoundScalar, text: string, firstLine: number): Paragraph {
  const source = text.slice(from, to)
  return {
    text: value.replaceAll('\n', ' '),
    isAnswer: false,
    placeOf: (offset) => {
      const word = /^\S+/.exec(value.slice(offset))?.[0] ?? ''
      const at = word === '' ? -1 : source.indexOf(word, offset)
      return placeIn(text, from + Math.max(at, 0), firstLine)
    },
  }
}

function placeIn(text: string, offset: number, firstLine: number): Place {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length + firstLine - 1, column: (lines.at(-1)?.length ?? 0) + 1 }
}
