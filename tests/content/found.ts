// Whether readers of a site come to what a change of its content added: by its address, and by the
// words of its title.
import type { SourceFile } from '@/lib/core/yaml'

/** A page that a file of content makes. */
export interface Page {
  readonly title: string
  /** From the root of the site. */
  readonly address: string
}

/** The pages that these files make: of articles and of guided fixes. */
export const pagesOf = (files: readonly SourceFile[]): Page[] =>
  files.flatMap(({ path, text }) => {
    const [, folder, slug] = /^content\/(articles|wizards)\/(?:.*\/)?(.+)\.mdx?$/.exec(path) ?? []
    const [, title] = /^title: (.+)$/m.exec(text) ?? []
    if (slug === undefined || title === undefined) return []
    return [{ title, address: `/${folder === 'articles' ? 'articles' : 'fix'}/${slug}` }]
  })

/** Where a search for the title of a page has it, from 0; -1 where it has not; and its status. */
export async function standingOf(
  origin: string,
  { title, address }: Page,
): Promise<{ readonly status: number; readonly place: number }> {
  const query = new URLSearchParams({ q: title })
  const [page, search] = await Promise.all([
    fetch(`${origin}${address}`),
    fetch(`${origin}/api/search?${query.toString()}`),
  ])
  const found = (await search.json()) as { readonly results: readonly { readonly url: string }[] }
  return {
    status: page.status,
    place: found.results.findIndex(({ url }) => url.replace(/#.*$/, '') === address),
  }
}
