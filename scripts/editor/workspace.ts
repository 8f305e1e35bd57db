// The content while it is edited: the files of the disk, over them what editors hold unsaved, and
// what is wrong with one of them. The build's own view of content is scripts/build/compile.
import { ContentError, attempt, sortDiagnostics, type Diagnostic } from '@/lib/core/diagnostic'
import { memoize, memoizeSome } from '@/lib/core/memoize'
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
  /** What was found in a file since anything changed that it rests on, if it was asked. */
  readonly foundIn: (file: string) => readonly Diagnostic[] | undefined
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
  let tables: Reading | undefined
  let context: LintContext | undefined
  const drafts = new Map<string, Draft>()
  const passages = new Map<string, Draft>()

  /** What was found, while nothing changes that it may rest on. */
  let found = new Map<string, readonly Diagnostic[]>()

  const changed = (file?: string): void => {
    const unsaved = [...edited].map(([name, text]) => [name, { path: name, text }] as const)
    files = new Map([...disk, ...unsaved])
    context = undefined
    if (file !== undefined && isArticle(file)) found.delete(file)
    else found = new Map()
    if (file === undefined || isPolicy(file) || isSite(file)) tables = undefined
  }
  let good: Tables | undefined
  const tablesNow = (): Reading => {
    tables ??= readTables([...files.values()])
    // While a table is being typed, the last one that was whole says what names mean.
    good = tables.value ?? good
    return tables
  }
  const contextNow = (): LintContext => {
    const { diagnostics } = tablesNow()
    if (!good) throw new ContentError(diagnostics)
    return (context ??= buildContext([...files.values()], good, drafts, passages))
  }
  const others = new WeakMap<LintContext, readonly Diagnostic[]>()
  const diagnosticsOf = (file: string): readonly Diagnostic[] => {
    const broken = tablesNow().diagnostics.filter((one) => one.file === file)
    if (broken.length > 0) return broken
    const now = contextNow()
    if (isArticle(file) || isPassage(file)) return textDiagnostics(file, now)
    return [
      ...memoize(others, now, () => [...checkProse(now), ...checkSite(now)]),
      ...(isWizard(file) ? wizardDiagnostics(file, [...files.values()], now) : []),
    ].filter((one) => one.file === file)
  }
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
    foundIn: (file) => found.get(file),
    diagnosticsOf: (file) => memoize(found, file, () => sortDiagnostics(diagnosticsOf(file))),
  }
}

const readAll = (): ReadonlyMap<string, SourceFile> =>
  new Map(readSourceFiles('content', ['.mdx', '.md', '.yaml']).map((file) => [file.path, file]))

interface Tables {
  readonly policy: Policy
  readonly site: SiteConfig
}

/** The tables, or what is wrong with them. */
interface Reading {
  readonly value?: Tables
  readonly diagnostics: readonly Diagnostic[]
}

function readTables(files: readonly SourceFile[]): Reading {
  const policy = attempt(() => loadPolicy(files.filter(({ path }) => isPolicy(path))))
  const site = attempt(() => loadSite(files.filter(({ path }) => isSite(path))))
  const diagnostics = [...policy.diagnostics, ...site.diagnostics]
  return policy.value && site.value
    ? { value: { policy: policy.value, site: site.value }, diagnostics }
    : { diagnostics }
}

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

/** What is wrong with an article or a passage, and what could be better. */
function textDiagnostics(file: string, context: LintContext): readonly Diagnostic[] {
  if (isPassage(file))
    return runRules(
      textRules,
      context,
      'error',
      context.shared.filter((draft) => draft.file === file),
    )
  const some = context.drafts.filter((draft) => draft.file === file)
  const isHidden = some.some(({ slug }) => context.hidden.has(slug))
  return [
    ...runRules(rules, context, isHidden ? 'warning' : 'error', some),
    ...runRules(advice, context, 'warning', some),
    ...spelling(context, speller, some),
  ]
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
