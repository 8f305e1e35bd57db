// The texts of articles as Contentlayer left them, one document each: who shows one article reads
// one text.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Root } from 'mdast'
import * as z from 'zod'

/** Where Contentlayer leaves its documents, from the root. */
export const documentFolder = '.contentlayer/generated/Article'

/** What a page is made of: a function body (lib/markdown/compile.ts), and the tree of the text. */
export interface ArticleText {
  readonly code: string
  readonly tree: Root
}

/** A text of which no page is made: its code throws. */
export const withoutCode = (tree: Root): ArticleText => ({
  tree,
  get code(): never {
    throw new Error('this text was read for its words and not compiled')
  },
})

const document = z.object({ code: z.string(), tree: z.string() })

/** The name of a document's file; `id` is its path below content (`articles/…/….mdx`). */
export const documentFile = (id: string): string => `${id.replaceAll('/', '__')}.json`

/** Reads one text. Throws an Error that names the file when Contentlayer has not left it. */
export function readDocument(id: string): ArticleText {
  // Which files there will be is not known while the site is bundled, so none is traced.
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), documentFolder)
  const file = path.join(folder, documentFile(id))
  if (!existsSync(file))
    throw new Error(
      `Contentlayer has left no text of content/${id} (${documentFolder}/${documentFile(id)}); ` +
        'run npm run build, which reads the articles anew',
    )
  const { code, tree } = document.parse(JSON.parse(readFileSync(file, 'utf8')))
  // compile-article.ts wrote it in this build: reading it again node by node would cost as much as
  // parsing the text.
  return { code, tree: JSON.parse(tree) as Root }
}
