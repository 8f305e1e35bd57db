import { articles } from '@/lib/articles/collection'
import { policy } from '@/lib/policy/published'
import type { SearchDocument } from '@/lib/search/document'
import { siteDocuments } from '@/lib/search/indexing/site-documents'
import { sitePages } from '@/lib/search/indexing/site-pages'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'

/** What people find on the published site, and what no page of it answers. */
export const publishedDocuments = (): readonly SearchDocument[] =>
  siteDocuments({
    articles: articles(),
    wizards,
    pages: sitePages({ policy, site }),
    categories: site.categories,
    elsewhere: site.search.elsewhere,
  })
