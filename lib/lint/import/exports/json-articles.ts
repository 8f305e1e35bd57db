// The articles in JSON, wherever they stand in it: the answer of an API, a page of one, a tree of
// categories, or one file an article.
import { isRecord } from '@/lib/core/own'
import { cleanLine } from '@/lib/lint/import/html/clean-text'
import type { ExportedArticle } from '@/lib/lint/import/exported'
import { markdownToHtml } from './markdown-html'
import { Fields, shapes, type Shape } from './shapes'

/** Deeper JSON is no export. */
const DEEPEST = 60

/** Something that articles are filed under. */
interface Group {
  readonly name: string
  readonly parent: string
}

/** An article whose categories are not yet looked up. */
export interface FoundArticle extends Omit<ExportedArticle, 'categories'> {
  readonly named: readonly string[]
  readonly groups: readonly string[]
}

/** What the files of an export hold, put together. */
export interface FoundRows {
  readonly articles: FoundArticle[]
  /** By id, with the id of what it is in. */
  readonly groups: Map<string, Group>
}

/** Adds what a value of JSON holds. */
export function findRows(value: unknown, file: string, found: FoundRows): void {
  read(value, [], 0)

  function read(part: unknown, trail: readonly string[], depth: number): void {
    if (depth > DEEPEST) return
    if (Array.isArray(part)) for (const item of part) read(item, trail, depth + 1)
    if (!isRecord(part)) return
    const fields = new Fields(part)
    const shape = shapes.find(({ isArticle }) => isArticle(fields))
    const title = cleanLine(fields.text('title', 'name'))
    if (shape) {
      found.articles.push(articleOf(shape, fields, title, { file, trail }))
      return
    }
    const id = fields.text('id')
    const isGroup = id !== '' && title !== ''
    if (isGroup) found.groups.set(id, { name: title, parent: parentOf(fields) })
    const below = isGroup ? [...trail, title] : trail
    for (const child of Object.values(part)) read(child, below, depth + 1)
  }
}

const parentOf = (fields: Fields): string =>
  fields.text(
    'parentsectionid',
    'parentcategoryid',
    'parentfolderid',
    'parentid',
    'categoryid',
    'rootcategoryid',
  )

function articleOf(
  shape: Shape,
  fields: Fields,
  title: string,
  { file, trail }: { readonly file: string; readonly trail: readonly string[] },
): FoundArticle {
  const { kind, text } = shape.body(fields)
  const named = shape.names(fields).map(cleanLine)
  const language = fields.text(...shape.language)
  const id = fields.text('id', 'articleid') || fields.text('permalink', 'slug') || title
  return {
    system: shape.system,
    id: `${shape.key}:${id}${isEnglish(language) ? '' : `:${language}`}`,
    title,
    html: kind === 'html' ? text : markdownToHtml(text),
    summary: cleanLine(fields.text(...shape.summary)),
    addresses: shape.addresses(fields),
    name: shape.name(fields),
    tags: shape.tags.flatMap((name) => fields.texts(name)).map(cleanLine),
    changed: /^\d{4}-\d{2}-\d{2}/.exec(fields.text(...shape.changed))?.[0],
    language,
    file,
    named: named.length > 0 ? named : trail,
    groups: shape.groups.map((name) => fields.text(name)).filter((group) => group !== ''),
  }
}

/** Whether a language is English, or not said. */
export const isEnglish = (language: string | undefined): boolean =>
  language === undefined || language === '' || /^en\b/i.test(language.replaceAll('_', '-'))

/** The articles with the names of what they are filed under, the outermost first. */
export const filed = ({ articles, groups }: FoundRows): ExportedArticle[] =>
  articles.map(({ named, groups: ids, ...article }) => ({
    ...article,
    categories: named.length > 0 ? named : namesOf(ids, groups),
  }))

function namesOf(ids: readonly string[], groups: ReadonlyMap<string, Group>): string[] {
  const names: string[] = []
  const seen = new Set<string>()
  let next = ids.find((id) => groups.has(id))
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const group = groups.get(next)
    if (group) names.unshift(group.name)
    next = group?.parent
  }
  return names
}
