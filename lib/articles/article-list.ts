// The list of articles without texts, which every page imports: small enough to be known at once.
import * as z from 'zod'
import { frontMatterSchema } from './front-matter'

const listed = frontMatterSchema.extend({
  slug: z.string(),
  /** The id of Contentlayer's document, which has the text. */
  document: z.string(),
  /** Differs whenever the text does. */
  digest: z.string(),
})

/** An article without its text. */
export type ListedArticle = z.infer<typeof listed>
export type ArticleList = readonly ListedArticle[]

/** Reads a list. Throws a ZodError that names the article and the field. */
export const parseList = (list: unknown): ArticleList => z.array(listed).parse(list)
