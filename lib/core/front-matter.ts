// A file cut at its front matter: the YAML between two lines of '---' and the text below. Reads
// neither of them.

/**
 * The parts of a file. `yaml` begins on line 2 at offset `yamlStart`; `body` at offset `bodyStart`,
 * on the line after the closing one.
 */
export interface FrontMatterParts {
  readonly kind: 'found'
  readonly yaml: string
  readonly yamlStart: number
  readonly body: string
  readonly bodyStart: number
}

/** The parts, or why there are none: no line '---' at the top, or none that closes. */
export type FrontMatterSplit = FrontMatterParts | { readonly kind: 'missing' | 'unclosed' }

/** The line of the file on which front matter begins. */
export const FRONT_MATTER_LINE = 2

const opening = /^---[ \t]*\r?\n/
const closing = /^---[ \t]*(?:\r?\n|$)/m

/** Cuts a file in two. Never throws. */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const yamlStart = opening.exec(text)?.[0].length
  if (yamlStart === undefined) return { kind: 'missing' }
  const rest = text.slice(yamlStart)
  const end = closing.exec(rest)
  if (!end) return { kind: 'unclosed' }
  const bodyStart = yamlStart + end.index + end[0].length
  return {
    kind: 'found',
    yaml: rest.slice(0, end.index),
    yamlStart,
    body: text.slice(bodyStart),
    bodyStart,
  }
}

/**
 * The file with spaces in the place of its front matter, so that offset, line and column of the
 * rest stay those of the file. A file without front matter is returned as it is.
 */
export function blankFrontMatter(text: string): string {
  const split = splitFrontMatter(text)
  return split.kind === 'found'
    ? text.slice(0, split.bodyStart).replace(/[^\r\n]/g, ' ') + split.body
    : text
}
