// Where an imported article goes: its category here, and a slug that nothing has yet.
import { slug as slugOf } from 'github-slugger'
import { folded, nearest } from '@/lib/core/suggest'
import type { SiteConfig } from '@/lib/site/schema'
import type { ExportedArticle } from './exported'

type Categories = SiteConfig['categories']

/**
 * The category of an article: what a person said for one of the names that it was filed under, the
 * innermost first, or the category that has the same name.
 */
export function findCategory(
  names: readonly string[],
  categories: Categories,
  chosen: ReadonlyMap<string, string>,
): string | undefined {
  const wanted = [names.join(' > '), ...names.toReversed()].map(folded)
  const said = wanted.map((name) => chosen.get(name)).find((id) => id !== undefined)
  return (
    said ??
    wanted
      .map((name) => categories.find(({ id, title }) => [folded(id), folded(title)].includes(name)))
      .find((found) => found !== undefined)?.id
  )
}

/** The names of categories that a person has to choose for, with how many articles each has. */
export interface Unfiled {
  readonly name: string
  readonly articles: number
  /** The category here whose name is nearest. */
  readonly near: string | undefined
}

/** What to ask: each name once, that of most articles first. */
export function unfiled(
  articles: readonly ExportedArticle[],
  categories: Categories,
): readonly Unfiled[] {
  const counts = new Map<string, number>()
  for (const { categories: names } of articles) {
    const name = names.at(-1) ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, count]) => ({
      name,
      articles: count,
      near: categories.find(
        ({ title }) =>
          title ===
          nearest(
            name,
            categories.map((category) => category.title),
          ),
      )?.id,
    }))
    .sort((one, other) => other.articles - one.articles)
}

/** The longest slug that is made: longer ones are cut at a word. */
const LONGEST = 60

/** Gives slugs that are not taken, and takes them. */
export class Slugs {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken)
  }

  /** The slug of an article: of its old address, else of its title. */
  take({ name = '', title, id }: ExportedArticle): string {
    const wanted =
      [name, title, `article ${id}`].map(latin).find((slug) => slug !== '') ?? 'article'
    let slug = wanted
    for (let count = 2; this.#taken.has(slug); count++) slug = `${wanted}-${count}`
    this.#taken.add(slug)
    return slug
  }
}

/** The words of a name that can stand in an address here; empty where none can. */
export function latin(words: string): string {
  const slug = slugOf(words.normalize('NFKD'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (!/[a-z]{2}/.test(slug)) return ''
  return slug.length <= LONGEST ? slug : slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '')
}
