// The articles as Contentlayer read them, made into a list without texts. The only importer of what
// Contentlayer generated; a text is read by documents.ts, one at a time.
import { createHash } from 'node:crypto'
import { allArticles } from 'contentlayer/generated'
import * as z from 'zod'
import { frontMatterSchema } from './front-matter'
import { parseList, type ArticleList } from './article-list'

/** In hexadecimal digits: of a hundred thousand texts no two have one digest. */
const DIGEST_LENGTH = 32

/** What Contentlayer writes besides front matter; its dates are times of day. */
const documents = z.array(
  z.looseObject({
    _id: z.string(),
    slug: z.string(),
    verified: z.string(),
    code: z.string(),
    tree: z.string(),
  }),
)

const fields = Object.keys(frontMatterSchema.shape)

/** Every article that Contentlayer left, without its text. Throws a ZodError on anything else. */
export const gather = (): ArticleList =>
  parseList(
    documents.parse(allArticles).map((document) => ({
      ...Object.fromEntries(fields.map((name) => [name, document[name]])),
      verified: document.verified.slice(0, 'YYYY-MM-DD'.length),
      slug: document.slug,
      document: document._id,
      digest: createHash('sha256')
        .update(document.code)
        .update(document.tree)
        .digest('hex')
        .slice(0, DIGEST_LENGTH),
    })),
  )
