// Build stage: articles, wizards, other pages and what the policy states -> .generated/search.json,
// which answers searches, and .generated/most-asked.json, which is offered before one.
import packedVectors from '@/.generated/word-vectors.json'
import { policy } from '@/lib/policy/published'
import { articles, findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import { buildIndex } from '@/lib/search/indexing/build'
import { buildStatements } from '@/lib/search/answers/build-statements'
import { packIndex } from '@/lib/search/indexing/packed-index'
import type { PackedSearch } from '@/lib/search/indexing/published'
import { siteDocuments } from '@/lib/search/results/site-documents'
import { sitePages } from '@/lib/search/results/site-pages'
import { unpackWordVectors } from '@/lib/search/retrieval/word-vectors'
import { wizards } from '@/lib/wizard/published'
import { writeIfChanged } from './write-if-changed'

const OFFERED = 5

const documents = siteDocuments({
  articles: articles(),
  wizards,
  pages: sitePages({ policy, site }),
  categories: site.categories,
})
const packed: PackedSearch = {
  index: packIndex(buildIndex(documents, unpackWordVectors(packedVectors))),
  statements: buildStatements(policy),
}
const mostAsked = site.mostAsked.flatMap((slug) => findArticle(slug) ?? []).slice(0, OFFERED)

writeIfChanged('.generated/search.json', JSON.stringify(packed))
writeIfChanged(
  '.generated/most-asked.json',
  JSON.stringify(mostAsked.map(({ title, url }) => ({ title, url }))),
)
