// A new category: a row of content/site/categories.yaml.
import { loadSite } from '@/lib/site/load'
import type { Created, Wanted } from './created'
import { filesIn, refuseTaken, requireFile, requireSlug, withBlock, wordsOfName } from './names'

const PATH = 'content/site/categories.yaml'

/** A category at the end of the list, without articles yet. */
export function newCategory({ name, files }: Wanted): Created {
  const id = requireSlug(name, 'the id of a category', 'getting-started')
  const { categories } = loadSite(filesIn(files, 'content/site/'))
  refuseTaken(
    categories.some((category) => category.id === id),
    id,
    PATH,
  )
  const words = wordsOfName(id)
  const row = [
    `- id: ${id}`,
    `  title: ${words}`,
    `  line: ${words}, in a few words`,
    '  sign: page',
    `  description: What is found under ${words.toLowerCase()}, in one sentence.`,
  ].join('\n')
  return {
    files: [{ path: PATH, text: withBlock(requireFile(files, PATH).text, row) }],
    fill: [
      `${PATH}: title, line, sign and description of ${id}, and its place in the list`,
      `npm run new article ${id}/<slug> writes its first article`,
    ],
  }
}
