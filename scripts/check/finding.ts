// Search over the articles of a shelf, as the site would have it.
import type { Finding } from '@/lib/editorial/advise'
import { renderDraft } from '@/lib/editorial/rendered'
import type { Shelf } from '@/lib/editorial/rule'
import { buildIndex } from '@/lib/search/build'
import { search } from '@/lib/search/search'
import { siteDocuments } from '@/lib/search/site-documents'

/** Builds the index of all articles that can be read. */
export function findingOf({ drafts, isSound, policy, house }: Shelf): Finding {
  const articles = drafts.filter(isSound).flatMap((draft) => renderDraft(draft, { policy, house }) ?? [])
  const index = buildIndex(siteDocuments({ articles, wizards: [], pages: [], categories: house.categories }))
  return { titles: new Map(articles.map(({ slug, title }) => [slug, title])), findSlugs: (q) => search(index, { q, limit: 10 }).results.map(({ slug }) => slug) }
}
