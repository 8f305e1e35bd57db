// The shape of an article for Contentlayer. What a writer is told about a mistake is in
// lib/articles/front-matter.ts and lib/editorial, which check the same files first; here nothing is
// forgiven, so that no document can be dropped in silence.
import path from 'node:path'
import type { Processor } from 'unified'
import { defineDocumentType, makeSource } from 'contentlayer2/source-files'

const words = { type: 'string', required: true } as const
const lines = { type: 'list', of: { type: 'string' }, required: true } as const

export const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: 'articles/*/*.{md,mdx}',
  contentType: 'markdown',
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
  },
}))

/**
 * The text is kept as it was written: the site reads it as a tree when a page is made
 * (lib/markdown/tree.ts), and nothing of it is compiled here.
 */
function nothing(this: Processor): void {
  Object.assign(this, { Parser: () => ({ type: 'root', children: [] }), Compiler: () => '' })
}

/** A text that several articles include. */
export const Passage = defineDocumentType(() => ({
  name: 'Passage',
  filePathPattern: 'shared/**/*.md',
  contentType: 'markdown',
  computedFields: {
    file: {
      type: 'string',
      resolve: (passage) => passage._raw.sourceFilePath.replace(/^shared\//, ''),
    },
  },
}))

export default makeSource({
  contentDirPath: 'content',
  contentDirInclude: ['articles', 'shared'],
  documentTypes: [Article, Passage],
  disableImportAliasWarning: true,
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  markdown: (processor) => void processor.use(nothing),
})
