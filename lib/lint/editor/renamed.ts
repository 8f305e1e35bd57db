// What of a text has a name that a writer may change from where the cursor stands: an article by
// its slug, in a link or among the related; a menu, role, fact and the like by its id, in a tag, in
// a guided fix, in a table or in its own row. What a renaming changes is lib/lint/rename.
import type { SourceFile } from '@/lib/core/yaml'
import { rename, type Renamed } from '@/lib/lint/rename/rename'
import { renameId } from '@/lib/lint/rename/rename-id'
import { findComponent } from '@/lib/markdown/dialect'
import { cursorAt, type Cursor, type Span } from './cursor'

/** A name at a place, and how it is given another in all files of content. */
export interface Named {
  readonly span: Span
  readonly name: string
  /** Throws an Error that says why it cannot have that name. */
  readonly rename: (files: readonly SourceFile[], to: string) => readonly Renamed[]
}

const SLUG = /\/articles\/([a-z0-9-]+)/g

/** The kinds of lib/lint/rename by what a prop of a tag, a field or a name takes. */
const KINDS: Readonly<Record<string, string>> = {
  menu: 'menu',
  term: 'term',
  limit: 'limit',
  role: 'role',
  'tunable role': 'role',
  permission: 'permission',
  row: 'permission',
  fact: 'fact',
  symptom: 'symptom',
  wizard: 'symptom',
  category: 'category',
  passage: 'passage',
  article: 'article',
  related: 'article',
}

/** The tables whose rows are renamed by their own ids. */
const OWN_ID = /^content\/policy\/(menu|term|limit|role|fact)s\.yaml$/

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
    return named('article', slug, {
      from: linked.index + linked[0].length - slug.length,
      to: linked.index + linked[0].length,
    })
  const cursor = cursorAt(text, offset)
  const kind = cursor && kindAt(cursor)
  if (cursor && kind !== undefined) {
    const name = text.slice(cursor.span.from, cursor.span.to)
    if (name === '') return undefined
    if (kind !== 'passage') return named(kind, name, cursor.span)
    const bare = name.replace(/\.mdx$/, '')
    return named(kind, bare, { from: cursor.span.from, to: cursor.span.from + bare.length })
  }
  const row = OWN_ID.exec(file)?.[1]
  if (row !== undefined) return inOwnRow(row, text, offset)
  const own = /^content\/articles\/[^/]+\/([^/]+)\.mdx$/.exec(file)?.[1]
  return own !== undefined && (cursor?.kind === 'field' || cursor?.kind === 'field value')
    ? named('article', own, { from: offset, to: offset })
    : undefined
}

/** The kind of what is named at a cursor, where it may have another name. */
function kindAt(cursor: Cursor): string | undefined {
  if (cursor.kind === 'name') return KINDS[cursor.names]
  if (cursor.kind === 'field value') return KINDS[cursor.field]
  if (cursor.kind !== 'value') return undefined
  const prop = findComponent(cursor.component)?.props[cursor.prop]?.kind
  return typeof prop === 'string' ? KINDS[prop] : undefined
}

const ROW_ID = /(?<=^- (?:\{ *)?id: *)[\w.-]+|(?<=^ {2}- (?:\{ *)?id: *)[\w.-]+/gm

function inOwnRow(kind: string, text: string, offset: number): Named | undefined {
  const found = [...text.matchAll(ROW_ID)].find(
    ({ index, 0: id }) => index <= offset && offset <= index + id.length,
  )
  return found && named(kind, found[0], { from: found.index, to: found.index + found[0].length })
}

const named = (kind: string, name: string, span: Span): Named => ({
  span,
  name,
  rename: (files, to) =>
    kind === 'article' ? rename(files, name, to) : renameId(kind, [name, to], files),
})
