// The articles and passages as Contentlayer read them, made ready for the site: a list without
// texts, and each text as a tree. The only reader of Contentlayer's output.
import { createHash } from 'node:crypto'
import { allArticles, allPassages } from 'contentlayer/generated'
import type { Root } from 'mdast'
import type { FrontMatter } from './front-matter'
import { requireTree } from '@/lib/markdown/tree'

/** In hexadecimal digits: of a hundred thousand texts no two have one name. */
const NAME_LENGTH = 32

/** An article without its text; `text` is the name of that. */
export interface ListedArticle extends FrontMatter {
  readonly slug: string
  readonly text: string
}

/**
 * What is small enough to be known at once, by whoever asks for one article. `passages`: the name
 * of the text of each file below content/shared.
 */
export interface ArticleList {
  readonly articles: readonly ListedArticle[]
  readonly passages: Readonly<Record<string, string>>
}

/**
 * Gathers everything that Contentlayer left, and hands each text over as JSON under its name. The
 * name follows from that JSON, so a list differs whenever a text does.
 */
export function gather(keep: (name: string, json: string) => void): ArticleList {
  const named = (raw: string): string => {
    const json = jsonOf(requireTree(raw))
    const name = createHash('sha256').update(json).digest('hex').slice(0, NAME_LENGTH)
    keep(name, json)
    return name
  }
  const articles = allArticles.map(
    ({
      title,
      summary,
      category,
      audience,
      aliases,
      related,
      wizard,
      verified,
      facts,
      redirects,
      anchors,
      body,
      slug,
    }): ListedArticle => ({
      title,
      summary,
      category,
      audience: audience as FrontMatter['audience'],
      aliases,
      related,
      wizard,
      verified: verified.slice(0, 10),
      facts,
      redirects,
      anchors: anchors as FrontMatter['anchors'],
      slug,
      text: named(body.raw),
    }),
  )
  return {
    articles,
    passages: Object.fromEntries(allPassages.map(({ file, body }) => [file, named(body.raw)])),
  }
}

/** Where something stood in its file is for the checker; without it a tree is a quarter as long. */
const jsonOf = (tree: Root): string =>
  JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value))
