// What of a text has a name that a writer may change from where the cursor stands: an article by
// its slug, in a link or among the related. What a renaming changes is lib/lint/rename.
import type { SourceFile } from '@/lib/core/yaml'
import { rename, type Renamed } from '@/lib/lint/rename/rename'
import { cursorAt, type Span } from './cursor'

/** A name at a place, and how it is given another in all files of content. */
export interface Named {
  readonly span: Span
  readonly name: string
  /** Throws an Error that says why it cannot have that name. */
  readonly rename: (files: readonly SourceFile[], to: string) => readonly Renamed[]
}

const SLUG = /\/articles\/([a-z0-9-]+)/g

/**
 * The name at an offset; in the front matter of an article, outside of its lists, its own slug.
 * Undefined where nothing has a name.
 */
export function renamedAt(text: string, offset: number, file: string): Named | undefined {
  const linked = [...text.matchAll(SLUG)].find(
    ({ index, 0: found }) => index <= offset && offset <= index + found.length,
  )
  const slug = linked?.[1]
  if (linked && slug !== undefined)
    return named(slug, {
      from: linked.index + linked[0].length - slug.length,
      to: linked.index + linked[0].length,
    })
  const cursor = cursorAt(text, offset)
  if (cursor?.kind === 'field value' && cursor.field === 'related') {
    const name = text.slice(cursor.span.from, cursor.span.to)
    return name === '' ? undefined : named(name, cursor.span)
  }
  const own = /^content\/articles\/[^/]+\/([^/]+)\.mdx$/.exec(file)?.[1]
  return own !== undefined && (cursor?.kind === 'field' || cursor?.kind === 'field value')
    ? named(own, { from: offset, to: offset })
    : undefined
}

const named = (name: string, span: Span): Named => ({
  span,
  name,
  rename: (files, to) => rename(files, name, to),
})
