// A new article file, and a new passage: whole files of text.
import { suggestion } from '@/lib/core/suggest'
import { loadSite } from '@/lib/site/load'
import { filesIn, refuseTaken, requireSlug } from './names'
import type { Created, Wanted } from './created'
import { newArticle } from './new-article'

/** An article of a category that is there. What to fill in, the checker says by line. */
export function newArticleFile({ name, files, today }: Wanted): Created {
  const [category = '', slug = '', ...rest] = name.split('/')
  const categories = loadSite(filesIn(files, 'content/site/')).categories.map(({ id }) => id)
  if (!categories.includes(category))
    throw new Error(
      `there is no category "${category}"; ${suggestion(category, categories)} Write the ` +
        `category and the slug: npm run new article ${categories[0] ?? ''}/my-question. ` +
        'A new category is made by npm run new category <id>',
    )
  if (rest.length > 0)
    throw new Error(`an article stands directly in its category: ${category}/${rest.at(-1)}`)
  requireSlug(slug, 'a slug', 'add-a-user')
  const taken = filesIn(files, 'content/articles/').find(
    ({ path }) => /([^/]+)\.mdx?$/.exec(path)?.[1] === slug,
  )
  refuseTaken(taken !== undefined, slug, taken?.path ?? '')
  return {
    files: [
      { path: `content/articles/${category}/${slug}.mdx`, text: newArticle(slug, category, today) },
    ],
    fill: [],
  }
}

/** A passage that articles may include. */
export function newPassage({ name, files }: Wanted): Created {
  const slug = requireSlug(name.replace(/\.mdx$/, ''), 'the name of a passage', 'sign-in-again')
  const path = `content/shared/${slug}.mdx`
  refuseTaken(
    files.some((file) => file.path === path),
    slug,
    path,
  )
  return {
    files: [
      { path, text: ':::note\nWrite here what several articles say in the same words.\n:::\n' },
    ],
    fill: [
      `${path}: the words that articles share`,
      `an article includes them by <Include file="${slug}.mdx" />`,
    ],
  }
}
