// The articles of an export, whichever system it is of: each file is recognised by its ending and
// shape. Never throws over what is in a file.
import { cleanLine } from '@/lib/lint/import/html/clean-text'
import { TOO_DEEP } from '@/lib/lint/import/html/parse-html'
import type { ExportedArticle, ExportFile } from '@/lib/lint/import/exported'
import type { Told } from '@/lib/lint/import/told'
import { decodeExport } from './decode-export'
import { filed, findRows, type FoundRows } from './json-articles'
import { markdownArticle } from './markdown-article'
import { pageArticle } from './page-article'

/** The largest file of text that is read, in bytes: a whole help centre as one JSON is smaller. */
const MOST_BYTES = 200 * 1024 * 1024
/** More articles than a help centre has. */
const MOST_ARTICLES = 20_000

const TEXT = /\.(?:json|html?|mdx?|markdown)$/i
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i

/** Whether a file of an export is a picture. */
export const isPicture = ({ path }: ExportFile): boolean => PICTURE.test(path)

/** What an export holds. */
export interface ReadExport {
  readonly articles: readonly ExportedArticle[]
  readonly told: readonly Told[]
}

/** Reads the files of an export. */
export function readExport(files: readonly ExportFile[]): ReadExport {
  const told: Told[] = []
  const rows: FoundRows = { articles: [], groups: new Map() }
  const pages: ExportedArticle[] = []
  for (const file of files) {
    const unread = (message: string): void =>
      void told.push({ kind: 'unread', file: file.path, message })
    if (isPicture(file)) continue
    if (!TEXT.test(file.path)) unread('is neither HTML, Markdown, JSON nor a picture')
    else readText(file, { rows, pages, unread })
  }
  const all = [...filed(rows), ...pages]
  const ids = new Set<string>()
  const articles = all.filter((article) => {
    const isNew = !ids.has(article.id)
    ids.add(article.id)
    if (!isNew)
      told.push({
        kind: 'unread',
        file: article.file,
        message: `"${article.title}" (${article.id}) is in the export twice; the first was taken`,
      })
    return isNew
  })
  if (articles.length > MOST_ARTICLES)
    told.push({
      kind: 'unread',
      file: '.',
      message: `only the first ${MOST_ARTICLES} of ${articles.length} articles were taken`,
    })
  return { articles: articles.slice(0, MOST_ARTICLES), told }
}

interface Found {
  readonly rows: FoundRows
  readonly pages: ExportedArticle[]
  readonly unread: (message: string) => void
}

function readText(file: ExportFile, found: Found): void {
  const { unread } = found
  if (file.size > MOST_BYTES) return unread(`has ${file.size} bytes, which is no text of an export`)
  const bytes = bytesOf(file)
  if (typeof bytes === 'string') return unread(bytes)
  const decoded = decodeExport(bytes)
  if (typeof decoded === 'string') return unread(decoded)
  try {
    readDecoded(file.path, decoded.text, found)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    unread(TOO_DEEP)
  }
}

/** The bytes of a file, or a sentence about why it cannot be read. */
export function bytesOf(file: ExportFile): Uint8Array | string {
  try {
    return file.read()
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : 'no reason is given'}`
  }
}

function readDecoded(path: string, text: string, { rows, pages, unread }: Found): void {
  if (/\.json$/i.test(path)) {
    const value = parsed(text)
    if (value === undefined) return unread('is not JSON')
    const before = rows.articles.length + rows.groups.size
    findRows(value, path, rows)
    if (rows.articles.length + rows.groups.size === before)
      unread('holds no articles in a form that is known here')
  } else if (cleanLine(text) === '') unread('is empty')
  else if (/\.html?$/i.test(path)) {
    const article = pageArticle(text, path)
    if (typeof article === 'string') unread(article)
    else pages.push(article)
  } else {
    const { article, unread: why } = markdownArticle(text, path)
    if (why !== undefined) unread(why)
    pages.push(article)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
