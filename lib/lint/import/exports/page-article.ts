// An article that is a page: a file of HTML as a help centre serves it, or as its export has it.
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { ExportedArticle, System } from '@/lib/lint/import/exported'
import { cleanLine } from '@/lib/lint/import/html/clean-text'
import {
  attributeOf,
  classWords,
  contentOf,
  findElement,
  findElements,
  parseHtml,
  textOf,
} from '@/lib/lint/import/html/parse-html'

/** The systems that an address of a page tells, and the number of the article in it. */
const ADDRESSES: readonly (readonly [shape: RegExp, system: System, key: string])[] = [
  [/\/hc\/[\w-]+\/articles\/(\d+)/, 'Zendesk', 'zendesk'],
  [/\/support\/solutions\/articles\/(\d+)/, 'Freshdesk', 'freshdesk'],
  [/\/portal\/(?:[\w-]+\/)*kb\/articles\/([^/?#]+)/, 'Zoho Desk', 'zoho'],
]

/** What holds the text of an article, the surest first. */
const HOLDERS: readonly ((element: Element) => boolean)[] = [
  (element) => attributeOf(element, 'itemProp') === 'articleBody',
  (element) => classWords(element).join(' ').includes('article body'),
  ({ tagName }) => tagName === 'article',
  ({ tagName }) => tagName === 'main',
]

/** What stands around it on every page. */
const AROUND: ReadonlySet<string> = new Set(['nav', 'header', 'footer', 'aside', 'title'])

/** The article of a page, or a sentence where there is none in it. */
export function pageArticle(html: string, file: string): ExportedArticle | string {
  const root = parseHtml(html)
  if (typeof root === 'string') return root
  const heading = findElement(root, ({ tagName }) => tagName === 'h1')
  const name = findElement(root, ({ tagName }) => tagName === 'title')
  const title = cleanLine(heading ? textOf(heading) : '') || titleOf(name ? textOf(name) : '')
  const holder = HOLDERS.map((isHolder) => findElement(root, isHolder)).find(
    (found) => found !== undefined,
  )
  const body = holder ?? withoutSurroundings(root)
  const address = addressOf(root)
  const [shape, system, key] = ADDRESSES.find(([one]) => one.test(address)) ?? []
  const number = shape?.exec(address)?.[1]
  const description = metaOf(root, 'description')
  return {
    system: system ?? 'HTML',
    id: number === undefined ? `html:${file}` : `${key}:${number}`,
    title: title === '' ? fileTitle(file) : title,
    html: toHtml({ type: 'root', children: [...contentOf(body)] }),
    summary: cleanLine(description),
    categories: categoriesOf(root, file),
    addresses: address === '' ? [] : [address],
    name: fileName(file),
    tags: [],
    language: languageOf(html),
    file,
  }
}

/** The language of a whole page: a part of one has no tag that says it. */
const languageOf = (html: string): string =>
  /<html\b[^>]*\blang=["']?([\w-]+)/i.exec(html.slice(0, 5000))?.[1] ?? ''

function withoutSurroundings(root: Root): Root {
  return {
    type: 'root',
    children: contentOf(root).filter(
      (child) => child.type !== 'element' || !AROUND.has(child.tagName),
    ),
  }
}

function addressOf(root: Root): string {
  const link = findElement(
    root,
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical',
  )
  return (link ? attributeOf(link, 'href') : '') || metaOf(root, 'og:url')
}

function metaOf(root: Root, name: string): string {
  const meta = findElement(
    root,
    (element) =>
      element.tagName === 'meta' &&
      (attributeOf(element, 'name') === name || attributeOf(element, 'property') === name),
  )
  return meta ? attributeOf(meta, 'content') : ''
}

/** The words of a title before the name of the help centre. */
const titleOf = (title: string): string => cleanLine(title.split(/\s[|–—]\s/)[0] ?? '')

/** Its breadcrumbs where it has some, or the folders that the file is in. */
function categoriesOf(root: Root, file: string): readonly string[] {
  const crumbs = findElement(root, (element) =>
    /breadcrumb/i.test(attributeOf(element, 'className')),
  )
  const names = crumbs
    ? findElements(crumbs, ({ tagName }) => tagName === 'li').map((item) => cleanLine(textOf(item)))
    : []
  return names.length > 0 ? names.filter((name) => name !== '') : foldersOf(file)
}

/** The folders of a file as the names of categories. */
export const foldersOf = (file: string): string[] =>
  file
    .split('/')
    .slice(0, -1)
    .map((folder) => cleanLine(folder.replace(/[-_]+/g, ' ')))

/** The name of a file without its ending. */
export const fileName = (file: string): string =>
  (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')

/** What an article without a title is called. */
export const fileTitle = (file: string): string =>
  cleanLine(fileName(file).replace(/[-_]+/g, ' ')).replace(/^./, (first) => first.toUpperCase())
