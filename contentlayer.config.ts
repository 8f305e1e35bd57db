// The shape of an article for Contentlayer. What a writer is told about a mistake is in lib/content/front-matter.ts and lib/editorial,
// which check the same files first; here nothing is forgiven, so that no document can be dropped in silence.
import path from 'node:path'
import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import remarkGfm from 'remark-gfm'
import { remarkAnchors } from './lib/content/anchors'
import { remarkTableLabels } from './lib/content/table-labels'
import { requireTree } from './lib/content/tree'

const words = { type: 'string', required: true } as const
const lines = { type: 'list', of: { type: 'string' }, required: true } as const

export const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: 'articles/*/*.mdx',
  contentType: 'mdx',
  fields: {
    title: words,
    summary: words,
    category: words,
    audience: lines,
    aliases: lines,
    related: lines,
    wizard: { type: 'string' },
    verified: { type: 'date', required: true },
    facts: lines,
    redirects: { type: 'list', of: { type: 'string' } },
    anchors: { type: 'json' },
    asserts: { type: 'list', of: { type: 'string' } },
    reviewEvery: { type: 'number' },
    owner: { type: 'string' },
  },
  computedFields: {
    slug: { type: 'string', resolve: (article) => path.posix.basename(article._raw.flattenedPath) },
    // Read once here, and not again by every process that serves or builds pages.
    tree: { type: 'json', resolve: (article) => requireTree(article.body.raw) },
  },
}))

export default makeSource({
  contentDirPath: 'content',
  contentDirInclude: ['articles'],
  documentTypes: [Article],
  disableImportAliasWarning: true,
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  mdx: { remarkPlugins: [remarkGfm, remarkAnchors, remarkTableLabels] },
})
