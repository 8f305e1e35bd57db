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

/**
 * Reads one text. Throws an Error that names the file when Contentlayer has not left it. In
 * development it may be writing it: then up to PATIENCE milliseconds go by before that.
 */
export function readDocument(id: string): ArticleText {
  // Which files there will be is not known while the site is bundled, so none is traced.
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), documentFolder)
  const file = path.join(folder, documentFile(id))
  const read = (): ArticleText | undefined => readWhole(file)
  const found = process.env.NODE_ENV === 'development' ? patiently(read) : read()
  if (!found)
    throw new Error(
      `Contentlayer has left no text of content/${id} (${documentFolder}/${documentFile(id)}); ` +
        'run npm run build, which reads the articles anew',
    )
  return found
}

const PATIENCE = 5000
const PAUSE = 50

/** Undefined where there is no such file. Throws where it is none of Contentlayer's. */
function readWhole(file: string): ArticleText | undefined {
  if (!existsSync(file)) return undefined
  const { code, tree } = document.parse(JSON.parse(readFileSync(file, 'utf8')))
  // compile-article.ts wrote it in this build: reading it again node by node would cost as much as
  // parsing the text.
  return { code, tree: JSON.parse(tree) as Root }
}

/** Reads until something is read. Throws as the last attempt does. */
function patiently<Read>(read: () => Read | undefined): Read | undefined {
  const still = new Int32Array(new SharedArrayBuffer(4))
  for (const until = performance.now() + PATIENCE; performance.now() < until;) {
    try {
      const found = read()
      if (found !== undefined) return found
    } catch {
      // Cut while it is written.
    }
    // A page is made in one go, so what it reads cannot be waited for in any other way.
    Atomics.wait(still, 0, 0, PAUSE)
  }
  return read()
}
