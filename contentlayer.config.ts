// What Contentlayer reads of an article: the fields of lib/articles/front-matter.ts, and the text,
// which lib/articles/compile-article.ts compiles. Nothing is forgiven, so that no document can be
// dropped in silence; lib/lint tells a writer the same first, and more.
//
// Contentlayer keeps what it computed until the file or this configuration changes. The program
// that compiles is bundled into the configuration, and so are the shared passages: a change to
// either compiles every article again.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Processor } from 'unified'
import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
import shared from './.generated/passages.json'
import { compileArticle, parsePassages, type CompiledText } from './lib/articles/compile-article'
import { contentlayerFields } from './lib/articles/front-matter-fields'
import { memoize } from './lib/core/memoize'

/** What scripts/build/compile.ts wrote of `content`: every text in one encoding. */
const CONTENT = '.generated/content'

type Raw = { readonly _raw: { readonly sourceFilePath: string; readonly flattenedPath: string } }

const passages = parsePassages(shared)
const compiled = new WeakMap<Raw, CompiledText>()

/** Both forms of a text, compiled once. The file is read whole, so that lines are those of it. */
const compile = (article: Raw): CompiledText =>
  memoize(compiled, article, () => {
    const { sourceFilePath } = article._raw
    const text = readFileSync(path.posix.join(CONTENT, sourceFilePath), 'utf8')
    return compileArticle(path.posix.join('content', sourceFilePath), text, passages)
  })

export const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: 'articles/*/*.mdx',
  contentType: 'markdown',
  fields: contentlayerFields(),
  computedFields: {
    slug: { type: 'string', resolve: (article) => path.posix.basename(article._raw.flattenedPath) },
    code: { type: 'string', resolve: (article) => compile(article).code },
    tree: { type: 'string', resolve: (article) => compile(article).tree },
  },
}))

/** Contentlayer's own HTML of a text is nobody's. */
function nothing(this: Processor): void {
  Object.assign(this, { Parser: () => ({ type: 'root', children: [] }), Compiler: () => '' })
}

export default makeSource({
  contentDirPath: CONTENT,
  contentDirInclude: ['articles'],
  documentTypes: [Article],
  disableImportAliasWarning: true,
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  markdown: (processor) => void processor.use(nothing),
})
