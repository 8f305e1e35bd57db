// Build stage: articles, wizards, other pages and what the policy states -> .generated/search.json,
// which answers searches, and .generated/most-asked.json, which is offered before one.
import packedVectors from '@/.generated/word-vectors.json'
import { policy } from '@/lib/access/published'
import { articles, findArticle } from '@/lib/content/collection'
import { house } from '@/lib/content/house'
import { buildIndex } from '@/lib/search/build'
import { buildStatements } from '@/lib/search/build-statements'
import { packIndex } from '@/lib/search/packed-index'
import type { PackedSearch } from '@/lib/search/published'
import { siteDocuments } from '@/lib/search/site-documents'
import { sitePages } from '@/lib/search/site-pages'
import { unpackWordVectors } from '@/lib/search/word-vectors'
import { wizards } from '@/lib/wizard/published'
import { writeIfChanged } from './write-if-changed'

const OFFERED = 5

const documents = siteDocuments({
  articles: articles(),
  wizards,
  pages: sitePages({ policy, house }),
  categories: house.categories,
})
const packed: PackedSearch = {
  index: packIndex(buildIndex(documents, unpackWordVectors(packedVectors))),
  statements: buildStatements(policy),
}
const mostAsked = house.mostAsked.flatMap((slug) => findArticle(slug) ?? []).slice(0, OFFERED)

writeIfChanged('.generated/search.json', JSON.stringify(packed))
writeIfChanged(
  '.generated/most-asked.json',
  JSON.stringify(mostAsked.map(({ title, url }) => ({ title, url }))),
)
