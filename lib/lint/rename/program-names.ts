// Where the program itself names a row of content: a renaming changes content alone.
import type { SourceFile } from '@/lib/core/yaml'

/** An id with one of these signs is no everyday word, such as `be_rung`. */
const PARTED = /[._-]/
/** The tags by which texts within the program name a row. */
const TAGS: Readonly<Record<string, string>> = {
  menu: 'Menu',
  term: 'Term',
  limit: 'Limit',
  fact: 'Fact',
  permission: 'Permission',
}

/**
 * The places that name it, as `file:line`. An id that is an everyday word is looked for where it
 * can be nothing else, so there may be more of it.
 * @param sources of the program
 */
export function namedByProgram(
  kind: string,
  id: string,
  sources: readonly SourceFile[],
): readonly string[] {
  const named = patternOf(kind, id)
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (named.test(line) ? [`${path}:${at + 1}`] : [])),
  )
}

function patternOf(kind: string, id: string): RegExp {
  const name = id.replace(/[.\-]/g, '\\$&')
  if (PARTED.test(id) || kind === 'role') return new RegExp(`['"\`/]${name}['"\`?#]`)
  const tag = TAGS[kind] ?? 'StartWizard'
  return new RegExp(`<${tag}\\s[^>]*"${name}"|\\bfacts\\[['"]${name}['"]\\]`)
}
