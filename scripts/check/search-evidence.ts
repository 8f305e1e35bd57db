// Search over the articles of a context, as the site would have it.
import { existsSync } from 'node:fs'
import type { SearchEvidence } from '@/lib/lint/advise'
import { renderDraft } from '@/lib/lint/impact/rendered'
import type { Draft } from '@/lib/lint/draft'
import { keep, type FindableText } from '@/lib/lint/kept'
import type { LintContext } from '@/lib/lint/rule'
import type { Policy } from '@/lib/policy/policy'
import { buildIndex } from '@/lib/search/indexing/build'
import { search } from '@/lib/search/results/search'
import { readWordVectors, WORD_VECTOR_FILE } from '@/lib/search/indexing/word-vector-file'
import { NO_WORD_VECTORS } from '@/lib/search/retrieval/word-vectors'
import { siteDocuments } from '@/lib/search/indexing/site-documents'
import { sitePages } from '@/lib/search/indexing/site-pages'
import type { SiteConfig } from '@/lib/site/schema'
import type { Wizard } from '@/lib/wizard/tree/wizard'

/** What a site's search is built of, in plain data. */
export interface Searchable {
  readonly articles: readonly FindableText[]
  readonly wizards: readonly Wizard[]
  readonly policy: Policy
  readonly site: SiteConfig
}

/** Search with all that it finds, whatever it is: the first ten results of a query. */
interface Searched extends SearchEvidence {
  readonly results: (q: string) => readonly { readonly url: string; readonly title: string }[]
}

/** What search would read of a context: all articles that can be read, and the given wizards. */
export function searchableOf(context: LintContext, wizards: readonly Wizard[] = []): Searchable {
  const { drafts, policy, site } = context
  const articles = drafts.flatMap((draft) =>
    keep(context.kept(draft), 'findable', () => findableIn(draft, context)),
  )
  return { articles, wizards, policy, site }
}

/** The titles of articles in plain words, by slug. */
export const titlesOf = ({ articles }: Searchable): ReadonlyMap<string, string> =>
  new Map(articles.map(({ slug, title }) => [slug, title]))

/** Builds the index; 90 articles take half a second. */
export function searchEvidenceOf(searchable: Searchable): Searched {
  const { articles, wizards, policy, site } = searchable
  // What a build left: before the first one there are none, and fewer questions count as answered
  // or not as they would on the site.
  const vectors = existsSync(WORD_VECTOR_FILE) ? readWordVectors(WORD_VECTOR_FILE) : NO_WORD_VECTORS
  const index = buildIndex(
    siteDocuments({
      articles,
      wizards,
      pages: sitePages({ policy, site }),
      categories: site.categories,
      elsewhere: site.search.elsewhere,
    }),
    vectors,
    site.search,
  )
  return {
    titles: titlesOf(searchable),
    find: (q) => {
      const { results, answerable } = search(index, { q, limit: 10 })
      return {
        slugs: results.filter(({ kind }) => kind === 'article').map(({ slug }) => slug),
        isAnswered: answerable,
      }
    },
    results: (q) => search(index, { q, limit: 10 }).results,
  }
}

/** An article as search reads it, in plain data; none where it cannot be read. */
function findableIn(
  draft: Draft,
  { isSound, policy, site, texts }: LintContext,
): readonly FindableText[] {
  const article = isSound(draft) ? renderDraft(draft, { policy, site, passages: texts }) : undefined
  if (!article) return []
  const { slug, url, title, summary, category, aliases, redirects, sections } = article
  return [
    {
      ...{ slug, url, title, summary, category, aliases, redirects },
      sections: sections.map(({ id, title: heading, text }) => ({ id, title: heading, text })),
    },
  ]
}
