// Reads content, checks all of it, and builds what the site imports. Decides nothing itself: the
// rules are in lib.
import path from 'node:path'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import { attempt, sortDiagnostics, type Diagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import type { SiteConfig } from '@/lib/site/schema'
import { loadSite } from '@/lib/site/load'
import { passageFolder } from '@/lib/markdown/includes'
import { runRules } from '@/lib/lint/check-content'
import { readDraft, readPassage } from '@/lib/lint/draft'
import { buildLintContext } from '@/lib/lint/lint-context'
import { rules } from '@/lib/lint/rules'
import type { LintContext } from '@/lib/lint/rule'
import { loadWizards, type LoadedWizards } from '@/lib/wizard/verify/load'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { reportLine } from '@/lib/wizard/verify/report'
import { readArticles, type CheckedArticles } from './check-articles'
import type { Cache } from './cache'
import { openKept } from './kept-articles'
import { readAddresses } from './read-addresses'
import { readSourceFiles, strayFiles } from './read-source-files'
import { redirectsOf } from './redirects'
import { partArticles } from './seen-articles'

/**
 * What a compilation gives: diagnostics, or none and the generated files by name. `advice` is what
 * is wrong with articles that readers do not see: it stops no build. `reports` say what was
 * proven,
 * `articles` are the files that are shown, `context` holds those as the checker reads them.
 */
export interface Compilation {
  readonly diagnostics: readonly Diagnostic[]
  readonly advice: readonly Diagnostic[]
  readonly reports: () => readonly string[]
  readonly generated: Generated
  readonly articles: readonly SourceFile[]
  readonly hidden: ReadonlyMap<string, string>
  readonly context?: LintContext
  /** Writes what was worked out of articles to the cache, with what was since. */
  readonly save: () => void
}

/**
 * The generated files by name; none where something is wrong. generated.d.ts has the same types.
 */
export type Generated =
  | Readonly<Record<string, never>>
  | {
      readonly 'policy.json': Policy
      readonly 'site.json': SiteConfig
      readonly 'wizards.json': readonly Wizard[]
      readonly 'redirects.json': Readonly<Record<string, string>>
      readonly 'passages.json': Readonly<Record<string, string>>
    }

/** How content is compiled. */
export interface Choices {
  /** What is in it and still holds is not worked out again. */
  readonly cache?: Cache | undefined
  /** Whether articles that readers do not see are compiled like the others. */
  readonly drafts?: boolean
  /** Whether `reports` stay empty: the fewest questions take as long as the proof. */
  readonly withoutReports?: boolean
  /** Is called with what was read before it is checked: who starts something then need not wait. */
  readonly onRead?: ((context: LintContext) => void) | undefined
}

/** Compiles the content below the working directory. */
export function compileContent(choices: Choices = {}): Compilation {
  const files = {
    articles: readSourceFiles('content/articles', ['.mdx', '.md']),
    policyFiles: readSourceFiles('content/policy', ['.yaml']),
    siteFiles: readSourceFiles('content/site', ['.yaml']),
    wizardFiles: readSourceFiles('content/wizards', ['.md']),
    passageFiles: readSourceFiles('content/shared', ['.mdx', '.md']),
  }
  const unread = [
    ...strayFiles(),
    ...Object.values(files).flatMap((some) => some.flatMap(({ diagnostics }) => diagnostics)),
  ]
  const policy = attempt(() => loadPolicy(files.policyFiles))
  const site = attempt(() => loadSite(files.siteFiles))
  const { diagnostics, ...compilation } =
    policy.value && site.value
      ? compileWith(policy.value, site.value, files, choices)
      : {
          diagnostics: [...policy.diagnostics, ...site.diagnostics],
          advice: [],
          reports: () => [],
          generated: {},
          articles: [],
          hidden: new Map<string, string>(),
          save: () => undefined,
        }
  // What else is wrong with a file whose bytes are not read as they were meant follows from that.
  const misread = new Set(unread.map(({ file }) => file))
  return {
    ...compilation,
    diagnostics: [...unread, ...diagnostics.filter(({ file }) => !misread.has(file))],
  }
}

type ContentFiles = Readonly<
  Record<
    'articles' | 'policyFiles' | 'siteFiles' | 'wizardFiles' | 'passageFiles',
    readonly SourceFile[]
  >
>

function compileWith(
  policy: Policy,
  site: SiteConfig,
  { articles, policyFiles, siteFiles, wizardFiles, passageFiles }: ContentFiles,
  { cache, drafts = false, withoutReports = false, onRead }: Choices,
): Compilation {
  const day = latest(today(), policy.date)
  const { seen, unseen, hidden } = partArticles(articles, day)
  const slugs = (drafts ? articles : seen).map(({ path: file }) => path.parse(file).name)
  const proven = [policyFiles, wizardFiles, site.supportAddress, slugs, withoutReports]
  const wizards =
    cache?.read<ProvenWizards>('wizards', proven) ??
    proveWizards(
      loadWizards(wizardFiles, { policy, supportAddress: site.supportAddress }, slugs),
      withoutReports,
    )
  if (wizards.diagnostics.length === 0) cache?.write('wizards', proven, wizards)
  const addresses = readAddresses()
  const kept =
    cache &&
    openKept(cache, [
      ...[policy, site, policyFiles, wizardFiles, siteFiles, passageFiles],
      ...[wizards.wizards, addresses, day],
    ])
  const surroundings = {
    passages: passageFiles.map(readPassage),
    wizards: symptomsOf(wizardFiles, wizards.wizards),
    today: day,
    hidden,
    policyFiles,
    otherFiles: [...wizardFiles, ...siteFiles],
    ...addresses,
    ...(kept && { kept: kept.of }),
  }
  const { context, check } = readArticles(
    { files: seen, passageFiles, policy, site, surroundings },
    cache?.read<CheckedArticles>('articles', []),
  )
  const whole =
    drafts && unseen.length > 0
      ? buildLintContext([...context.drafts, ...unseen.map(readDraft)], policy, site, surroundings)
      : context
  onRead?.(whole)
  const { diagnostics, checked } = check()
  if (checked) cache?.write('articles', [], checked)
  const advice = runRules(
    rules,
    whole,
    'warning',
    whole.drafts.filter(({ slug }) => hidden.has(slug)),
  )
  const generated = {
    'policy.json': policy,
    'site.json': site,
    'wizards.json': wizards.wizards,
    'redirects.json': redirectsOf(whole),
    'passages.json': Object.fromEntries(
      passageFiles.map(({ path: file, text }) => [file.slice(passageFolder.length), text]),
    ),
  }
  return {
    diagnostics: [...diagnostics, ...wizards.diagnostics],
    advice: sortDiagnostics(advice),
    reports: () => wizards.reports,
    generated,
    articles: drafts ? articles : seen,
    hidden,
    context: whole,
    save: () => kept?.save([...whole.drafts, ...whole.shared]),
  }
}

/** Those that have a guided fix, be it one that cannot be read at the moment. */
const symptomsOf = (
  files: readonly SourceFile[],
  wizards: readonly Wizard[],
): readonly string[] => [
  ...new Set([
    ...wizards.map(({ symptom }) => symptom),
    ...files.map(({ path: file }) => path.parse(file).name),
  ]),
]

const today = (): string => new Date().toISOString().slice(0, 10)

/** A build must not fail because the clock of its machine is behind the content. */
const latest = (one: string, other: string): string => (one > other ? one : other)

interface ProvenWizards {
  readonly wizards: readonly Wizard[]
  readonly diagnostics: readonly Diagnostic[]
  /** A line each. */
  readonly reports: readonly string[]
}

const proveWizards = (
  { wizards, diagnostics, reports }: LoadedWizards,
  withoutReports: boolean,
): ProvenWizards => ({
  wizards,
  diagnostics,
  reports: withoutReports ? [] : reports.map(reportLine),
})
