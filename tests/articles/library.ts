// The content of this repository read from its files, and articles made up for a test.
import path from 'node:path'
import { readAddresses } from '@/scripts/build/compile/read-addresses'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { buildArticle, markdownOf, type Article, type ArticleContext } from '@/lib/articles/article'
import { splitFrontMatter } from '@/lib/core/front-matter'
import { loadSite } from '@/lib/site/load'
import { passageFolder, type Passages } from '@/lib/markdown/includes'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import { requireTree } from '@/lib/markdown/tree'
import { policy } from '../builders'

export const site = loadSite(readSourceFiles('content/site', ['.yaml']))
export const articleFiles = readSourceFiles('content/articles', ['.md', '.mdx'])
export const wizards = readSourceFiles('content/wizards', ['.md']).map(
  ({ path: file }) => path.parse(file).name,
)
export const { pages, publicFiles } = readAddresses()
export const passageFiles = readSourceFiles('content/shared', ['.md'])
export const passages: Passages = new Map(
  passageFiles.map(({ path: file, text }) => [file.slice(passageFolder.length), requireTree(text)]),
)
export const published: ArticleContext = { policy, site, passages }

/** The text below the front matter of a file. */
export function bodyOf(text: string): string {
  const split = splitFrontMatter(text)
  return split.kind === 'found' ? split.body : text
}

/** An article of this repository, in the words of any policy and site. */
export function articleFrom(
  file: { readonly path: string; readonly text: string },
  context = published,
): Article {
  const { data, faults } = readFrontMatter(file.text)
  if (!data) throw new Error(`${file.path}: ${JSON.stringify(faults)}`)
  return buildArticle(
    { ...data, slug: path.parse(file.path).name, read: () => requireTree(bodyOf(file.text)) },
    context,
  )
}

/** An article with this text. */
export function articleWith(body: string, context = published): Article {
  return buildArticle(
    {
      slug: 'made-up',
      title: 'Made up',
      summary: 'For a test.',
      category: 'getting-help',
      audience: ['admin'],
      aliases: [],
      related: [],
      verified: '2026-11-23',
      facts: ['GL-01'],
      read: () => requireTree(body),
    },
    context,
  )
}

/** The plain Markdown of an article with this text. */
export const markdownWith = (body: string, context = published): string =>
  markdownOf(articleWith(body, context), () => undefined, 'https://help.example.com')
