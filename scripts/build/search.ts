// Build stage: articles, wizards, other pages and what the policy states -> .generated/search.v8,
// which answers searches, and .generated/start-here.json, which is offered before one.
import { policy } from '@/lib/policy/published'
import { findArticle } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import { buildIndex } from '@/lib/search/indexing/build'
import { buildStatements } from '@/lib/search/answers/build-statements'
import { readWordVectors, WORD_VECTOR_FILE } from '@/lib/search/indexing/word-vector-file'
import { writePublished } from '@/lib/search/results/published'
import { publishedDocuments } from './published-documents'
import { writeIfChanged } from './write-if-changed'

const OFFERED = 5

const startHere = site.startHere.flatMap((slug) => findArticle(slug) ?? []).slice(0, OFFERED)

writePublished({
  index: buildIndex(publishedDocuments(), readWordVectors(WORD_VECTOR_FILE), site.search),
  statements: buildStatements(policy),
})
writeIfChanged(
  '.generated/start-here.json',
  JSON.stringify(startHere.map(({ title, url }) => ({ title, url }))),
)
