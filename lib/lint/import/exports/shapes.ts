// The articles of four systems by their shape: which fields tell them, and what each field is to
// us. The fields are those of their published APIs, of which their exports are made (Zendesk:
// Help Center API, Articles; Freshdesk: Solutions, article attributes; Zoho Desk: KBArticle;
// Document360: API v2, Articles). Names are compared without letter case and underscores, as the
// exports and the APIs of one system differ in them.
import type { System } from '@/lib/lint/import/exported'
import { isRecord } from '@/lib/core/own'

/** The fields of a row of JSON, by name in small letters and without underscores. */
export class Fields {
  readonly #values: ReadonlyMap<string, unknown>

  constructor(row: Readonly<Record<string, unknown>>) {
    this.#values = new Map(
      Object.entries(row).map(([name, value]) => [name.replaceAll('_', '').toLowerCase(), value]),
    )
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.#values.has(name))
  }

  value(name: string): unknown {
    return this.#values.get(name)
  }

  /** The first text that is not empty, numbers too; empty where there is none. */
  text(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.#values.get(name)
      if (typeof value === 'string' && value.trim() !== '') return value
      if (typeof value === 'number') return String(value)
    }
    return ''
  }

  /** The texts of a list, or of the names in a list of rows. */
  texts(name: string): readonly string[] {
    const value = this.#values.get(name)
    if (!Array.isArray(value)) return []
    return value.flatMap((item: unknown) =>
      typeof item === 'string' ? [item] : isRecord(item) ? [new Fields(item).text('name')] : [],
    )
  }
}

/** How the articles of one system are told, and read. */
export interface Shape {
  readonly system: System
  /** What its ids begin with. */
  readonly key: string
  readonly isArticle: (fields: Fields) => boolean
  readonly body: (fields: Fields) => { readonly kind: 'html' | 'markdown'; readonly text: string }
  /** The ids of what it is filed under, the innermost first. */
  readonly groups: readonly string[]
  /** The names of what it is filed under, where the row itself says them. */
  readonly names: (fields: Fields) => readonly string[]
  readonly addresses: (fields: Fields) => readonly string[]
  readonly name: (fields: Fields) => string
  readonly tags: readonly string[]
  readonly summary: readonly string[]
  readonly changed: readonly string[]
  readonly language: readonly string[]
}

const html = (text: string) => ({ kind: 'html' as const, text })
const lastOf = (address: string): string => address.split('/').at(-1) ?? ''

/** Every shape; the first that fits a row is its own. */
export const shapes: readonly Shape[] = [
  {
    system: 'Zoho Desk',
    key: 'zoho',
    isArticle: (row) =>
      row.has('title') &&
      row.has('answer') &&
      row.has('permalink', 'weburl', 'categoryid', 'category'),
    body: (row) => html(row.text('answer')),
    groups: ['categoryid', 'rootcategoryid'],
    names: (row) => nameOf(row.value('category')),
    addresses: (row) => [
      ...[row.text('weburl'), row.text('portalurl')].filter((address) => address !== ''),
      ...(row.text('permalink') === '' ? [] : [`/portal/en/kb/articles/${row.text('permalink')}`]),
    ],
    name: (row) => row.text('permalink') || lastOf(row.text('weburl')),
    tags: ['tags'],
    summary: ['summary'],
    changed: ['modifiedtime', 'createdtime'],
    language: ['locale'],
  },
  {
    system: 'Zendesk',
    key: 'zendesk',
    isArticle: (row) =>
      row.has('title', 'name') && row.has('body') && row.has('sectionid', 'htmlurl', 'labelnames'),
    body: (row) => html(row.text('body')),
    groups: ['sectionid', 'categoryid'],
    names: () => [],
    addresses: (row) => [row.text('htmlurl')].filter((address) => address !== ''),
    name: (row) => lastOf(row.text('htmlurl')).replace(/^\d+-?/, ''),
    tags: ['labelnames'],
    summary: [],
    changed: ['editedat', 'updatedat', 'createdat'],
    language: ['locale'],
  },
  {
    system: 'Freshdesk',
    key: 'freshdesk',
    isArticle: (row) =>
      row.has('title') &&
      row.has('description') &&
      row.has('folderid', 'foldername', 'descriptiontext', 'desctext', 'hierarchy', 'seodata'),
    body: (row) => html(row.text('description')),
    groups: ['folderid', 'categoryid'],
    names: (row) => {
      const places = row.value('hierarchy')
      const inHierarchy = Array.isArray(places)
        ? places.flatMap((place: unknown) => (isRecord(place) ? nameOf(place['data']) : []))
        : []
      const said = [row.text('categoryname'), row.text('foldername')].filter((name) => name !== '')
      return inHierarchy.length > 0 ? inHierarchy : said
    },
    addresses: (row) => [
      `/support/solutions/articles/${row.text('path') || row.text('id')}`,
      ...(row.text('path') === '' ? [] : [`/support/solutions/articles/${row.text('id')}`]),
    ],
    name: (row) => row.text('path').replace(/^\d+-?/, ''),
    tags: ['tags'],
    summary: [],
    changed: ['modifiedat', 'updatedat', 'createdat'],
    language: ['language', 'languagecode'],
  },
  {
    system: 'Document360',
    key: 'document360',
    isArticle: (row) =>
      row.has('title') &&
      row.has('htmlcontent', 'content', 'contentmarkdown') &&
      row.has('categoryid', 'projectversionid', 'contenttype'),
    body: (row) => {
      const markdown = row.text('contentmarkdown') || row.text('content')
      const isHtml = row.text('htmlcontent') !== '' || /^\s*</.test(markdown)
      return isHtml
        ? html(row.text('htmlcontent') || markdown)
        : { kind: 'markdown', text: markdown }
    },
    groups: ['categoryid'],
    names: () => [],
    addresses: (row) => [
      ...(row.text('url') === '' ? [] : [row.text('url')]),
      ...(row.text('slug') === '' ? [] : [`/docs/${row.text('slug')}`]),
    ],
    name: (row) => row.text('slug'),
    tags: ['tags'],
    summary: ['description'],
    changed: ['modifiedat', 'createdat'],
    language: ['languagecode'],
  },
]

const nameOf = (value: unknown): readonly string[] =>
  isRecord(value) ? [new Fields(value).text('name')].filter((name) => name !== '') : []
