// Search over the articles of a context, as the site would have it.
import { existsSync } from 'node:fs'
import type { SearchEvidence } from '@/lib/lint/advise'
import type { Find } from '@/lib/lint/warnings/findable'
import { renderDraft } from '@/lib/lint/impact/rendered'
import type { Draft } from '@/lib/lint/draft'
import { keep, type FindableText } from '@/lib/lint/kept'
import type { LintContext } from '@/lib/lint/rule'
import { buildIndex } from '@/lib/search/indexing/build'
import { search } from '@/lib/search/results/search'
import { readWordVectors, WORD_VECTOR_FILE } from '@/lib/search/indexing/word-vector-file'
import { NO_WORD_VECTORS } from '@/lib/search/retrieval/word-vectors'
import { siteDocuments } from '@/lib/search/indexing/site-documents'
import { sitePages } from '@/lib/search/indexing/site-pages'
import type { Wizard } from '@/lib/wizard/tree/wizard'

// What a build left: before the first one there are none, and fewer questions count as answered
// or not as they would on the site.
const vectors = existsSync(WORD_VECTOR_FILE) ? readWordVectors(WORD_VECTOR_FILE) : NO_WORD_VECTORS

/** Search with all that it finds, whatever it is: the first ten results of a query. */
interface Searched extends SearchEvidence {
  readonly results: (q: string) => readonly { readonly url: string; readonly title: string }[]
}

/** Builds the index of all articles that can be read, and of the wizards where they are given. */
export function searchEvidenceOf(context: LintContext, wizards: readonly Wizard[] = []): Searched {
  const { drafts, policy, site } = context
  const articles = drafts.flatMap((draft) =>
    keep(context.kept(draft), 'findable', () => findableIn(draft, context)),
  )
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
  const find: Find = (q) => {
    const { results, answerable } = search(index, { q, limit: 10 })
    return {
      slugs: results.filter(({ kind }) => kind === 'article').map(({ slug }) => slug),
      isAnswered: answerable,
    }
  }
  return {
    titles: new Map(articles.map(({ slug, title }) => [slug, title])),
    find,
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
