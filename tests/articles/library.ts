// The content of this repository read from its files, and articles made up for a test.
import path from 'node:path'
import { readAddresses } from '@/scripts/build/compile/read-addresses'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import type { ArticleText } from '@/lib/articles/documents'
import { buildArticle, markdownOf, type Article, type ArticleContext } from '@/lib/articles/article'
import { splitFrontMatter } from '@/lib/core/front-matter'
import { loadSite } from '@/lib/site/load'
import { passageFolder, type Passages } from '@/lib/markdown/includes'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import { compileTree } from '@/lib/markdown/compile'
import { requireTree, resolveText } from '@/lib/markdown/resolve-text'
import { policy } from '../builders'

export const site = loadSite(readSourceFiles('content/site', ['.yaml']))
export const articleFiles = readSourceFiles('content/articles', ['.mdx'])
export const wizards = readSourceFiles('content/wizards', ['.md']).map(
  ({ path: file }) => path.parse(file).name,
)
export const { pages, publicFiles } = readAddresses()
export const passageFiles = readSourceFiles('content/shared', ['.mdx'])
export const passages: Passages = new Map(
  passageFiles.map(({ path: file, text }) => [file.slice(passageFolder.length), requireTree(text)]),
)
/** Where the words of an article come from, and what it includes. */
export interface Surroundings extends ArticleContext {
  readonly passages?: Passages
}

export const published: Required<Surroundings> = { policy, site, passages }

/** A text as the build leaves it; compiled when it is asked for. */
function readText(text: string, { passages: included = new Map() }: Surroundings): ArticleText {
  const tree = resolveText(text, included)
  return {
    tree,
    get code() {
      return compileTree(tree)
    },
  }
}

/** The text below the front matter of a file. */
export function bodyOf(text: string): string {
  const split = splitFrontMatter(text)
  return split.kind === 'found' ? split.body : text
}

/** An article of this repository, in the words of any policy and site. */
export function articleFrom(
  file: { readonly path: string; readonly text: string },
  context: Surroundings = published,
): Article {
  const { data, diagnostics } = readFrontMatter(file.text)
  if (!data) throw new Error(`${file.path}: ${JSON.stringify(diagnostics)}`)
  return buildArticle(
    { ...data, slug: path.parse(file.path).name, read: () => readText(file.text, context) },
    context,
  )
}

/** An article with this text. */
export function articleWith(body: string, context: Surroundings = published): Article {
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
      read: () => readText(body, context),
    },
    context,
  )
}

/** The plain Markdown of an article with this text. */
export const markdownWith = (body: string, context: Surroundings = published): string =>
  markdownOf(articleWith(body, context), () => undefined, 'https://help.example.com')
