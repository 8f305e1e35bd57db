// The content while it is edited: the files of the disk, over them what editors hold unsaved, and
// what is wrong with one of them. The build's own view of content is scripts/build/compile.
import { diagnosticsOf as thrown, sortDiagnostics, type Diagnostic } from '@/lib/core/diagnostic'
import { memoizeSome } from '@/lib/core/memoize'
import type { SourceFile } from '@/lib/core/yaml'
import { heldBack } from '@/lib/articles/publication'
import { advice } from '@/lib/lint/advise'
import { runRules } from '@/lib/lint/check-content'
import { readDraft, readPassage, type Draft } from '@/lib/lint/draft'
import { buildLintContext } from '@/lib/lint/lint-context'
import type { LintContext } from '@/lib/lint/rule'
import { rules, textRules } from '@/lib/lint/rules'
import { checkProse } from '@/lib/lint/site/check-prose'
import { checkSite } from '@/lib/lint/site/check-site'
import { spelling } from '@/lib/lint/warnings/spelling'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import { loadSite } from '@/lib/site/load'
import type { SiteConfig } from '@/lib/site/schema'
import { loadWizards } from '@/lib/wizard/verify/load'
import { createSpeller } from '@/scripts/check/speller'
import { readAddresses } from '@/scripts/build/compile/read-addresses'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

/** Content as editors have it. Files are named by their path from the root, with `/`. */
export interface Workspace {
  /** What an editor holds of a file; undefined when it closed it, and the disk counts again. */
  readonly edit: (file: string, text: string | undefined) => void
  /** Reads the disk again: something there changed. */
  readonly refresh: () => void
  readonly textOf: (file: string) => string | undefined
  readonly files: () => readonly SourceFile[]
  readonly context: () => LintContext
  /** Everything wrong with one file, and what could be better. */
  readonly diagnosticsOf: (file: string) => readonly Diagnostic[]
}

const speller = createSpeller()
const MOST_DRAFTS = 20_000
const isArticle = (file: string): boolean => file.startsWith('content/articles/')
const isPassage = (file: string): boolean => file.startsWith('content/shared/')
const isPolicy = (file: string): boolean => file.startsWith('content/policy/')
const isSite = (file: string): boolean => file.startsWith('content/site/')
const isWizard = (file: string): boolean => file.startsWith('content/wizards/')

/**
 * Opens the content below the working directory. What it answers throws a ContentError while its
 * tables are broken and have not been whole before.
 */
export function openWorkspace(): Workspace {
  const edited = new Map<string, string>()
  let disk = readAll()
  let files = disk
  let tables: Tables | undefined
  let context: LintContext | undefined
  const drafts = new Map<string, Draft>()
  const passages = new Map<string, Draft>()

  const changed = (file?: string): void => {
    const unsaved = [...edited].map(([name, text]) => [name, { path: name, text }] as const)
    files = new Map([...disk, ...unsaved])
    context = undefined
    if (file === undefined || isPolicy(file) || isSite(file)) tables = undefined
  }
  let good: Tables | undefined
  const tablesNow = (): Tables => {
    if (tables) return tables
    try {
      good = tables = loadTables([...files.values()])
    } catch (error) {
      // While a table is being typed, the last one that was whole says what names mean.
      if (!good) throw error
      tables = good
    }
    return tables
  }
  const contextNow = (): LintContext =>
    (context ??= buildContext([...files.values()], tablesNow(), drafts, passages))
  return {
    edit: (file, text) => {
      if (text === undefined) edited.delete(file)
      else edited.set(file, text)
      changed(file)
    },
    refresh: () => {
      disk = readAll()
      changed()
    },
    textOf: (file) => files.get(file)?.text,
    files: () => [...files.values()],
    context: contextNow,
    diagnosticsOf: (file) => sortDiagnostics(diagnosticsIn(file, [...files.values()], contextNow)),
  }
}

const readAll = (): ReadonlyMap<string, SourceFile> =>
  new Map(readSourceFiles('content', ['.mdx', '.md', '.yaml']).map((file) => [file.path, file]))

interface Tables {
  readonly policy: Policy
  readonly site: SiteConfig
}

const loadTables = (files: readonly SourceFile[]): Tables => ({
  policy: loadPolicy(files.filter(({ path }) => isPolicy(path))),
  site: loadSite(files.filter(({ path }) => isSite(path))),
})

function buildContext(
  files: readonly SourceFile[],
  { policy, site }: Tables,
  drafts: Map<string, Draft>,
  passages: Map<string, Draft>,
): LintContext {
  const read = (known: Map<string, Draft>, file: SourceFile, reader: (one: SourceFile) => Draft) =>
    memoizeSome(known, `${file.path}\0${file.text}`, MOST_DRAFTS, () => reader(file))
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
  const articles = files
    .filter(({ path }) => isArticle(path))
    .map((file) => read(drafts, file, readDraft))
  const hidden = articles.flatMap(({ slug, frontMatter: { data } }) => {
    const why = data && heldBack(data, today)
    return why === undefined ? [] : [[slug, why] as const]
  })
  return buildLintContext(articles, policy, site, {
    passages: files
      .filter(({ path }) => isPassage(path))
      .map((file) => read(passages, file, readPassage)),
    wizards: files
      .filter(({ path }) => isWizard(path))
      .map(({ path }) => path.replace(/^.*\/|\.md$/g, '')),
    today: today > policy.date ? today : policy.date,
    hidden: new Map(hidden),
    policyFiles: files.filter(({ path }) => isPolicy(path)),
    otherFiles: files.filter(({ path }) => isSite(path) || isWizard(path)),
    ...readAddresses(),
  })
}

function diagnosticsIn(
  file: string,
  files: readonly SourceFile[],
  contextNow: () => LintContext,
): readonly Diagnostic[] {
  const ofThis = (all: readonly Diagnostic[]): readonly Diagnostic[] =>
    all.filter((found) => found.file === file)
  if (isPolicy(file) || isSite(file)) {
    const broken = ofThis(attempt(() => void loadTables(files)))
    if (broken.length > 0) return broken
  }
  const context = contextNow()
  if (isArticle(file)) {
    const some = context.drafts.filter((draft) => draft.file === file)
    const isHidden = some.some(({ slug }) => context.hidden.has(slug))
    return [
      ...runRules(rules, context, isHidden ? 'warning' : 'error', some),
      ...runRules(advice, context, 'warning', some),
      ...spelling(context, speller, some),
    ]
  }
  if (isPassage(file))
    return runRules(
      textRules,
      context,
      'error',
      context.shared.filter((draft) => draft.file === file),
    )
  const others = ofThis([...checkProse(context), ...(isSite(file) ? checkSite(context) : [])])
  return isWizard(file) ? [...others, ...wizardDiagnostics(file, files, context)] : others
}

function wizardDiagnostics(
  file: string,
  files: readonly SourceFile[],
  { policy, site, bySlug }: LintContext,
): readonly Diagnostic[] {
  const own = files.filter(({ path }) => path === file)
  const words = { policy, supportAddress: site.supportAddress }
  return loadWizards(own, words, bySlug.keys()).diagnostics
}

function attempt(load: () => void): readonly Diagnostic[] {
  try {
    load()
    return []
  } catch (error) {
    return thrown(error)
  }
}
