// Search over the articles of a shelf, as the site would have it.
import type { Finding } from '@/lib/editorial/advise'
import type { Find } from '@/lib/editorial/advice/findable'
import { renderDraft } from '@/lib/editorial/rendered'
import type { Shelf } from '@/lib/editorial/rule'
import { buildIndex } from '@/lib/search/build'
import { search } from '@/lib/search/search'
import { siteDocuments } from '@/lib/search/site-documents'
import { sitePages } from '@/lib/search/site-pages'
import type { Wizard } from '@/lib/wizard/wizard'

/** Builds the index of all articles that can be read, and of the wizards where they are given. */
export function findingOf(
  { drafts, isSound, policy, house, texts }: Shelf,
  wizards: readonly Wizard[] = [],
): Finding {
  const articles = drafts
    .filter(isSound)
    .flatMap((draft) => renderDraft(draft, { policy, house, passages: texts }) ?? [])
  const index = buildIndex(
    siteDocuments({
      articles,
      wizards,
      pages: sitePages({ policy, house }),
      categories: house.categories,
    }),
  )
  const find: Find = (q) => {
    const { results, answerable } = search(index, { q, limit: 10 })
    return {
      slugs: results.filter(({ kind }) => kind === 'article').map(({ slug }) => slug),
      isAnswered: answerable,
    }
  }
  return { titles: new Map(articles.map(({ slug, title }) => [slug, title])), find }
}
