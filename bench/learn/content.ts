// A copy of the content in memory: with wordings held back from it, and with what was accepted.
import path from 'node:path'
import { parse } from 'node:path'
import { readFrontMatter } from '@/lib/articles/read-front-matter'
import type { SourceFile } from '@/lib/core/yaml'
import type { Proposal } from '@/lib/learn/proposal'
import { withField } from '@/lib/lint/rename/front-matter-field'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import { buildIndex } from '@/lib/search/indexing/build'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import { siteIndex } from '@/lib/search/results/published'
import { site } from '@/lib/site/site'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { loadWizards } from '@/lib/wizard/verify/load'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { applyChange } from '@/scripts/learn/apply'

/** The files, and the site that is built of them. */
export interface Content {
  readonly files: readonly SourceFile[]
  readonly index: SearchIndex
  readonly policy: Policy
  readonly wizards: readonly Wizard[]
}

const published = siteIndex()
const slugOf = ({ path: file }: SourceFile): string => path.basename(file, '.mdx')
const isArticle = ({ path: file }: SourceFile): boolean => file.endsWith('.mdx')
const aliasesIn = ({ text }: SourceFile): readonly string[] =>
  readFrontMatter(text).data?.aliases ?? []

/** The content as it stands. */
export const contentFiles = (): readonly SourceFile[] =>
  ['articles', 'wizards', 'policy'].flatMap((folder) =>
    readSourceFiles(`content/${folder}`, ['.mdx', '.md', '.yaml']),
  )

/** Every alias of each article, by slug. */
export const aliasesByArticle = (
  files: readonly SourceFile[],
): ReadonlyMap<string, readonly string[]> =>
  new Map(files.filter(isArticle).map((file) => [slugOf(file), aliasesIn(file)]))

/** The files without the wordings that are held back of each article. */
export const heldBackFrom = (
  files: readonly SourceFile[],
  held: ReadonlyMap<string, readonly string[]>,
): readonly SourceFile[] =>
  files.map((file) => {
    const gone = held.get(slugOf(file))
    if (!isArticle(file) || !gone) return file
    const kept = aliasesIn(file).filter((alias) => !gone.includes(alias))
    return { path: file.path, text: withField(file.text, 'aliases', kept) }
  })

/** Builds the site of files. Throws where the policy or a wizard does not hold. */
export function contentOf(files: readonly SourceFile[]): Content {
  const aliases = aliasesByArticle(files)
  const before = aliasesByArticle(contentFiles())
  const policy = loadPolicy(files.filter(({ path: file }) => file.startsWith('content/policy/')))
  const { wizards, diagnostics } = loadWizards(
    files.filter(({ path: file }) => file.startsWith('content/wizards/')),
    { policy, supportAddress: site.supportAddress },
    files.filter(isArticle).map(({ path: file }) => parse(file).name),
  )
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const documents = published.documents.map(({ document }) => {
    const own = document.kind === 'article' ? aliases.get(document.slug) : undefined
    if (!own) return document
    // Addresses are wordings, too.
    const others = document.aliases.filter((alias) => !before.get(document.slug)?.includes(alias))
    return { ...document, aliases: [...own, ...others] }
  })
  return { files, policy, wizards, index: buildIndex(documents, published.vectors, site.search) }
}

/** The files with every change of some proposals; what fits no more after another is left out. */
export function accepted(
  files: readonly SourceFile[],
  proposals: readonly Proposal[],
): readonly SourceFile[] {
  let now = files
  for (const { change } of proposals) {
    if (!change) continue
    for (const file of applyChange(now, change))
      now = [...now.filter(({ path: other }) => other !== file.path), file]
  }
  return now
}
