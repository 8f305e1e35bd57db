// An article that is a file of Markdown, with whatever front matter its generator had.
import * as z from 'zod'
import { splitFrontMatter } from '@/lib/core/front-matter'
import { isRecord } from '@/lib/core/own'
import { readYaml } from '@/lib/core/yaml'
import type { ExportedArticle } from '@/lib/lint/import/exported'
import { cleanLine } from '@/lib/lint/import/html/clean-text'
import { fileName, fileTitle, foldersOf } from './page-article'
import { markdownToHtml } from './markdown-html'
import { Fields } from './shapes'

/** The article of a file; `unread` says why its front matter was not read, where it was not. */
export function markdownArticle(
  text: string,
  file: string,
): { readonly article: ExportedArticle; readonly unread?: string } {
  const split = splitFrontMatter(text)
  const matter =
    split.kind === 'found' ? readYaml(split.yaml, z.record(z.string(), z.unknown())) : undefined
  const fields = new Fields(isRecord(matter?.value) ? matter.value : {})
  const body = split.kind === 'found' ? split.body : text
  const heading = /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(body)?.[1]
  const category = fields.text('category', 'section')
  const address = fields.text('permalink', 'url', 'canonicalurl')
  const [wrong] = matter?.diagnostics ?? []
  return {
    article: {
      system: 'Markdown',
      id: `markdown:${fields.text('id') || file}`,
      title: cleanLine(fields.text('title') || plainHeading(heading)) || fileTitle(file),
      html: markdownToHtml(body),
      summary: cleanLine(fields.text('description', 'summary', 'excerpt')),
      categories: category === '' ? foldersOf(file) : [cleanLine(category)],
      addresses: address === '' ? [] : [address],
      name: fields.text('slug') || fileName(file),
      tags: [...fields.texts('tags'), ...fields.texts('keywords')].map(cleanLine),
      changed: /^\d{4}-\d{2}-\d{2}/.exec(fields.text('date', 'lastmod', 'updated'))?.[0],
      language: fields.text('lang', 'locale'),
      file,
    },
    ...(wrong ? { unread: `its front matter was not read: ${wrong.message}` } : {}),
  }
}

/** The words of a heading without the signs of Markdown. */
const plainHeading = (heading = ''): string =>
  heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]+/g, '')
